import { Type, type Static } from "@sinclair/typebox";
import { api } from "../resources/api.js";
import { resourceDocument } from "./resource-document.js";
import { closed, list, oneOf, policies, text } from "./shapes.js";

const parameter = closed({
  name: Type.String(),
  type: Type.Optional(Type.String({ default: "string" })),
  description: Type.Optional(Type.String()),
  required: Type.Optional(Type.Boolean()),
  defaultValue: Type.Optional(Type.String()),
  values: Type.Optional(Type.Array(Type.String())),
});
const parameters = (description: string) => Type.Optional(list(parameter, description));
const contentTypes = Type.Optional(list(Type.String(), "Content types of the body."));

export const operationSchema = closed(
  {
    displayName: Type.Optional(text("Shown in the developer portal.")),
    description: Type.Optional(text("Shown in the developer portal.")),
    method: Type.Optional(text("HTTP method; only for operations written out.")),
    urlTemplate: Type.Optional(text("Path below the API's, with {parameters}; only for operations written out.")),
    templateParameters: parameters("Parameters of the URL template; those not listed are strings."),
    request: Type.Optional(
      closed({
        description: Type.Optional(Type.String()),
        queryParameters: parameters("Query parameters."),
        headers: parameters("Request headers."),
        contentTypes,
      }),
    ),
    responses: Type.Optional(
      list(
        closed({
          statusCode: Type.Integer({ minimum: 100, maximum: 599 }),
          description: Type.Optional(Type.String()),
          headers: parameters("Response headers."),
          contentTypes,
        }),
        "Responses by status code.",
      ),
    ),
    tags: Type.Optional(list(Type.String(), "Tags of the operation.")),
    policies,
  },
  "One operation: settings for one of the specification, or one written out with method and urlTemplate.",
);

/** Names of operations may be as long as the import makes them. */
const operationNamePattern = "^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,78}[A-Za-z0-9])?$";

const operations = Type.Optional(Type.Record(Type.String({ pattern: operationNamePattern }), operationSchema, { additionalProperties: false, description: "Operations by name." }));
const specification = Type.Optional(text("File that describes the API, relative to this document; the service imports it. OpenAPI 2.0 to 3.1, WSDL, WADL, GraphQL, OData metadata, .proto or custom services of Dynamics 365 Finance."));
const specificationUrl = Type.Optional(Type.String({ pattern: "^https?://", description: "Where the same document is published, for the service to read it when it is too long to be sent." }));
const wsdl = Type.Optional(
  closed(
    {
      service: Type.Optional(text("Name of the service, when the description has several.")),
      endpoint: Type.Optional(text("Name of its endpoint (port), when it has several.")),
      mode: Type.Optional(oneOf(["passthrough", "rest"], "`passthrough` (when left out) has the operations in SOAP, `rest` puts a REST front end before them.")),
    },
    "Which part of a WSDL description becomes the API, and how.",
  ),
);

const entitySets = Type.Optional(Type.Array(Type.String(), { minItems: 1, uniqueItems: true, description: "Of OData metadata: the entity sets that the API has, with their types; all when left out." }));

export const apiSchema = resourceDocument("Api", api, "An API: its front end, operations, policies, and what belongs to it.", {
  backend: Type.Optional(text("Name of a Backend or BackendPool; becomes set-backend-service in the API's policy.")),
  specification,
  specificationUrl,
  wsdl,
  entitySets,
  revision: Type.Optional(Type.Union([Type.String({ pattern: "^[0-9]+$" }), Type.Integer({ minimum: 1 })], { description: "Number of a revision beside the current one, which this document then describes." })),
  products: Type.Optional(list(Type.String(), "Products the API belongs to.")),
  gateways: Type.Optional(list(Type.String(), "Self-hosted gateways that serve the API.")),
  rollout: Type.Optional(oneOf(["direct", "revision"], "How changes reach callers: `revision` ships them in a new revision that is made current when it is complete; direct when left out.")),
  operations,
});

export type ApiDocument = Static<typeof apiSchema>;
export type OperationInput = Static<typeof operationSchema>;
