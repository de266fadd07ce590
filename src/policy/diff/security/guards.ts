import type { PolicyNode } from "../policy-tree.js";

export type GuardKind = "caller" | "limit" | "content" | "inherited";

export interface Guard {
  readonly what: string;
  readonly kind: GuardKind;
}

/** Elements that refuse calls: without them more gets through. */
const guards: Readonly<Record<string, Guard>> = {
  "validate-jwt": { what: "token check", kind: "caller" },
  "validate-azure-ad-token": { what: "token check", kind: "caller" },
  "validate-client-certificate": { what: "certificate check", kind: "caller" },
  "check-header": { what: "header check", kind: "caller" },
  "ip-filter": { what: "IP filter", kind: "caller" },
  "rate-limit": { what: "rate limit", kind: "limit" },
  "rate-limit-by-key": { what: "rate limit", kind: "limit" },
  quota: { what: "quota", kind: "limit" },
  "quota-by-key": { what: "quota", kind: "limit" },
  "limit-concurrency": { what: "concurrency limit", kind: "limit" },
  "llm-token-limit": { what: "token limit", kind: "limit" },
  "azure-openai-token-limit": { what: "token limit", kind: "limit" },
  "llm-content-safety": { what: "content safety check", kind: "content" },
  "validate-content": { what: "content check", kind: "content" },
  "validate-headers": { what: "response header check", kind: "content" },
  "validate-parameters": { what: "parameter check", kind: "content" },
  "validate-status-code": { what: "status code check", kind: "content" },
  "validate-graphql-request": { what: "GraphQL check", kind: "content" },
  "validate-odata-request": { what: "OData check", kind: "content" },
  // What an outer scope checks is not known here, but it may be anything.
  base: { what: "inherited policies", kind: "inherited" },
};

export function guardNamed(name: string): Guard | undefined {
  return Object.hasOwn(guards, name) ? guards[name] : undefined;
}

/** What the element guards, in words; a refusal written by hand counts too. Undefined for any other element. */
export function guardOf(node: PolicyNode): Guard | undefined {
  if (node.role !== "policy") return undefined;
  const status = refusalStatus(node);
  return guardNamed(node.name) ?? (status === undefined ? undefined : { what: `refusal with status ${status}`, kind: "caller" });
}

/** The status of a `return-response` that refuses the call. */
export function refusalStatus(node: PolicyNode): string | undefined {
  if (node.name !== "return-response") return undefined;
  const status = node.children.find((c) => c.name === "set-status")?.attributes.get("code")?.compared;
  return status !== undefined && /^[45]\d\d$/.test(status) ? status : undefined;
}

/** Whether the guard has a say where it stands: caller checks and limits before the backend, content checks also behind it. */
export function guardsIn(section: string, kind: GuardKind): boolean {
  if (kind === "inherited") return section === "inbound";
  if (section === "on-error") return false;
  return kind === "content" || section !== "outbound";
}

const within = new WeakMap<PolicyNode, readonly Guard[]>();

/** The guards among an element and all it holds that have a say in its section; of each kind and name one. */
export function guardsWithin(node: PolicyNode, section: string): Guard[] {
  let found = within.get(node);
  if (found === undefined) {
    const own = guardOf(node);
    found = distinct([...(own === undefined ? [] : [own]), ...node.children.flatMap((c) => guardsWithin(c, "inbound"))]);
    within.set(node, found);
  }
  return found.filter((g) => guardsIn(section, g.kind));
}

const fromHere = new WeakMap<readonly PolicyNode[], readonly (readonly Guard[])[]>();

/** The same of a list, from an index to its end. */
export function guardsFrom(siblings: readonly PolicyNode[], index: number, section: string): Guard[] {
  let suffixes = fromHere.get(siblings);
  if (suffixes === undefined) {
    let later: readonly Guard[] = [];
    const found = siblings.toReversed().map((node) => (later = distinct([...guardsWithin(node, "inbound"), ...later])));
    suffixes = found.reverse();
    fromHere.set(siblings, suffixes);
  }
  return (suffixes[index] ?? []).filter((g) => guardsIn(section, g.kind));
}

function distinct(found: readonly Guard[]): Guard[] {
  return [...new Map(found.map((g) => [g.what, g])).values()];
}

/** `token check`, `token check and rate limit`. */
export function namesOf(found: readonly Guard[]): string {
  const names = [...new Set(found.map((g) => g.what))];
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** `stand` or `stands`, with what stands. */
export function withVerb(found: readonly Guard[], verb: (plural: boolean) => string): string {
  const names = namesOf(found);
  return `${names} ${verb(found.length > 0 && found.every((g) => g.kind === "inherited"))}`;
}

/** `header check "X-Key"`: which one, where its key is short. */
export function nameOf(node: PolicyNode): string {
  const header = node.name === "check-header" ? (node.attributes.get("name")?.written ?? "") : "";
  return `${guardOf(node)?.what ?? node.name}${header === "" ? "" : ` of ${header}`}`;
}
