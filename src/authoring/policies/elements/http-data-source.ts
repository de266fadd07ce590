// Generated from src/catalog/policies/http-data-source.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";
import type { AuthenticationCertificateArguments } from "./authentication-certificate.js";
import type { FindAndReplaceArguments } from "./find-and-replace.js";
import type { ForwardRequestArguments } from "./forward-request.js";
import type { GetAuthorizationContextArguments } from "./get-authorization-context.js";
import type { IncludeFragmentArguments } from "./include-fragment.js";
import type { JsonToXmlArguments } from "./json-to-xml.js";
import type { PublishEventArguments } from "./publish-event.js";
import type { SetBackendServiceArguments } from "./set-backend-service.js";
import type { SetBodyArguments } from "./set-body.js";
import type { SetHeaderArguments } from "./set-header.js";
import type { SetMethodArguments } from "./set-method.js";
import type { XmlToJsonArguments } from "./xml-to-json.js";

/** The request to the data source. */
export interface HttpDataSourceHttpRequest {
  /** Connection whose tokens the request uses. */
  readonly getAuthorizationContext?: GetAuthorizationContextArguments | undefined;
  /** Backend that receives the request. */
  readonly setBackendService?: SetBackendServiceArguments | undefined;
  /** HTTP method of the request. */
  readonly setMethod: SetMethodArguments | PlainText | Expression;
  /** Address of the request. URI. Expression allowed. */
  readonly setUrl: TextElement<PlainText | Expression>;
  /** Fragment that is inserted here. */
  readonly includeFragment?: OneOrMany<IncludeFragmentArguments> | undefined;
  /** A header of the request. */
  readonly setHeader?: OneOrMany<SetHeaderArguments> | undefined;
  /** Body of the request. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Client certificate that the data source asks for. */
  readonly authenticationCertificate?: AuthenticationCertificateArguments | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<HttpDataSourceHttpRequest, "getAuthorizationContext" | "setBackendService" | "setMethod" | "setUrl" | "includeFragment" | "setHeader" | "setBody" | "authenticationCertificate"> | undefined;
}

/** How the request is sent. */
export interface HttpDataSourceBackend {
  /** Sends the request. */
  readonly forwardRequest?: ForwardRequestArguments | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<HttpDataSourceBackend, "forwardRequest"> | undefined;
}

/** What becomes of the response; left out, it is the result as it is. */
export interface HttpDataSourceHttpResponse {
  /** Body of the result. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Converts the response to XML. Undocumented: only the published schema has it. */
  readonly jsonToXml?: JsonToXmlArguments | undefined;
  /** Converts the response to JSON. */
  readonly xmlToJson?: XmlToJsonArguments | undefined;
  /** Replaces a text in the response. */
  readonly findAndReplace?: FindAndReplaceArguments | undefined;
  /** Event that follows the result. */
  readonly publishEvent?: PublishEventArguments | InOrder<PublishEventArguments, "targets"> | undefined;
  /** Fragment that is inserted here. */
  readonly includeFragment?: OneOrMany<IncludeFragmentArguments> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<HttpDataSourceHttpResponse, "setBody" | "jsonToXml" | "xmlToJson" | "findAndReplace" | "publishEvent" | "includeFragment"> | undefined;
}

/** What `httpDataSource` takes. */
export interface HttpDataSourceArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The request to the data source. */
  readonly httpRequest: HttpDataSourceHttpRequest | InOrder<HttpDataSourceHttpRequest, "setMethod" | "setUrl">;
  /** How the request is sent. */
  readonly backend?: HttpDataSourceBackend | undefined;
  /** What becomes of the response; left out, it is the result as it is. */
  readonly httpResponse?: HttpDataSourceHttpResponse | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<HttpDataSourceArguments, "httpRequest" | "backend" | "httpResponse"> | undefined;
}

/**
 * Resolves a field of a GraphQL schema by an HTTP request.
 *
 * In GraphQL resolvers, on the classic, v2 and consumption gateways.
 * @see https://learn.microsoft.com/azure/api-management/http-data-source-policy
 * @example
 * httpDataSource({
 *   httpRequest: {
 *     setMethod: "GET",
 *     setUrl: csharp`$"https://orders.example.com/{context.GraphQL.Arguments["id"]}"`,
 *   },
 *   httpResponse: { publishEvent: { targets: [{ id: "orderRead" }] } },
 * })
 */
export function httpDataSource(value: HttpDataSourceArguments | InOrder<HttpDataSourceArguments, "httpRequest">): PolicyItem {
  return buildPolicy("http-data-source", [value], httpDataSource);
}
