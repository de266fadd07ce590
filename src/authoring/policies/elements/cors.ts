// Generated from src/catalog/policies/cors.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** Origins that may call. */
export interface CorsAllowedOrigins {
  /**
   * One origin with scheme and host, or * for all. Origin such as `https://example.com`. Expression allowed. `*` stands
   * alone.
   */
  readonly origin: OneOrMany<TextElement<PlainText | Expression>>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CorsAllowedOrigins, "origin"> | undefined;
}

/** Methods that may be used besides GET and POST. */
export interface CorsAllowedMethods {
  /**
   * How long a browser may keep the answer to a preflight request. Seconds. Expression allowed.
   * @default 0
   */
  readonly preflightResultMaxAge?: number | NamedValueText | Expression | undefined;
  /** One method, or * for all. HTTP method. Expression allowed. */
  readonly method: OneOrMany<TextElement<PlainText | Expression>>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CorsAllowedMethods, "method"> | undefined;
}

/** Request headers that may be sent. */
export interface CorsAllowedHeaders {
  /** Name of a header, or * for all. Name of a header. Expression allowed. */
  readonly header: OneOrMany<TextElement<PlainText | Expression>>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CorsAllowedHeaders, "header"> | undefined;
}

/** Response headers that the page may read. */
export interface CorsExposeHeaders {
  /** Name of a header, or * for all. Name of a header. Expression allowed. */
  readonly header: OneOrMany<TextElement<PlainText | Expression>>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CorsExposeHeaders, "header"> | undefined;
}

/** What `cors` takes. */
export interface CorsArguments {
  /**
   * Whether the browser may send cookies and authorization. Expression allowed.
   * @default false
   */
  readonly allowCredentials?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether a request that matches nothing is answered here; false passes it on. Expression allowed.
   * @default false
   */
  readonly terminateUnmatchedRequest?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Origins that may call. */
  readonly allowedOrigins: CorsAllowedOrigins | InOrder<CorsAllowedOrigins, "origin"> | ListOf<TextElement<PlainText | Expression>>;
  /** Methods that may be used besides GET and POST. */
  readonly allowedMethods?: CorsAllowedMethods | InOrder<CorsAllowedMethods, "method"> | ListOf<TextElement<PlainText | Expression>> | undefined;
  /**
   * Request headers that may be sent. Sources disagree: the reference marks it required, the published XSD does not.
   */
  readonly allowedHeaders?: CorsAllowedHeaders | InOrder<CorsAllowedHeaders, "header"> | ListOf<TextElement<PlainText | Expression>> | undefined;
  /** Response headers that the page may read. */
  readonly exposeHeaders?: CorsExposeHeaders | InOrder<CorsExposeHeaders, "header"> | ListOf<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CorsArguments, "allowedOrigins" | "allowedMethods" | "allowedHeaders" | "exposeHeaders"> | undefined;
}

/**
 * Lets pages of other origins call the API from a browser.
 *
 * In inbound, at every scope, on every gateway. At most once in a section. Should be the first policy of its section: a
 * policy before it may refuse the browser's preflight request.
 * @see https://learn.microsoft.com/azure/api-management/cors-policy
 * @example
 * cors({
 *   allowedOrigins: ["https://shop.example.com"],
 *   allowedMethods: ["GET", "POST"],
 *   allowedHeaders: ["Content-Type"],
 * })
 */
export function cors(value: CorsArguments | InOrder<CorsArguments, "allowedOrigins">): PolicyItem {
  return buildPolicy("cors", [value], cors);
}
