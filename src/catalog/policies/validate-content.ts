import { everyGateway, everyScope, policyElement, shownOnce } from "./policy.js";
import { errorsVariable, unsaidRequired, validationAction } from "./validation.js";

export const validateContent = policyElement({
  name: "validate-content",
  description: "Validates size and content of a body against the schemas of the API.",
  page: "https://learn.microsoft.com/azure/api-management/validate-content-policy",
  category: "Content validation",
  sections: ["inbound", "outbound", "on-error"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    "unspecified-content-type-action": validationAction("What to do with a content type that the API does not have."),
    "max-size": {
      type: "integer",
      required: true,
      expression: true,
      max: 4_194_304,
      warnAbove: { limit: 102_400, why: "the page allows 4 MB, while the list of gateway limits still says 100 KiB" },
      description: "How many bytes the body may have.",
    },
    "size-exceeded-action": validationAction("What to do with a larger one."),
    "errors-variable-name": errorsVariable,
  },
  children: {
    "content-type-map": {
      description: "Content types by which others are validated.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {
        "any-content-type-value": { type: "string", required: false, expression: false, description: "Content type that stands for every one." },
        "missing-content-type-value": { type: "string", required: false, expression: false, description: "Content type of a body that has none." },
      },
      children: {
        type: {
          description: "One content type that another stands for.",
          min: 0,
          max: "many",
          key: ["from", "when"],
          attributes: {
            from: { type: "string", required: false, expression: true, description: "The content type that comes." },
            when: { type: "boolean", required: false, expression: true, description: "When the other one is taken." },
            to: { type: "string", required: true, expression: true, doubt: unsaidRequired, description: "The content type that is taken." },
          },
          groups: [{ rule: "exactly-one", of: ["from", "when"] }],
        },
      },
    },
    content: {
      description: "How bodies of one content type are validated.",
      min: 0,
      max: "many",
      key: ["type"],
      attributes: {
        type: { type: "string", required: false, expression: true, description: "The content type; left out or empty, all of the API's." },
        "validate-as": {
          type: "enum",
          values: ["json", "xml", "soap"],
          required: true,
          expression: true,
          description: "As what the body is read.",
        },
        action: { ...validationAction("What to do with a body that is not valid."), doubt: unsaidRequired },
        "schema-id": { type: "string", required: false, expression: true, reference: "schema", description: "A schema of the instance; left out, the API's own." },
        "schema-ref": { type: "string", required: false, expression: true, description: "Part of a JSON schema, as a reference such as #/components/schemas/address." },
        "allow-additional-properties": {
          type: "boolean",
          required: false,
          expression: true,
          onlyWhen: { attribute: "validate-as", values: ["json"] },
          description: "Whether properties beyond the JSON schema pass, whatever it says.",
        },
        "case-insensitive-property-names": {
          type: "boolean",
          required: false,
          expression: true,
          default: false,
          onlyWhen: { attribute: "validate-as", values: ["json"] },
          description: "Whether names of properties are compared without case.",
        },
      },
      groups: [{ rule: "requires", attribute: "schema-ref", needs: "schema-id" }],
    },
  },
});
