import { resourceKind } from "./kind.js";

export const tag = resourceKind({ segment: "tag", collection: "tags", properties: { displayName: {} } });
