import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { attributeOf, type XmlElement } from "../../xml/index.js";
import { findIdentityUse } from "./expression-facts.js";
import { sitesWithin, type Site } from "./survey.js";
import { isDynamic } from "./values.js";

/** Whether a header or parameter, in lower case, is a part of the key that a response is kept under. */
export type VariesBy = (name: string) => boolean;

/** How a `<cache-lookup>` tells callers apart. */
export interface Separation {
  /** It keeps responses to requests with an Authorization header too. */
  readonly isPrivate: boolean;
  readonly variesBy: VariesBy;
  readonly byQuery: VariesBy;
  readonly byCaller: boolean;
}

/** Checks of the caller around the lookup: what they read, and whether a cached answer gets past them. */
export function* checkCallers(lookup: Site, separation: Separation): Generator<Diagnostic> {
  for (const { policy, element } of laterThan(lookup)) {
    const credential = policy === undefined ? undefined : credentialOf(policy.name, element);
    if (credential !== undefined && isPassed(credential, separation)) yield diagnose("cache-before-check", { element: element.name }, lookup.element.at);
  }
  if (separation.byCaller) return;
  const list = lookup.parent?.children ?? [];
  for (const { policy, element } of list.slice(0, list.indexOf(lookup))) {
    const credential = policy === undefined ? undefined : credentialOf(policy.name, element);
    if (credential === undefined || !isShared(credential, separation)) continue;
    const { source, name } = credential;
    const [where, child] = source === "header" ? ["header", "vary-by-header"] : ["query parameter", "vary-by-query-parameter"];
    const problem = `does not vary by the ${name} ${where}, whose token tells callers apart`;
    yield diagnose("cache-response-shared", { problem, fix: `Add <${child}>${name}</${child}>.` }, lookup.element.at);
  }
}

/** What a call comes to after the lookup, in its list and in those around it. */
function* laterThan(site: Site): Generator<Site> {
  for (let at = site; at.parent !== undefined; at = at.parent) {
    // A call takes one branch of a choose: the others do not follow.
    if (at.parent.structure.policies === undefined) continue;
    for (const later of at.parent.children.slice(at.parent.children.indexOf(at) + 1)) yield* sitesWithin(later);
  }
}

type Credential =
  | { readonly kind: "token" | "value"; readonly source: "header" | "query"; readonly name: string }
  /** The caller itself, or what is known at run time only. */
  | { readonly kind: "other"; readonly source: "connection" | "unknown"; readonly name: "" };

/** What a policy knows the caller by; undefined for any other policy. */
function credentialOf(policy: string, element: XmlElement): Credential | undefined {
  switch (policy) {
    case "ip-filter":
    case "validate-client-certificate":
      return { kind: "other", source: "connection", name: "" };
    case "check-header":
      return named("value", "header", attributeOf(element, "name")?.value ?? "");
    case "validate-jwt":
    case "validate-azure-ad-token": {
      const token = attributeOf(element, "token-value")?.value;
      if (token !== undefined) return findIdentityUse(token) === "the Authorization header" ? named("token", "header", "authorization") : somewhere;
      const parameter = attributeOf(element, "query-parameter-name")?.value;
      return parameter === undefined ? named("token", "header", attributeOf(element, "header-name")?.value ?? "Authorization") : named("token", "query", parameter);
    }
    default:
      return undefined;
  }
}

const somewhere: Credential = { kind: "other", source: "unknown", name: "" };

/** A header that is not known may be Authorization, which caches leave alone. */
function named(kind: "token" | "value", source: "header" | "query", name: string): Credential | undefined {
  if (isDynamic(name)) return source === "header" ? undefined : somewhere;
  return { kind, source, name: name.trim().toLowerCase() };
}

/** Whether a cached answer goes to a caller that a check after the lookup would refuse. A token that varies the key may have expired since. */
function isPassed({ kind, source, name }: Credential, { isPrivate, variesBy }: Separation): boolean {
  // By default the cache takes no part in requests with an Authorization header.
  if (source === "header" && name === "authorization") return isPrivate;
  return kind !== "value" || !variesBy(name);
}

/** Whether callers with different tokens get one answer. */
function isShared({ kind, source, name }: Credential, { variesBy, byQuery }: Separation): boolean {
  if (kind !== "token" || name === "authorization") return false;
  return source === "header" ? !variesBy(name) : !byQuery(name);
}
