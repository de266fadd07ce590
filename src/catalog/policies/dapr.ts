import type { AttributeSpec } from "./policy.js";

/** What publish-to-dapr and invoke-dapr-binding have in common. */
export const daprAttributes = {
  "ignore-error": {
    type: "boolean",
    required: false,
    expression: false,
    default: false,
    description: "Whether the pipeline goes on when the Dapr runtime reports an error.",
  },
  "response-variable-name": { type: "string", required: false, expression: false, writes: "variable", holds: "IResponse", description: "Variable that receives the response of the Dapr runtime." },
  timeout: { type: "duration-seconds", required: false, expression: true, default: 5, min: 1, max: 240, description: "How long to wait for the Dapr runtime." },
  template: {
    type: "enum",
    values: ["Liquid", "liquid"],
    required: false,
    expression: true,
    description: "Template language of the content.",
  },
  "content-type": { type: "enum", values: ["application/json"], required: false, expression: true, description: "Content type of the content." },
} as const satisfies Readonly<Record<string, AttributeSpec>>;
