import { everyGateway, everyScope, policyElement } from "./policy.js";
import { errorsVariable, unsaidRequired, validationAction } from "./validation.js";

export const validateHeaders = policyElement({
  name: "validate-headers",
  description: "Validates the headers of a response against the API's definition.",
  page: "https://learn.microsoft.com/azure/api-management/validate-headers-policy",
  category: "Content validation",
  sections: ["outbound", "on-error"],
  scopes: everyScope,
  gateways: everyGateway,
  once: "section",
  attributes: {
    "specified-header-action": validationAction("What to do with a header that the definition has and whose value is wrong."),
    "unspecified-header-action": validationAction("What to do with a header that the definition does not have."),
    "errors-variable-name": errorsVariable,
  },
  children: {
    header: {
      description: "An action of its own for one header.",
      min: 0,
      max: "many",
      key: ["name"],
      attributes: {
        name: { type: "string", required: true, expression: true, doubt: unsaidRequired, description: "Name of the header." },
        action: { ...validationAction("What to do with it instead."), doubt: unsaidRequired },
      },
    },
  },
});
