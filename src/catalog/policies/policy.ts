/**
 * The shape of what is known about a policy element: plain data. Checks, conversions, types, schemas and builders derive
 * from it, so an element, attribute or value name is written once, in the element's own file.
 */

export type Section = "inbound" | "backend" | "outbound" | "on-error";
export type Scope = "global" | "workspace" | "product" | "api" | "operation";
/** Where a policy may stand: in a `<policies>` document of one of the scopes, or in a GraphQL resolver, which inherits nothing. */
export type PolicyScope = Scope | "graphql-resolver";
export type Gateway = "classic" | "v2" | "consumption" | "self-hosted" | "workspace";

/** In the order the gateway runs them. */
export const everySection = ["inbound", "backend", "outbound", "on-error"] as const satisfies readonly Section[];
/** From broad to narrow. */
export const everyScope = ["global", "workspace", "product", "api", "operation"] as const satisfies readonly Scope[];
/** The gateway of a service, by the name of its tier. */
export function gatewayOfTier(tier: string): Gateway {
  return tier === "Consumption" ? "consumption" : tier.endsWith("V2") ? "v2" : "classic";
}

export const everyGateway = ["classic", "v2", "consumption", "self-hosted", "workspace"] as const satisfies readonly Gateway[];

export type Category =
  | "Authentication and authorization"
  | "Caching"
  | "Content validation"
  | "Cross-domain"
  | "GraphQL resolvers"
  | "Integration and external communication"
  | "Logging"
  | "Policy control and flow"
  | "Rate limiting and quotas"
  | "Routing"
  | "Transformation";

export type ValueType =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "enum"
  | "uri"
  | "duration-seconds"
  | "duration-milliseconds"
  | "date-time"
  | "http-status"
  | "ip-address"
  | "base64"
  | "character"
  | "header-name"
  | "http-method"
  | "origin"
  | "media-type"
  | "uri-template"
  | "guid";

/** A kind of resource that a value names. */
export type ReferencedKind = "backend" | "fragment" | "logger" | "certificate" | "schema" | "authorization-provider" | "authorization";

export interface ValueSpec {
  readonly type: ValueType;
  /** Whether a policy expression may stand for the value. Where the reference page is silent the general rule holds: yes. */
  readonly expression: boolean;
  /** Of an enum. */
  readonly values?: readonly string[];
  readonly min?: number;
  readonly exclusiveMin?: number;
  readonly max?: number;
  /** Values outside the range that have a meaning of their own. */
  readonly special?: Readonly<Record<string, string>>;
  /** More than the limit is taken, but seldom works. */
  readonly warnAbove?: { readonly limit: number; readonly why: string };
  /** A regular expression that a literal matches, and what it asks for. */
  readonly pattern?: { readonly source: string; readonly meaning: string };
  /** Values that published documents use although the page does not list them, with what is known. At most a warning. */
  readonly doubtfulValues?: Readonly<Record<string, string>>;
  /** Values that are taken but do nothing, compared without case. */
  readonly ineffective?: { readonly values: readonly string[]; readonly why: string };
  readonly reference?: ReferencedKind;
  /** Holds a credential: better a named value than a literal. */
  readonly secret?: true;
  /** Then there is no credential in it, though its form may show one all the same. */
  readonly secretUnless?: When;
  /** Values that work on some gateways only. */
  readonly valueGateways?: Readonly<Record<string, readonly Gateway[]>>;
  /** The result of an expression is kept as the object that it is, and has no need of a text. */
  readonly keepsObjects?: true;
  /** The .NET types that an expression may return, where the page lists them. */
  readonly returns?: readonly string[];
}

/** The named attribute of the same element has one of the values. Where it is left out, its default counts. */
export interface When {
  readonly attribute: string;
  readonly values: readonly string[];
}

/** Needed unless the named attribute of the same element has one of the values. */
export type Unless = When;

export interface AttributeSpec extends ValueSpec {
  readonly description: string;
  readonly required: boolean;
  readonly requiredUnless?: Unless;
  readonly requiredWhen?: When;
  /** It has no effect otherwise. */
  readonly onlyWhen?: When;
  readonly default?: string | number | boolean;
  readonly gateways?: readonly Gateway[];
  /** It has no effect in the other sections that the policy may stand in. */
  readonly sections?: readonly Section[];
  /** Its value names a context variable that the policy sets. */
  readonly writes?: "variable";
  /** What that variable holds then: a .NET type by its simple name, or the value of another attribute of the element. Left out where no source says. */
  readonly holds?: string | { readonly attribute: string };
  /** Its value names a context variable that the policy reads. */
  readonly reads?: "variable";
  /** Why it should no longer be used, and what to use instead. */
  readonly deprecated?: string;
  /** The sources disagree on `required`, and how: a missing one is a warning. */
  readonly doubt?: string;
  /** Only the published XSD knows it; the reference page does not. */
  readonly documented?: false;
}

