// Generated from src/catalog/policies/set-graphql-resolver.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";
import type { AuthenticationCertificateArguments } from "./authentication-certificate.js";
import type { FindAndReplaceArguments } from "./find-and-replace.js";
import type { SetBodyArguments } from "./set-body.js";
import type { SetHeaderArguments } from "./set-header.js";
import type { SetMethodArguments } from "./set-method.js";
import type { XmlToJsonArguments } from "./xml-to-json.js";

/** The request to the data source. */
export interface SetGraphqlResolverHttpDataSourceHttpRequest {
  /** HTTP method of the request. */
  readonly setMethod: SetMethodArguments | PlainText | Expression;
  /** Address of the request. URI. Expression allowed. */
  readonly setUrl: TextElement<PlainText | Expression>;
  /** A header of the request. */
  readonly setHeader?: OneOrMany<SetHeaderArguments> | undefined;
  /** Body of the request. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Client certificate that the data source asks for. */
  readonly authenticationCertificate?: AuthenticationCertificateArguments | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SetGraphqlResolverHttpDataSourceHttpRequest, "setMethod" | "setUrl" | "setHeader" | "setBody" | "authenticationCertificate"> | undefined;
}

/** What becomes of the response; left out, it is the result as it is. */
export interface SetGraphqlResolverHttpDataSourceHttpResponse {
  /** Body of the result. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Converts the response to JSON. */
  readonly xmlToJson?: XmlToJsonArguments | undefined;
  /** Replaces a text in the response. */
  readonly findAndReplace?: FindAndReplaceArguments | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SetGraphqlResolverHttpDataSourceHttpResponse, "setBody" | "xmlToJson" | "findAndReplace"> | undefined;
}

/** The request that resolves the field. */
export interface SetGraphqlResolverHttpDataSource {
  /** The request to the data source. */
  readonly httpRequest: SetGraphqlResolverHttpDataSourceHttpRequest | InOrder<SetGraphqlResolverHttpDataSourceHttpRequest, "setMethod" | "setUrl">;
  /** What becomes of the response; left out, it is the result as it is. */
  readonly httpResponse?: SetGraphqlResolverHttpDataSourceHttpResponse | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SetGraphqlResolverHttpDataSource, "httpRequest" | "httpResponse"> | undefined;
}

/** What `setGraphqlResolver` takes. */
export interface SetGraphqlResolverArguments {
  /** Object type of the schema. Expression allowed. */
  readonly parentType: PlainText | Expression;
  /** Field of that type. Expression allowed. */
  readonly field: PlainText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The request that resolves the field. */
  readonly httpDataSource: SetGraphqlResolverHttpDataSource | InOrder<SetGraphqlResolverHttpDataSource, "httpRequest">;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SetGraphqlResolverArguments, "httpDataSource"> | undefined;
}

/**
 * Resolves a field of a GraphQL schema by an HTTP request, in the backend section.
 *
 * In backend, at every scope, on the classic gateway.
 * @deprecated It is retired, and skipped once a resolver manages the field; use a resolver with http-data-source.
 * @see https://learn.microsoft.com/azure/api-management/set-graphql-resolver-policy
 * @example
 * setGraphqlResolver({
 *   parentType: "Query",
 *   field: "order",
 *   httpDataSource: {
 *     httpRequest: {
 *       setMethod: "GET",
 *       setUrl: csharp`$"https://orders.example.com/{context.GraphQL.Arguments["id"]}"`,
 *     },
 *   },
 * })
 */
export function setGraphqlResolver(value: SetGraphqlResolverArguments | InOrder<SetGraphqlResolverArguments, "httpDataSource">): PolicyItem {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- still offered to those who have it
  return buildPolicy("set-graphql-resolver", [value], setGraphqlResolver);
}
