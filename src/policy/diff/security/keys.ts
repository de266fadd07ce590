import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import { arrivalsOf } from "./arrivals.js";
import { broadening, childNamed, childrenNamed, mixed, narrowing, type ImpactContext, type Topic } from "./context.js";
import { policyOf } from "./settings.js";

/** Whose signature on a token, and whose certificate, is accepted. */
export const keyImpacts: Topic = (edit, context) => {
  switch (edit.kind) {
    case "added":
    case "removed": {
      const place = edit.kind === "added" ? edit.after : edit.before;
      if (place.node.role !== "part" || place.section === "on-error") return [];
      const arrived = arrivalsOf(edit, context).map((a) => a.node);
      return [...sources.flatMap((source) => (arrived.some((n) => source.isOne(n, place)) ? ofSource(source, edit.kind, place, context) : []))];
    }
    case "attribute":
      if (isSigningKey(edit.after.node, edit.after)) return [mixed("signing key changed")];
      if (edit.after.node.name === "openid-config" && (edit.name === "url" || edit.name === "host")) return [mixed("signing keys come from another address")];
      return edit.after.node.name === "identity" ? ofIdentity(edit.name, edit.before.node, edit.after.node) : [];
    case "text":
      return isSigningKey(edit.after.node, edit.after) ? [mixed("signing key changed")] : [];
    case "moved":
      return [];
  }
};

interface Source {
  readonly isOne: (node: PolicyNode, place: Place) => boolean;
  readonly countIn: (policy: PolicyNode) => number;
  readonly more: string;
  readonly fewer: string;
  readonly first: string;
  readonly last: string;
}

const keyCount = (policy: PolicyNode): number => childrenNamed(childNamed(policy, "issuer-signing-keys"), "key").length + childrenNamed(childNamed(policy, "issuer-signing-tokens"), "token").length;

const sources: readonly Source[] = [
  {
    isOne: (node, place) => node.name === "openid-config" || isSigningKey(node, place),
    countIn: (policy) => childrenNamed(policy, "openid-config").length + keyCount(policy),
    more: "tokens signed by another key are accepted",
    fewer: "tokens of a signing key are no longer accepted",
    first: "signature of tokens checked",
    last: "signature of tokens no longer checked against a key",
  },
  {
    isOne: (node) => node.name === "identity",
    countIn: (policy) => childrenNamed(childNamed(policy, "identities"), "identity").length,
    more: "another certificate is accepted",
    fewer: "a certificate is no longer accepted",
    first: "identity of certificates checked",
    last: "any certificate accepted",
  },
];

function isSigningKey(node: PolicyNode, place: Place): boolean {
  if (node.name !== "key" && node.name !== "token") return false;
  const holder = place.node === node ? place.parent?.node : place.node;
  return holder?.name === "issuer-signing-keys" || holder?.name === "issuer-signing-tokens";
}

function ofSource(source: Source, op: "added" | "removed", place: Place, { partners }: ImpactContext): PolicyImpact[] {
  const policy = policyOf(place);
  const other = policy === undefined ? undefined : (op === "added" ? partners.ofAfter : partners.ofBefore).get(policy);
  const others = other === undefined ? 0 : source.countIn(other);
  if (op === "added") return [others > 0 ? broadening(source.more) : narrowing(source.first)];
  return [others > 0 ? narrowing(source.fewer) : broadening(source.last)];
}

/** Each attribute of an identity is something that the certificate must have. */
function ofIdentity(name: string, before: PolicyNode, after: PolicyNode): PolicyImpact[] {
  if (!before.attributes.has(name)) return [narrowing(`${name} of certificates checked`)];
  return [after.attributes.has(name) ? mixed(`${name} of accepted certificates changed`) : broadening(`${name} of certificates no longer checked`)];
}
