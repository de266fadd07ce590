import { everyGateway, everyScope, policyElement } from "./policy.js";
import { errorsVariable, validationAction } from "./validation.js";

export const validateStatusCode = policyElement({
  name: "validate-status-code",
  description: "Validates the status code of a response against the API's definition.",
  page: "https://learn.microsoft.com/azure/api-management/validate-status-code-policy",
  category: "Content validation",
  sections: ["outbound", "on-error"],
  scopes: everyScope,
  gateways: everyGateway,
  once: "section",
  attributes: {
    "unspecified-status-code-action": validationAction("What to do with a status code that the definition does not have."),
    "errors-variable-name": errorsVariable,
  },
  children: {
    "status-code": {
      description: "An action of its own for a status code that the definition does not have.",
      min: 0,
      max: "many",
      key: ["code"],
      attributes: {
        code: { type: "http-status", required: true, expression: true, description: "The status code." },
        action: validationAction("What to do with it instead."),
      },
    },
  },
});
