// Generated from src/catalog/policies/cache-lookup.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `cacheLookup` takes. */
export interface CacheLookupArguments {
  /**
   * Whether each subscription key has its own copy. Expression allowed.
   * @default false
   */
  readonly varyByDeveloper: boolean | NamedValueText | Expression;
  /**
   * Whether each user group has its own copy. Expression allowed.
   * @default false
   */
  readonly varyByDeveloperGroups: boolean | NamedValueText | Expression;
  /**
   * Which cache to use: the built-in one, the external one, or the external one when there is one. `internal`,
   * `external` or `prefer-external`. `internal` works on the classic, v2 and workspace gateways only.
   * @default "prefer-external"
   */
  readonly cachingType?: "internal" | "external" | "prefer-external" | NamedValueText | undefined;
  /**
   * Who may cache the response further on: nobody, the caller, or proxies too. `none`, `private` or `public`.
   * Expression allowed.
   * @default "none"
   */
  readonly downstreamCachingType?: "none" | "private" | "public" | NamedValueText | Expression | undefined;
  /**
   * Whether caches further on must ask again when their copy is stale. Expression allowed.
   * @default true
   */
  readonly mustRevalidate?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether responses to requests with an Authorization header are cached. Expression allowed.
   * @default false
   */
  readonly allowPrivateResponseCaching?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** A request header whose values have copies of their own. Name of a header. Expression allowed. */
  readonly varyByHeader?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Query parameters whose values have copies of their own, separated by semicolons. Expression allowed. */
  readonly varyByQueryParameter?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CacheLookupArguments, "varyByHeader" | "varyByQueryParameter"> | undefined;
}

/**
 * Answers a GET request from the response cache when it can.
 *
 * In inbound, at every scope, on every gateway. At most once in a section. Not allowed inside a policy fragment. Does
 * nothing without `cache-store` in the same document or one that it inherits.
 * @see https://learn.microsoft.com/azure/api-management/cache-lookup-policy
 * @example
 * cacheLookup({
 *   varyByDeveloper: false,
 *   varyByDeveloperGroups: false,
 *   varyByQueryParameter: ["version"],
 * })
 */
export function cacheLookup(value: CacheLookupArguments): PolicyItem {
  return buildPolicy("cache-lookup", [value], cacheLookup);
}
