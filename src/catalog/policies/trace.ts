import { everyGateway, everyScope, everySection, policyElement, shownOnce } from "./policy.js";

export const trace = policyElement({
  name: "trace",
  description: "Adds a message to request traces, Application Insights and resource logs.",
  page: "https://learn.microsoft.com/azure/api-management/trace-policy",
  category: "Logging",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["source"],
  attributes: {
    source: { type: "string", required: true, expression: false, description: "Where the message comes from, in the reader's words." },
    severity: {
      type: "enum",
      values: ["verbose", "information", "error"],
      required: false,
      expression: false,
      default: "verbose",
      description: "How serious it is.",
    },
  },
  // Published policies and the published XSD have the message as plain text too.
  text: { type: "string", required: false, expression: true },
  groups: [{ rule: "at-least-one", of: ["message", "text"] }],
  childOrder: "any",
  children: {
    message: {
      description: "The message.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      text: { type: "string", required: true, expression: true },
    },
    metadata: {
      description: "A property of the telemetry.",
      min: 0,
      max: "many",
      key: ["name"],
      attributes: {
        name: { type: "string", required: true, expression: true, description: "Name of the property." },
        value: { type: "string", required: true, expression: true, description: "Value of the property." },
      },
    },
  },
});
