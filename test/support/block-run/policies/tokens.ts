import { X509Certificate } from "node:crypto";
import { readJwt } from "../../../../src/expressions/runtime/context/jwt.js";
import { attribute, childNamed, childrenNamed, contentText, readElement, textsIn, type Read } from "../read.js";
import { claimsOf, isForged } from "../token.js";
import { queryOf } from "../url.js";
import { text, type World } from "../world.js";
import type { Handlers } from "./handler.js";

type Claims = Readonly<Record<string, unknown>>;

export const tokenPolicies: Handlers = {
  "validate-azure-ad-token"(element, world) {
    const read = readElement(element, world);
    validate(read, world, (claims) => tenantProblem(attribute(read, "tenant-id") ?? "", claims) ?? applicationProblem(textsIn(read, "client-application-ids"), claims));
  },

  "validate-jwt"(element, world) {
    const read = readElement(element, world);
    validate(read, world, (claims) => issuerProblem(textsIn(read, "issuers"), claims));
  },

  "validate-client-certificate"(element, world) {
    const identities = childNamed(readElement(element, world), "identities")?.children ?? [];
    const written = world.request.other["Certificate"];
    const certificate = typeof written === "string" ? new X509Certificate(Buffer.from(written, "base64")) : undefined;
    const isListed = certificate !== undefined && (identities.length === 0 || identities.some((identity) => isOf(identity, certificate)));
    if (!isListed || world.given.invalid?.includes("validate-client-certificate") === true) world.refuse("validate-client-certificate", 403, "Invalid client certificate");
  },
};

/** What a certificate says of itself; its chain is not looked at. */
const claimsOfCertificates: Readonly<Record<string, (certificate: X509Certificate) => string>> = {
  thumbprint: ({ fingerprint }) => fingerprint.replaceAll(":", ""),
  "common-name": ({ subject }) => /^CN=(.*)$/m.exec(subject)?.[1] ?? "",
  subject: ({ subject }) => distinguishedName(subject),
  "issuer-subject": ({ issuer }) => distinguishedName(issuer),
};

/** Node has a part on each line, the narrowest last. */
const distinguishedName = (lines: string): string => lines.split("\n").reverse().join(", ");

const isOf = (identity: Read, certificate: X509Certificate): boolean =>
  Object.keys(identity.values).every((name) => {
    const claim = claimsOfCertificates[name];
    if (claim === undefined) throw new Error(`What ${name} of a certificate is, is not known to the tests of blocks.`);
    return claim(certificate) === attribute(identity, name);
  });

function validate(read: Read, world: World, own: (claims: Claims) => string | undefined): void {
  const written = tokenOf(read, world);
  const claims = written === undefined ? undefined : claimsOf(written);
  const problem = written === undefined ? "JWT not present." : claims === undefined || isForged(written) ? "Invalid JWT." : (timeProblem(read, claims, world) ?? audienceProblem(textsIn(read, "audiences"), claims) ?? own(claims) ?? claimProblem(read, claims));
  if (problem !== undefined) {
    world.refuse(read.name, Number(attribute(read, "failed-validation-httpcode") ?? 401), attribute(read, "failed-validation-error-message") ?? problem);
    return;
  }
  const variable = attribute(read, "output-token-variable-name");
  if (variable !== undefined) world.variables.set(variable, readJwt(world.host, written ?? null));
}

function tokenOf(read: Read, world: World): string | undefined {
  const value = attribute(read, "token-value") ?? parameterOf(attribute(read, "query-parameter-name"), world) ?? world.request.headers.get(attribute(read, "header-name") ?? "Authorization")?.[0];
  return value === undefined || value === "" ? undefined : value.replace(/^Bearer /i, "");
}

const parameterOf = (name: string | undefined, world: World): string | undefined => (name === undefined ? undefined : queryOf(world.request.url).get(name)?.[0]);

function timeProblem(read: Read, { exp, nbf }: Claims, world: World): string | undefined {
  const now = Date.parse(String(world.base["Timestamp"])) / 1000;
  const skew = Number(attribute(read, "clock-skew") ?? 0);
  if (exp === undefined) return attribute(read, "require-expiration-time") === "false" ? undefined : "JWT has no expiration time.";
  if (Number(exp) + skew < now) return "JWT is expired.";
  return nbf !== undefined && Number(nbf) - skew > now ? "JWT is not yet valid." : undefined;
}

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(text) : value === undefined ? [] : [text(value)]);

function audienceProblem(audiences: readonly string[], { aud }: Claims): string | undefined {
  return audiences.length === 0 || textsOf(aud).some((a) => audiences.includes(a)) ? undefined : "Invalid audience.";
}

function issuerProblem(issuers: readonly string[], { iss }: Claims): string | undefined {
  return issuers.length === 0 || issuers.includes(String(iss)) ? undefined : "Invalid issuer.";
}

/** `common` and `organizations` stand for every tenant. */
function tenantProblem(tenant: string, { tid }: Claims): string | undefined {
  return ["", "common", "organizations"].includes(tenant) || tenant === tid ? undefined : "Invalid tenant.";
}

/** v1.0 tokens name the application in `appid`, v2.0 tokens in `azp`. */
function applicationProblem(allowed: readonly string[], { appid, azp }: Claims): string | undefined {
  return allowed.length === 0 || allowed.includes(String(appid ?? azp)) ? undefined : "Invalid client application.";
}

function claimProblem(read: Read, claims: Claims): string | undefined {
  const required = childNamed(read, "required-claims");
  const missing = (required === undefined ? [] : childrenNamed(required, "claim")).find((claim) => {
    const separator = attribute(claim, "separator");
    const found = textsOf(claims[attribute(claim, "name") ?? ""]).flatMap((v) => (separator === undefined ? [v] : v.split(separator)));
    const wanted = childrenNamed(claim, "value").map((v) => contentText(v).trim());
    if (wanted.length === 0) return found.length === 0;
    return !(attribute(claim, "match") === "any" ? wanted.some((w) => found.includes(w)) : wanted.every((w) => found.includes(w)));
  });
  return missing === undefined ? undefined : `Claim value mismatch: ${attribute(missing, "name") ?? ""}.`;
}
