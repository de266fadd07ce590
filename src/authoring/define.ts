import type { DocumentKind, DocumentTypes, OperationInput as OperationShape, ParameterRefusal, PolicyItemInput, PolicyParameter, PolicyRelation } from "../catalog/documents/index.js";
import type { Cloud, IdentityMode, Platform } from "../catalog/dynamics/index.js";
import { captureCallSite, type CallSite } from "./call-site.js";
import type { Aside, PolicyItem } from "./policies/arguments.js";

export type { ParameterRefusal, PolicyParameter, PolicyRelation } from "../catalog/documents/index.js";

/**
 * Values of the environment, as `env` gives them. `apiops schema --out DIR` writes a declaration that adds this
 * project's own values with their types; without it every value is taken for text.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged with the declaration of a project
export interface EnvironmentValues {}

export type Environment = keyof EnvironmentValues extends never
  ? Readonly<Record<string, string>>
  : { readonly [K in keyof EnvironmentValues]: EnvironmentValues[K] };

/** Names of this project's Backends, as `apiops schema --out DIR` writes them. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged with the declaration of a project
export interface BackendNames {}

/**
 * What is known of a Backend. Beyond `name`, `url` and `protocol` it has what follows from its `platform` and
 * `environmentUrl`; reading what it does not have is a finding at that place.
 */
export interface BackendValues {
  readonly name: string;
  readonly url: string;
  readonly protocol: "http" | "soap";
  readonly platform: Platform;
  /** Root URL of the Dynamics 365 environment, without a trailing slash. */
  readonly environmentUrl: string;
  readonly cloud: Cloud;
  /** Of Dataverse's Web API. */
  readonly apiVersion: string;
  /** Every host that leads to the environment. */
  readonly hosts: readonly string[];
  /** What `aud` of a token for the environment may be. */
  readonly audiences: readonly string[];
  /** What a token for the environment is asked for. */
  readonly resource: string;
  /** Entra's base URL in the environment's cloud. */
  readonly authority: string;
  /** OpenID configuration of the tenant (environment value `tenantId`) for tokens of version 2.0. */
  readonly openIdConfigUrl: string;
  /** The same for tokens of version 1.0, which those for Dynamics 365 itself are. */
  readonly openIdConfigUrlV1: string;
  readonly identityMode: IdentityMode;
}

export type Backends = keyof BackendNames extends never ? Readonly<Record<string, BackendValues>> : { readonly [K in keyof BackendNames]: BackendValues };

/** What a definition may depend on: the values of the environment, its Backends, and which instance is being compiled. */
export interface DefinitionContext {
  readonly env: Environment;
  /** The instance's Backends by name; of a workspace as `workspace/name`. Not for Backends and pools themselves. */
  readonly backends: Backends;
  readonly environment: string;
  readonly instance: { readonly name: string; readonly region: string };
}

/** A policy: what a builder such as `rateLimitByKey(…)` or a reusable policy returns. */
export type Policy = PolicyItemInput;

/** The four sections of a policy document. A section that is left out holds `<base/>`. */
export interface PolicySections {
  readonly inbound?: readonly Policy[];
  readonly backend?: readonly Policy[];
  readonly outbound?: readonly Policy[];
  readonly onError?: readonly Policy[];
}

/** Sections in an order of their own, with comments between them. */
export type PolicySectionList = readonly (PolicySections | Aside)[];

/** Sections, or a policy XML file relative to the definition, or XML text, or a Handlebars template with its values. */
export type PolicyDocument =
  | PolicySections
  | PolicySectionList
  | string
  | { readonly file: string }
  | { readonly xml: string }
  | { readonly template: string; readonly with?: Readonly<Record<string, unknown>> };

type Defined<T extends { kind: unknown; policies?: unknown }> = Omit<T, "kind" | "policies"> & { policies?: PolicyDocument };
type Plain<T extends { kind: unknown }> = Omit<T, "kind">;

export type Operation = Omit<OperationShape, "policies"> & { policies?: PolicyDocument };
export type Api = Omit<Defined<DocumentTypes["Api"]>, "operations"> & { operations?: Readonly<Record<string, Operation>> };
export type Product = Defined<DocumentTypes["Product"]>;
export type GlobalPolicy = { readonly instances?: readonly string[]; readonly workspace?: string; readonly policies: PolicyDocument };

/** A definition, or a function of the context that returns one; the function runs once for every instance. */
export type Definable<T> = T | ((context: DefinitionContext) => T);

/** How the loader recognises a definition among a module's exports. */
export const definition = Symbol.for("apiops.definition");

export interface Definition {
  readonly [definition]: DefinitionBody;
}
export interface DefinitionBody {
  readonly kind: DocumentKind;
  readonly evaluate: (context: DefinitionContext) => unknown;
  /** False when the definition is plain data. */
  readonly dynamic: boolean;
  readonly callSite: CallSite | undefined;
}

