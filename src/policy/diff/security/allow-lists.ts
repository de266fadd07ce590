import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import { broadening, childNamed, mixed, narrowing, type ImpactContext, type Topic } from "./context.js";
import { policyOf } from "./settings.js";

interface AllowList {
  readonly item: string;
  readonly what: string;
  /** What passes when nothing is listed: all, nothing, or these. */
  readonly unlisted: "any" | readonly string[];
}

/** Lists whose members are let through, by the element that holds them. */
const lists: Readonly<Record<string, AllowList>> = {
  audiences: { item: "audience", what: "audience", unlisted: "any" },
  issuers: { item: "issuer", what: "issuer", unlisted: "any" },
  "client-application-ids": { item: "application-id", what: "client application", unlisted: "any" },
  "backend-application-ids": { item: "application-id", what: "backend application", unlisted: "any" },
  "allowed-origins": { item: "origin", what: "CORS origin", unlisted: [] },
  "allowed-methods": { item: "method", what: "CORS method", unlisted: ["GET", "POST"] },
  "allowed-headers": { item: "header", what: "CORS header", unlisted: [] },
  "expose-headers": { item: "header", what: "exposed CORS header", unlisted: [] },
  "check-header": { item: "value", what: "accepted header value", unlisted: "any" },
};

const listOf = (node: PolicyNode | undefined): AllowList | undefined => (node !== undefined && Object.hasOwn(lists, node.name) ? lists[node.name] : undefined);

export const allowListImpacts: Topic = (edit, context) => {
  const place = edit.kind === "removed" ? edit.before : edit.kind === "added" || edit.kind === "text" ? edit.after : undefined;
  if (place === undefined || place.section === "on-error" || edit.kind === "moved" || edit.kind === "attribute") return [];
  const holder = place.parent?.node;
  const list = listOf(holder);
  if (list !== undefined && place.node.name === list.item) {
    if (edit.kind === "text") return [mixed(`${list.what} changed`)];
    const other = (edit.kind === "added" ? context.partners.ofAfter : context.partners.ofBefore).get(holder ?? place.node);
    return ofItem(list, edit.kind, place, valuesOf(list, other));
  }
  const own = place.node.role === "part" ? listOf(place.node) : undefined;
  if (own === undefined || edit.kind === "text") return [];
  return ofList(own, edit.kind, place, context);
};

type Passing = "any" | ReadonlySet<string>;

const known = new WeakMap<PolicyNode, Passing>();

function valuesOf(list: AllowList, holder: PolicyNode | undefined): Passing {
  const passing = (holder === undefined ? undefined : known.get(holder)) ?? readValues(list, holder);
  if (holder !== undefined) known.set(holder, passing);
  return passing;
}

function readValues(list: AllowList, holder: PolicyNode | undefined): Passing {
  const values = (holder?.children ?? []).flatMap((c) => (c.name === list.item ? [c.text.compared] : []));
  if (values.includes("*")) return "any";
  if (values.length > 0) return new Set(values);
  return list.unlisted === "any" ? "any" : new Set(list.unlisted);
}

/** One member that came or went, against what passes in the other document. */
function ofItem(list: AllowList, op: "added" | "removed", place: Place, other: Passing): PolicyImpact[] {
  const value = place.node.text.compared;
  if (op === "added" && value === "*") return other === "any" ? [] : [broadening(`any ${list.what} accepted`)];
  if (op === "removed" && value === "*") return other === "any" ? [] : [narrowing(`no longer any ${list.what} accepted`)];
  if (other === "any") return emptied(list, op, place);
  if (other.has(value)) return [];
  return [op === "added" ? broadening(`${list.what} added`) : narrowing(`${list.what} removed`)];
}

/** Where the other document lets all through, the first member closes the list and the loss of the last opens it. */
function emptied(list: AllowList, op: "added" | "removed", place: Place): PolicyImpact[] {
  if (list.unlisted !== "any") return [];
  return [opening(list, op, place)];
}

function opening(list: AllowList, op: "added" | "removed", place: Place): PolicyImpact {
  // The issuer of an OpenID configuration is accepted without being listed.
  if (list.what === "issuer" && childNamed(policyOf(place), "openid-config") !== undefined) return mixed(`issuer check ${op} beside an OpenID configuration`);
  return op === "added" ? narrowing(`${list.what} checked`) : broadening(`any ${list.what} accepted`);
}

function ofList(list: AllowList, op: "added" | "removed", place: Place, { partners }: ImpactContext): PolicyImpact[] {
  const own = valuesOf(list, place.node);
  if (list.unlisted === "any") return own === "any" ? [] : [opening(list, op, place)];
  // The other document has no such list.
  if ((op === "added" ? partners.ofAfter : partners.ofBefore).has(place.node)) return [];
  const unlisted = new Set(list.unlisted);
  const gained = own === "any" || [...own].some((v) => !unlisted.has(v));
  const lost = own !== "any" && [...unlisted].some((v) => !own.has(v));
  const [more, less] = op === "added" ? [gained, lost] : [lost, gained];
  const word = own === "any" ? `any ${list.what}` : `${list.what}s`;
  return [...(more ? [broadening(`${word} accepted`)] : []), ...(less ? [narrowing(`${word} no longer accepted`)] : [])];
}
