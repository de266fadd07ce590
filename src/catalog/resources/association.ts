import { resourceKind } from "./kind.js";

/** Links that only exist or do not; in workspaces they are resources with a name of their own. */
export const productApi = resourceKind({ segment: "api", collection: "apis", association: true, lane: "product", workspace: true, link: { collection: "apiLinks", property: "apiId", below: "owner" } });
export const productGroup = resourceKind({ segment: "group", collection: "groups", association: true, lane: "product", workspace: true, link: { collection: "groupLinks", property: "groupId", below: "owner" } });
export const productTag = resourceKind({ segment: "tag", collection: "tags", association: true, lane: "product", workspace: true, link: { collection: "productLinks", property: "productId", below: "target" } });
export const apiTag = resourceKind({ segment: "tag", collection: "tags", association: true, lane: "api", workspace: true, link: { collection: "apiLinks", property: "apiId", below: "target" } });
export const operationTag = resourceKind({ segment: "tag", collection: "tags", association: true, lane: "api", workspace: true, link: { collection: "operationLinks", property: "operationId", below: "target" } });
export const gatewayApi = resourceKind({ segment: "api", collection: "apis", association: true });
export const groupUser = resourceKind({ segment: "user", collection: "users", association: true, workspace: true });
/** Who is told: an address, or a user. */
export const notificationEmail = resourceKind({ segment: "email", collection: "recipientEmails", association: true, workspace: true });
export const notificationUser = resourceKind({ segment: "user", collection: "recipientUsers", association: true, workspace: true });
