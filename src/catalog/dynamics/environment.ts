import { cloudFacts, clouds, dataverseApiVersion, platforms, type Cloud, type Platform } from "./clouds.js";
import { recognizeHost } from "./hosts.js";
import { identityModes, platformFacts, type IdentityMode } from "./platforms.js";

/** What a Backend document says of the environment behind it; whatever does not fit is taken as left out. */
export type EnvironmentInput = Readonly<Record<string, unknown>>;

/** A Dynamics 365 environment, with what follows from where it is. */
export interface DynamicsEnvironment {
  readonly platform: Platform;
  /** Root URL, by the host that is no alias, without a trailing slash. */
  readonly environmentUrl: string;
  readonly cloud: Cloud;
  /** Of Dataverse's Web API. */
  readonly apiVersion?: string;
  /** Where calls go: what the Backend's `url` is when it is left out. */
  readonly url: string;
  /** Every host that leads to it. */
  readonly hosts: readonly string[];
  /** What `aud` of a token for the environment may be: tokens of version 1.0 have the URL that was asked for. */
  readonly audiences: readonly string[];
  /** What a token for it is asked for: the `resource` of authentication-managed-identity. */
  readonly resource: string;
  /** Entra's base URL in its cloud. */
  readonly authority: string;
  /** The OpenID configuration of a tenant; tokens for Dynamics 365 itself are of version 1.0, those for an application of one's own of either. */
  readonly openIdConfigUrl: (tenantId: string, tokenVersion?: "1.0" | "2.0") => string;
  /** As the Backend says; passthrough when it does not, since the gateway forwards what it is not told to replace. */
  readonly identityMode: IdentityMode;
}

/** Undefined where the document names no platform, or no URL that could be its environment's. */
export function dynamicsEnvironment(input: EnvironmentInput): DynamicsEnvironment | undefined {
  const platform = platforms.find((p) => p === input["platform"]);
  const host = hostOf(input["environmentUrl"]);
  if (platform === undefined || host === undefined) return undefined;
  const cloud = clouds.find((c) => c === input["cloud"]) ?? "commercial";
  const facts = platformFacts[platform];
  const apiVersion = facts.hasApiVersion ? (textOf(input["apiVersion"]) ?? dataverseApiVersion.value) : undefined;
  const [own, ...aliases] = hostsOf(host, platform);
  const environmentUrl = `https://${own}`;
  const hosts = [own, ...aliases];
  const authority = cloudFacts[cloud].authority.value;
  return {
    platform,
    environmentUrl,
    cloud,
    ...(apiVersion === undefined ? {} : { apiVersion }),
    url: `https://${aliases[0] ?? own}${facts.servicePath(apiVersion ?? "")}`,
    hosts,
    audiences: hosts.map((h) => `https://${h}`),
    resource: environmentUrl,
    authority,
    openIdConfigUrl: (tenantId, tokenVersion = "2.0") => `${authority}/${tenantId}/${tokenVersion === "1.0" ? "" : "v2.0/"}.well-known/openid-configuration`,
    identityMode: identityModes.find((m) => m === input["identityMode"]) ?? "passthrough",
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** The host of a URL, whatever else is wrong with it. */
export function hostOf(url: unknown): string | undefined {
  const text = textOf(url);
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { host } = new URL(text);
  return host === "" ? undefined : host;
}

/** The environment's own host first, then its alias; of a region that is not listed the alias is known by its label. */
function hostsOf(host: string, platform: Platform): readonly [string, ...string[]] {
  const { alias } = platformFacts[platform];
  if (alias === undefined) return [host];
  const recognized = recognizeHost(host);
  const [name = "", ...rest] = host.split(".");
  const own = recognized === undefined ? (rest[0] === alias ? [name, ...rest.slice(1)].join(".") : host) : `${recognized.name}.${recognized.region}`;
  const [first = "", ...region] = own.split(".");
  return [own, recognized === undefined ? [first, alias, ...region].join(".") : `${recognized.name}.${alias}.${recognized.region}`];
}

/** The fields of a Backend with this URL, which may have to be written beside them; undefined for a URL that is no known environment's. */
export function environmentOfUrl(url: unknown): Readonly<Record<string, string>> | undefined {
  const host = hostOf(url);
  const recognized = host === undefined ? undefined : recognizeHost(host);
  if (recognized === undefined || typeof url !== "string") return undefined;
  const { platform, cloud, name, region } = recognized;
  const version = platformFacts[platform].hasApiVersion ? /\/api\/data\/(v\d+\.\d+)(?:\/|$)/.exec(url)?.[1] : undefined;
  return {
    platform,
    environmentUrl: `https://${name}.${region}`,
    ...(cloud === "commercial" ? {} : { cloud }),
    ...(version === undefined || version === dataverseApiVersion.value ? {} : { apiVersion: version }),
  };
}
