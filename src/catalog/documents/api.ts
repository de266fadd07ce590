import { Type, type Static } from "@sinclair/typebox";
import { api } from "../resources/api.js";
import type { operation } from "../resources/operation.js";
import { resourceDocument, type ChildObject } from "./resource-document.js";
import { closed, list, oneOf, text } from "./shapes.js";

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
});

export type ApiDocument = Static<typeof apiSchema>;
export type OperationInput = ChildObject<typeof operation>;
