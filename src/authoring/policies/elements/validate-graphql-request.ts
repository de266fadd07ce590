// Generated from src/catalog/policies/validate-graphql-request.ts by `npm run generate`; edit that file instead.
import type { ChildList, ListOf, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What happens to one path. */
export interface ValidateGraphqlRequestAuthorizeRule {
  /**
   * The type and field that it is about. A literal must be a path such as /type/field, or /__* for introspection.
   * Expression allowed.
   */
  readonly path: PlainText | Expression;
  /**
   * Whether the field passes, is taken out, or refuses the whole request; ignore leaves it to the next rule. `allow`,
   * `remove`, `reject` or `ignore`. `deny` is doubtful: an example of the page has it, its list of actions does not.
   * Expression allowed.
   * @default "allow"
   */
  readonly action?: "allow" | "remove" | "reject" | "ignore" | NamedValueText | Expression | undefined;
}

/** Rules for paths of the query; the most specific one counts. */
export interface ValidateGraphqlRequestAuthorize {
  /** What happens to one path. Sources disagree: the reference does not ask for one, the published XSD does. */
  readonly rule?: OneOrMany<ValidateGraphqlRequestAuthorizeRule> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateGraphqlRequestAuthorize, "rule"> | undefined;
}

/** What `validateGraphqlRequest` takes. */
export interface ValidateGraphqlRequestArguments {
  /** Variable that receives what was found wrong. Expression allowed. */
  readonly errorVariableName?: PlainText | Expression | undefined;
  /** How many bytes the request may have. Whole number, at most 102400. Expression allowed. */
  readonly maxSize: number | NamedValueText | Expression;
  /**
   * How deep the query may nest. Whole number. Expression allowed.
   * @default 6
   */
  readonly maxDepth?: number | NamedValueText | Expression | undefined;
  /**
   * How deep the query's parts may nest together. Whole number. Expression allowed. Undocumented: only the published
   * schema has it.
   */
  readonly maxTotalDepth?: number | NamedValueText | Expression | undefined;
  /** How complex the query may be. Whole number. Expression allowed. Undocumented: only the published schema has it. */
  readonly maxComplexity?: number | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Rules for paths of the query; the most specific one counts. */
  readonly authorize?: ValidateGraphqlRequestAuthorize | ListOf<ValidateGraphqlRequestAuthorizeRule> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateGraphqlRequestArguments, "authorize"> | undefined;
}

/**
 * Validates a GraphQL request and decides on each path of the query.
 *
 * In inbound, at global, workspace, product and api scope, on every gateway. At most once in a section. Sets the
 * variable `GraphQLErrors` too. Doubtful on the self-hosted gateway: its page lists the gateway, while the gateways
 * overview says that GraphQL validation does not work there. Doubtful on the workspace gateway: its page lists the
 * gateway, while the gateways overview says that GraphQL validation does not work there.
 * @see https://learn.microsoft.com/azure/api-management/validate-graphql-request-policy
 * @example
 * validateGraphqlRequest({
 *   maxSize: 102400,
 *   maxDepth: 4,
 *   authorize: [{ path: "/__*", action: "reject" }],
 * })
 */
export function validateGraphqlRequest(value: ValidateGraphqlRequestArguments): PolicyItem {
  return buildPolicy("validate-graphql-request", [value], validateGraphqlRequest);
}
