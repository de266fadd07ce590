import type { ItemSpec, PropertySpec } from "../fields/index.js";
import { resourceKind } from "./kind.js";

const parameters: PropertySpec = {
  items: {
    key: "name",
    properties: {
      name: {},
      type: { default: "string" },
      description: { default: null },
      required: { default: false },
      defaultValue: { default: null },
      values: { as: "set", default: [] },
    },
  },
};

/** Schemas of representations are set by the service's own import, so only the content type is compared. */
const representations: ItemSpec = { key: "contentType", properties: { contentType: { as: "case-insensitive" } } };

export const operation = resourceKind({
  segment: "operation",
  collection: "operations",
  lane: "api",
  workspace: true,
  readOnly: ["policies"],
  properties: {
    displayName: {},
    method: { as: "case-insensitive" },
    urlTemplate: {},
    description: { default: null },
    templateParameters: parameters,
    request: {
      properties: {
        description: { default: null },
        queryParameters: parameters,
        headers: parameters,
        representations: { items: representations },
      },
    },
    responses: {
      items: {
        key: "statusCode",
        properties: {
          statusCode: {},
          description: { default: null },
          headers: parameters,
          representations: { items: representations },
        },
      },
    },
  },
});
