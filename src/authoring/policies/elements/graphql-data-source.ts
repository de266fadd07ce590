// Generated from src/catalog/policies/graphql-data-source.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";
import type { AuthenticationBasicArguments } from "./authentication-basic.js";
import type { AuthenticationCertificateArguments } from "./authentication-certificate.js";
import type { AuthenticationManagedIdentityArguments } from "./authentication-managed-identity.js";
import type { GetAuthorizationContextArguments } from "./get-authorization-context.js";
import type { IncludeFragmentArguments } from "./include-fragment.js";
import type { PublishEventArguments } from "./publish-event.js";
import type { SetBackendServiceArguments } from "./set-backend-service.js";
import type { SetBodyArguments } from "./set-body.js";
import type { SetHeaderArguments } from "./set-header.js";

/** One variable and its value. */
export interface GraphqlDataSourceRequestVariablesVariable {
  /** Its name. Expression allowed. */
  readonly name: PlainText | Expression;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** Variables of the operation. */
export interface GraphqlDataSourceRequestVariables {
  /** One variable and its value. */
  readonly variable: OneOrMany<GraphqlDataSourceRequestVariablesVariable>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<GraphqlDataSourceRequestVariables, "variable"> | undefined;
}

/** The request to the service. */
export interface GraphqlDataSourceRequest {
  /** User name and password of the request. */
  readonly authenticationBasic?: AuthenticationBasicArguments | undefined;
  /** Client certificate that the data source asks for. */
  readonly authenticationCertificate?: AuthenticationCertificateArguments | undefined;
  /** Managed identity that the request is made with. */
  readonly authenticationManagedIdentity?: AuthenticationManagedIdentityArguments | undefined;
  /** Connection whose tokens the request uses. */
  readonly getAuthorizationContext?: GetAuthorizationContextArguments | undefined;
  /** Backend that receives the request. */
  readonly setBackendService?: SetBackendServiceArguments | undefined;
  /** Address of the request. URI. Expression allowed. */
  readonly setUrl?: TextElement<PlainText | Expression> | undefined;
  /** A header of the request. */
  readonly setHeader?: OneOrMany<SetHeaderArguments> | undefined;
  /** Fragment that is inserted here. */
  readonly includeFragment?: OneOrMany<IncludeFragmentArguments> | undefined;
  /** The GraphQL document. Expression allowed. */
  readonly document: TextElement<PlainText | Expression>;
  /** The operation of the document that runs. Expression allowed. */
  readonly operationName?: TextElement<PlainText | Expression> | undefined;
  /** Variables of the operation. */
  readonly variables?: GraphqlDataSourceRequestVariables | InOrder<GraphqlDataSourceRequestVariables, "variable"> | ListOf<GraphqlDataSourceRequestVariablesVariable> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<GraphqlDataSourceRequest, "authenticationBasic" | "authenticationCertificate" | "authenticationManagedIdentity" | "getAuthorizationContext" | "setBackendService" | "setUrl" | "setHeader" | "includeFragment" | "document" | "operationName" | "variables"> | undefined;
}

/** What becomes of the response; left out, it is the result as it is. */
export interface GraphqlDataSourceResponse {
  /** Body of the result. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Fragment that is inserted here. */
  readonly includeFragment?: OneOrMany<IncludeFragmentArguments> | undefined;
  /** Event that follows the result. */
  readonly publishEvent?: PublishEventArguments | InOrder<PublishEventArguments, "targets"> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<GraphqlDataSourceResponse, "setBody" | "includeFragment" | "publishEvent"> | undefined;
}

/** What `graphqlDataSource` takes. */
export interface GraphqlDataSourceArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The request to the service. */
  readonly request: GraphqlDataSourceRequest | InOrder<GraphqlDataSourceRequest, "document">;
  /** What becomes of the response; left out, it is the result as it is. */
  readonly response?: GraphqlDataSourceResponse | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<GraphqlDataSourceArguments, "request" | "response"> | undefined;
}

/**
 * Resolves a field of a GraphQL schema by a request to another GraphQL service.
 *
 * In GraphQL resolvers, on the classic, v2 and consumption gateways. Only the published schema knows this element;
 * Microsoft's pages do not describe it.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policies
 * @example
 * graphqlDataSource({
 *   request: {
 *     setUrl: "https://shop.example.com/graphql",
 *     document: "query ($id: ID!) { order(id: $id) { total } }",
 *     variables: [{ name: "id", text: csharp`context.GraphQL.Arguments["id"]` }],
 *   },
 * })
 */
export function graphqlDataSource(value: GraphqlDataSourceArguments | InOrder<GraphqlDataSourceArguments, "request">): PolicyItem {
  return buildPolicy("graphql-data-source", [value], graphqlDataSource);
}
