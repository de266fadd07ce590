import { policyElement } from "./policy.js";

export const publishEvent = policyElement({
  name: "publish-event",
  description: "Publishes an event to GraphQL subscriptions from the response of a resolver.",
  page: "https://learn.microsoft.com/azure/api-management/publish-event-policy",
  category: "GraphQL resolvers",
  sections: [],
  scopes: ["graphql-resolver"],
  gateways: ["classic", "v2", "consumption"],
  attributes: {},
  children: {
    targets: {
      description: "What receives the event.",
      min: 1,
      max: 1,
      attributes: {},
      children: {
        "graphql-subscription": {
          description: "One subscription of the schema.",
          min: 1,
          max: "many",
          key: ["id"],
          attributes: {
            id: {
              type: "string",
              required: true,
              expression: true,
              doubt: "the reference does not say whether it is required, the published XSD asks for it",
              description: "Name of the subscription's field.",
            },
          },
        },
      },
    },
  },
});
