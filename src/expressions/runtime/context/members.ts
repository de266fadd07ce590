import { NetTimeSpan } from "../time/time-span.js";
import type { NetDateTime } from "../time/date-time.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { bodyMembers } from "./body.js";
import { propertiesOf, type ContextObject } from "./context-object.js";
import { policyExtensions } from "./extension-members.js";
import { graphQlMembers } from "./graphql-data.js";
import { credentialMembers } from "./jwt.js";
import { contextShapes } from "./shapes.js";
import { urlMembers } from "./url.js";

function elapsed({ host }: CallContext, context: ContextObject): NetValue {
  return new NetTimeSpan(host.utcNowTicks() - (context.read("Timestamp") as NetDateTime).ticks);
}

/** What IContextApi has from IApi is declared there. */
const ownNames = (name: string, shapes: object): string[] => Object.keys(shapes).filter((each) => name !== "IContextApi" || !(each in contextShapes.IApi));

const tree: MemberTable = Object.assign({}, ...Object.entries(contextShapes).map(([name, shapes]) => propertiesOf(name, ownNames(name, shapes)))) as MemberTable;

/** The tree of `context`. */
export const contextMembers: MemberTable = {
  ...tree,
  ...bodyMembers,
  ...credentialMembers,
  ...graphQlMembers,
  ...policyExtensions,
  ...urlMembers,
  "IProxyRequestContext.Elapsed": elapsed,
  "IProxyRequestContext.Trace(string)": () => null,
};