export interface TextSpec extends ValueSpec {
  readonly required: boolean;
  readonly requiredUnless?: Unless;
  /** Only the published XSD knows it; the reference page does not. */
  readonly documented?: false;
  /** Why an expression may not work, where the reference refuses what published policies do. */
  readonly expressionDoubt?: string;
}

export interface Occurrence {
  readonly description: string;
  readonly min: number;
  readonly max: number | "many";
  readonly requiredUnless?: Unless;
  readonly requiredWhen?: When;
  /** Why too few or too many are a warning only. */
  readonly doubt?: { readonly few?: string; readonly many?: string };
  /** The one value that stands alone when it is used: `*` among origins. */
  readonly alone?: string;
  /** Why its place among the other children is left open, although they have an order. */
  readonly anyPlace?: string;
  readonly documented?: false;
}

/** Attributes or children (or `text`) of one element that depend on each other. */
export type Group =
  | { readonly rule: "exactly-one" | "at-least-one" | "at-most-one"; readonly of: readonly string[] }
  | { readonly rule: "requires"; readonly attribute: string; readonly needs: string };

/** Which policies an element may wrap. Left out: any that its section takes. */
export interface NestedPolicies {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** Policies outside `only` that another source lists, with what is known. At most a warning. */
  readonly doubtful?: Readonly<Record<string, string>>;
}

/** What an element may hold. */
export interface Structure {
  readonly attributes: Readonly<Record<string, AttributeSpec>>;
  /** In the order the service wants them, unless `childOrder` says that it does not mind. */
  readonly children?: Readonly<Record<string, ChildSpec>>;
  readonly childOrder?: "any";
  readonly text?: TextSpec;
  readonly policies?: NestedPolicies;
  readonly groups?: readonly Group[];
  /** Attributes (or `text`) that tell one use of the element from another beside it. */
  readonly key?: readonly string[];
  /** Takes any XML beside the children that are named: a template or a foreign document. */
  readonly openContent?: true;
  /** Of another vocabulary, such as XSL: neither its attributes nor its content are looked at. */
  readonly foreign?: true;
}

export interface OwnChild extends Structure, Occurrence {}

/** A child that is a policy element used inside another; it has that policy's structure. */
export interface PolicyChild extends Occurrence {
  readonly policy: string;
  /** Why its text may not take an expression here, though it does where the policy stands alone. */
  readonly expressionDoubt?: string;
}

export type ChildSpec = OwnChild | PolicyChild;

export interface PolicyElement extends Structure {
  readonly name: string;
  /** One line, in our own words. */
  readonly description: string;
  /** Of one that has no page of its own, the list of all policies. */
  readonly page: string;
  readonly category: Category;
  readonly sections: readonly Section[];
  readonly scopes: readonly PolicyScope[];
  readonly gateways: readonly Gateway[];
  /** Only the published XSD or Microsoft's policy toolkit knows it; no page describes it. */
  readonly documented?: false;
  /** How often: left out, any number. */
  readonly once?: "section" | "document";
  /** Why it should be the first policy of its section. */
  readonly first?: string;
  /** Not allowed inside a policy fragment. */
  readonly inFragment?: false;
  /** Ends the pipeline: nothing after it in its list runs. */
  readonly ends?: true;
  /** The policy that it does nothing without, in the same document or one that it inherits. */
  readonly pairsWith?: string;
  /** Context variables that it sets under names of their own. */
  readonly alsoWrites?: readonly string[];
  /** Why it should no longer be used, and what to use instead. */
  readonly deprecated?: string;
  /** Placements that the page does not list but another source has, with what is known. At most a warning. */
  readonly doubt?: {
    readonly sections?: Readonly<Partial<Record<Section, string>>>;
    readonly gateways?: Readonly<Partial<Record<Gateway, string>>>;
    readonly repeated?: string;
  };
}

/** Keeps the literal types of a catalog entry. */
export const policyElement = <const E extends PolicyElement>(element: E): E => element;

/** Where a policy is known that no page describes. */
export const policyList = "https://learn.microsoft.com/azure/api-management/api-management-policies";

/** The reference pages show these once in the statement and name no limit; the published XSD says one. */
export const shownOnce = { many: "the reference shows it once, and the published XSD allows one" } as const;

/** Attributes that every policy element takes. */
export const commonAttributes = {
  id: {
    type: "string",
    required: false,
    expression: true,
    description: "Names this element, so that context.LastError.PolicyId can tell which one failed.",
  },
} as const satisfies Readonly<Record<string, AttributeSpec>>;
