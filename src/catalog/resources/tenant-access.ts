import { flag } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

const facts = { collection: "tenant", always: "stays", writes: "patch", readOnly: ["id", "principalId"], fields: { enabled: same(flag("Whether it is open."), { default: false }) } } as const;

/** The service's own management endpoint, and its Git repository; keys are made by the service. */
export const tenantAccess = resourceKind({ ...facts, segment: "tenant-access", fixedName: "access" });
export const tenantGitAccess = resourceKind({ ...facts, segment: "tenant-git-access", fixedName: "gitAccess" });
