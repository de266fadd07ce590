import { everyGateway, everyScope, policyElement, shownOnce } from "./policy.js";
import { errorsVariable, unsaidRequired, validationAction } from "./validation.js";

const specified = validationAction("What to do with a parameter that the definition has and whose value is wrong.");
const unspecified = validationAction("What to do with a parameter that the definition does not have.");

const parameters = {
  parameter: {
    description: "An action of its own for one parameter.",
    min: 1,
    max: "many",
    doubt: { few: "the reference asks for one, the published XSD does not" },
    key: ["name"],
    attributes: {
      name: { type: "string", required: true, expression: true, doubt: unsaidRequired, description: "Name of the parameter." },
      action: { ...validationAction("What to do with it instead."), doubt: unsaidRequired },
    },
  },
} as const;

export const validateParameters = policyElement({
  name: "validate-parameters",
  description: "Validates headers, query and path of a request against the API's definition.",
  page: "https://learn.microsoft.com/azure/api-management/validate-parameters-policy",
  category: "Content validation",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  once: "section",
  attributes: {
    "specified-parameter-action": specified,
    "unspecified-parameter-action": unspecified,
    "errors-variable-name": errorsVariable,
  },
  children: {
    headers: {
      description: "Actions of their own for headers.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {
        "specified-parameter-action": { ...specified, doubt: unsaidRequired },
        "unspecified-parameter-action": { ...unspecified, doubt: unsaidRequired },
      },
      children: parameters,
    },
    query: {
      description: "Actions of their own for query parameters.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {
        "specified-parameter-action": { ...specified, doubt: unsaidRequired },
        "unspecified-parameter-action": { ...unspecified, doubt: unsaidRequired },
      },
      children: parameters,
    },
    path: {
      description: "Actions of their own for parameters in the path.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: { "specified-parameter-action": { ...specified, doubt: unsaidRequired } },
      children: parameters,
    },
  },
});
