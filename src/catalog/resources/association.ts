import { resourceKind } from "./kind.js";

/** Links that only exist or do not. */
export const productApi = resourceKind({ segment: "api", collection: "apis", association: true, lane: "product", properties: {} });
export const productGroup = resourceKind({ segment: "group", collection: "groups", association: true, lane: "product", properties: {} });
export const productTag = resourceKind({ segment: "tag", collection: "tags", association: true, lane: "product", properties: {} });
export const apiTag = resourceKind({ segment: "tag", collection: "tags", association: true, lane: "api", properties: {} });
export const operationTag = resourceKind({ segment: "tag", collection: "tags", association: true, lane: "api", properties: {} });
export const gatewayApi = resourceKind({ segment: "api", collection: "apis", association: true, properties: {} });
