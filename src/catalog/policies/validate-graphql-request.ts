import { everyGateway, policyElement, shownOnce } from "./policy.js";

const contradicted = "its page lists the gateway, while the gateways overview says that GraphQL validation does not work there";

export const validateGraphqlRequest = policyElement({
  name: "validate-graphql-request",
  description: "Validates a GraphQL request and decides on each path of the query.",
  page: "https://learn.microsoft.com/azure/api-management/validate-graphql-request-policy",
  category: "Content validation",
  sections: ["inbound"],
  scopes: ["global", "workspace", "product", "api"],
  gateways: everyGateway,
  doubt: { gateways: { "self-hosted": contradicted, workspace: contradicted } },
  once: "section",
  alsoWrites: ["GraphQLErrors"],
  attributes: {
    "error-variable-name": { type: "string", required: false, expression: true, writes: "variable", description: "Variable that receives what was found wrong." },
    "max-size": { type: "integer", required: true, expression: true, max: 102_400, description: "How many bytes the request may have." },
    "max-depth": { type: "integer", required: false, expression: true, default: 6, description: "How deep the query may nest." },
    "max-total-depth": { type: "integer", required: false, expression: true, documented: false, description: "How deep the query's parts may nest together." },
    "max-complexity": { type: "integer", required: false, expression: true, documented: false, description: "How complex the query may be." },
  },
  children: {
    authorize: {
      description: "Rules for paths of the query; the most specific one counts.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: {
        rule: {
          description: "What happens to one path.",
          min: 1,
          max: 100,
          doubt: {
            few: "the reference does not ask for one, the published XSD does",
            many: "the reference names no limit, the published XSD allows a hundred",
          },
          key: ["path"],
          attributes: {
            path: {
              type: "string",
              required: true,
              expression: true,
              pattern: { source: "^/", meaning: "a path such as /type/field, or /__* for introspection" },
              description: "The type and field that it is about.",
            },
            action: {
              type: "enum",
              values: ["allow", "remove", "reject", "ignore"],
              doubtfulValues: { deny: "an example of the page has it, its list of actions does not" },
              required: false,
              expression: true,
              default: "allow",
              description: "Whether the field passes, is taken out, or refuses the whole request; ignore leaves it to the next rule.",
            },
          },
        },
      },
    },
  },
});