function define(kind: DocumentKind, input: unknown, below: (input: never) => unknown): Definition {
  const evaluate = (context: DefinitionContext): unknown => (typeof input === "function" ? (input as (c: DefinitionContext) => unknown)(context) : input);
  return { [definition]: { kind, evaluate, dynamic: typeof input === "function", callSite: captureCallSite(below) } };
}

/** An API: its front end, specification or operations, policies, products, tags. */
export function defineApi(input: Definable<Api>): Definition {
  return define("Api", input, defineApi);
}

/** Versions of one API, told apart by a path segment, a query parameter or a header. */
export function defineVersionSet(input: Definable<Plain<DocumentTypes["VersionSet"]>>): Definition {
  return define("VersionSet", input, defineVersionSet);
}

/** APIs offered together under one policy. */
export function defineProduct(input: Definable<Product>): Definition {
  return define("Product", input, defineProduct);
}

/** A service behind the gateway, with its credentials, TLS checks and circuit breaker. */
export function defineBackend(input: Definable<Plain<DocumentTypes["Backend"]>>): Definition {
  return define("Backend", input, defineBackend);
}

/** Backends that share the load by weight and priority. */
export function defineBackendPool(input: Definable<Plain<DocumentTypes["BackendPool"]>>): Definition {
  return define("BackendPool", input, defineBackendPool);
}

/** A constant of the instance: plain, secret, or kept in Key Vault. */
export function defineNamedValue(input: Definable<Plain<DocumentTypes["NamedValue"]>>): Definition {
  return define("NamedValue", input, defineNamedValue);
}

/** A policy fragment on the instance. */
export function defineFragment(input: Definable<Omit<Plain<DocumentTypes["Fragment"]>, "policies"> & { policies?: readonly Policy[] }>): Definition {
  return define("Fragment", input, defineFragment);
}

/** The policy of the whole instance. */
export function defineGlobalPolicy(input: Definable<GlobalPolicy>): Definition {
  return define("GlobalPolicy", input, defineGlobalPolicy);
}

/** How the loader tells a policy document from a definition that lacks its `define…()`. */
export const policyDocument = Symbol.for("apiops.policyDocument");

/** A policy document in a file of its own, for the `policies` of an API, operation, product or instance. */
export function definePolicyDocument(document: Exclude<PolicyDocument, string>): PolicyDocument {
  return Object.defineProperty(document, policyDocument, { value: true, enumerable: false });
}

/** A label for APIs, operations and products. */
export function defineTag(input: Definable<Plain<DocumentTypes["Tag"]>>): Definition {
  return define("Tag", input, defineTag);
}

/** A group of developers. */
export function defineGroup(input: Definable<Plain<DocumentTypes["Group"]>>): Definition {
  return define("Group", input, defineGroup);
}

/** A subscription key and what it opens. */
export function defineSubscription(input: Definable<Plain<DocumentTypes["Subscription"]>>): Definition {
  return define("Subscription", input, defineSubscription);
}

/** A target of logs: Application Insights, Event Hubs or Azure Monitor. */
export function defineLogger(input: Definable<Plain<DocumentTypes["Logger"]>>): Definition {
  return define("Logger", input, defineLogger);
}

/** A certificate, from Key Vault or a file, which policies name with `certificateId`. */
export function defineCertificate(input: Definable<Plain<DocumentTypes["Certificate"]>>): Definition {
  return define("Certificate", input, defineCertificate);
}

/** Logging of all APIs of the instance. */
export function defineDiagnostic(input: Definable<Plain<DocumentTypes["Diagnostic"]>>): Definition {
  return define("Diagnostic", input, defineDiagnostic);
}

/** A credential provider: what getAuthorizationContext takes tokens from. */
export function defineAuthorizationProvider(input: Definable<Plain<DocumentTypes["AuthorizationProvider"]>>): Definition {
  return define("AuthorizationProvider", input, defineAuthorizationProvider);
}

/** An OAuth 2.0 authorization server that APIs name. */
export function defineAuthorizationServer(input: Definable<Plain<DocumentTypes["AuthorizationServer"]>>): Definition {
  return define("AuthorizationServer", input, defineAuthorizationServer);
}

/** An external cache (Redis), for one region or for all others. */
export function defineCache(input: Definable<Plain<DocumentTypes["Cache"]>>): Definition {
  return define("Cache", input, defineCache);
}

/** What the developer portal leaves to a site of your own. */
export function defineDelegationSettings(input: Definable<Plain<DocumentTypes["DelegationSettings"]>>): Definition {
  return define("DelegationSettings", input, defineDelegationSettings);
}

/** A page for the wikis of APIs and products. */
export function defineDocumentation(input: Definable<Plain<DocumentTypes["Documentation"]>>): Definition {
  return define("Documentation", input, defineDocumentation);
}

/** An e-mail that the service sends. */
export function defineEmailTemplate(input: Definable<Plain<DocumentTypes["EmailTemplate"]>>): Definition {
  return define("EmailTemplate", input, defineEmailTemplate);
}

