// Generated from src/catalog/policies/ip-filter.ts by `npm run generate`; edit that file instead.
import type { ChildList, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** All addresses between two. */
export interface IpFilterAddressRange {
  /** First address. IP address. Expression allowed. */
  readonly from: PlainText | Expression;
  /** Last address. IP address. Expression allowed. */
  readonly to: PlainText | Expression;
}

/** What `ipFilter` takes. At least one of `address` and `addressRange`. */
export interface IpFilterArguments {
  /** Whether the addresses listed are let in, or kept out. `allow` or `forbid`. Expression allowed. */
  readonly action: "allow" | "forbid" | NamedValueText | Expression;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** One address. IP address. Expression allowed. At least one of `address` and `addressRange`. */
  readonly address?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** All addresses between two. At least one of `address` and `addressRange`. */
  readonly addressRange?: OneOrMany<IpFilterAddressRange> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<IpFilterArguments, "address" | "addressRange"> | undefined;
}

/**
 * Lets only some caller addresses pass, or keeps some out.
 *
 * In inbound, at every scope, on every gateway. At least one of `address` and `addressRange`.
 * @see https://learn.microsoft.com/azure/api-management/ip-filter-policy
 * @example
 * ipFilter({
 *   action: "allow",
 *   address: ["203.0.113.7"],
 *   addressRange: [{ from: "198.51.100.1", to: "198.51.100.62" }],
 * })
 */
export function ipFilter(value: IpFilterArguments): PolicyItem {
  return buildPolicy("ip-filter", [value], ipFilter);
}