/** Where users of the developer portal sign in. */
export function defineIdentityProvider(input: Definable<Plain<DocumentTypes["IdentityProvider"]>>): Definition {
  return define("IdentityProvider", input, defineIdentityProvider);
}

/** Who is told of an event. */
export function defineNotification(input: Definable<Plain<DocumentTypes["Notification"]>>): Definition {
  return define("Notification", input, defineNotification);
}

/** An OpenID Connect provider that APIs name. */
export function defineOpenIdProvider(input: Definable<Plain<DocumentTypes["OpenIdProvider"]>>): Definition {
  return define("OpenIdProvider", input, defineOpenIdProvider);
}

/** What policies of narrower scopes have to do. */
export function definePolicyRestriction(input: Definable<Plain<DocumentTypes["PolicyRestriction"]>>): Definition {
  return define("PolicyRestriction", input, definePolicyRestriction);
}

/** A schema of the instance, which validateContent names. */
export function defineSchema(input: Definable<Plain<DocumentTypes["Schema"]>>): Definition {
  return define("Schema", input, defineSchema);
}

/** Settings of the service itself. */
export function defineService(input: Definable<Plain<DocumentTypes["Service"]>>): Definition {
  return define("Service", input, defineService);
}

/** Signing in to the developer portal. */
export function defineSignInSettings(input: Definable<Plain<DocumentTypes["SignInSettings"]>>): Definition {
  return define("SignInSettings", input, defineSignInSettings);
}

/** Signing up in the developer portal. */
export function defineSignUpSettings(input: Definable<Plain<DocumentTypes["SignUpSettings"]>>): Definition {
  return define("SignUpSettings", input, defineSignUpSettings);
}

/** The service's own management endpoint. */
export function defineTenantAccess(input: Definable<Plain<DocumentTypes["TenantAccess"]>>): Definition {
  return define("TenantAccess", input, defineTenantAccess);
}

/** The service's Git repository. */
export function defineTenantGitAccess(input: Definable<Plain<DocumentTypes["TenantGitAccess"]>>): Definition {
  return define("TenantGitAccess", input, defineTenantGitAccess);
}

/** A developer's account. */
export function defineUser(input: Definable<Plain<DocumentTypes["User"]>>): Definition {
  return define("User", input, defineUser);
}

/** A part of the service with resources of its own. */
export function defineWorkspace(input: Definable<Plain<DocumentTypes["Workspace"]>>): Definition {
  return define("Workspace", input, defineWorkspace);
}

interface JsonTypes {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  readonly object: Readonly<Record<string, unknown>>;
}
type InnerType<S> = S extends { enum: readonly (infer V)[] }
  ? V
  : S extends { type: "array"; items: infer I }
    ? readonly InnerType<I>[]
    : S extends { type: "array" }
      ? readonly unknown[]
      : S extends { type: "object"; additionalProperties: infer V }
        ? Readonly<Record<string, InnerType<V>>>
        : S extends { type: infer T extends keyof JsonTypes }
          ? JsonTypes[T]
          : never;
type ParameterType<P extends PolicyParameter> = InnerType<P>;
type Parameters = Readonly<Record<string, PolicyParameter>>;
type OptionalNames<P extends Parameters> = { [K in keyof P]: P[K] extends { default: unknown } ? K : never }[keyof P];

/** What a caller gives: parameters with a default may be left out. */
export type PolicyInputs<P extends Parameters> = { readonly [K in Exclude<keyof P, OptionalNames<P>>]: ParameterType<P[K]> } & {
  readonly [K in OptionalNames<P>]?: ParameterType<P[K]>;
};
/** What the policy itself sees: every parameter has a value. */
export type PolicyValues<P extends Parameters> = { readonly [K in keyof P]: ParameterType<P[K]> };

/** Called where a policy is expected. Without required parameters it needs no argument. */
export interface ReusablePolicy<P extends Parameters> extends Definition {
  (...values: Exclude<keyof P, OptionalNames<P>> extends never ? [values?: PolicyInputs<P>] : [values: PolicyInputs<P>]): PolicyItem;
}

/** A reusable list of policies with typed parameters; call it where a policy is expected. YAML uses it by name. */
export function definePolicy<const P extends Parameters>(input: {
  readonly name: string;
  readonly description?: string;
  readonly parameters?: P;
  /** What parameters have to fulfil together, where their own schemas cannot say it. */
  readonly checks?: readonly PolicyRelation[];
  /** The same in code: says why the policy cannot be used with these parameters, or nothing. It is reported where the policy is used. */
  readonly check?: (values: PolicyValues<P>, context: DefinitionContext) => ParameterRefusal | undefined;
  readonly policies: readonly Policy[] | ((values: PolicyValues<P>, context: DefinitionContext) => readonly Policy[]);
}): ReusablePolicy<P> {
  const use = (values?: PolicyInputs<P>): PolicyItem => ({ use: input.name, with: values ?? {} });
  return Object.assign(use, define("Policy", input, definePolicy));
}
