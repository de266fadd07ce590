import { entryOf } from "../../catalog/policies/index.js";
import { findCredential, findKeyIn, findNamedSecret } from "../check/secrets/named.js";
import { findSecret, type FoundSecret } from "../check/secrets/patterns.js";
import { readXmlNodes } from "../../xml/index.js";
import { policyTreeOf, type PolicyNode } from "./policy-tree.js";

/** Stands for a secret that is written in clear. */
const hidden = "«secret»";

export function shownAttribute(node: PolicyNode, name: string): string | undefined {
  const written = node.attributes.get(name)?.written;
  return written === undefined ? undefined : hideSecrets(written, (value) => findInAttribute(node, name, value));
}

export function shownText(node: PolicyNode, parent: PolicyNode | undefined): string {
  if (node.role === "comment") return shownComment(node.text.written);
  return hideSecrets(node.text.written, (value) => findInText(node, parent, value));
}

/** Whether an attribute holds a credential in clear. */
export function hasSecretAttribute(node: PolicyNode, name: string): boolean {
  return findInAttribute(node, name, node.attributes.get(name)?.written ?? "") !== undefined;
}

export function hasSecretText(node: PolicyNode, parent: PolicyNode | undefined): boolean {
  return findInText(node, parent, node.text.written) !== undefined;
}

function findInAttribute(node: PolicyNode, name: string, value: string): FoundSecret | undefined {
  if (entryOf(node.structure?.attributes, name)?.secret === true) return findCredential(value);
  const named = node.name === "set-variable" && name === "value" ? findNamedSecret(node.attributes.get("name")?.written ?? "", value) : undefined;
  return named ?? findSecret(value);
}

/** A header's value is known by the header. */
function findInText(node: PolicyNode, parent: PolicyNode | undefined, value: string): FoundSecret | undefined {
  if (node.structure?.text?.secret === true) return findCredential(value);
  const carries = node.name === "value" && (parent?.name === "set-header" || parent?.name === "set-query-parameter");
  return (carries ? findKeyIn(parent.attributes.get("name")?.written ?? "", value, parent.name === "set-query-parameter") : undefined) ?? findSecret(value);
}

/** Policies that are commented out keep their secrets. */
function shownComment(text: string): string {
  const nodes = text.includes("<") ? readXmlNodes(text, "comment").nodes : [];
  const secrets = nodes.flatMap((n) => (n.kind === "element" ? [...secretsWithin(policyTreeOf(n), undefined)] : []));
  return hideSecrets(
    secrets.reduce((shown, secret) => shown.replaceAll(secret, hidden), text),
    findSecret,
  );
}

function* secretsWithin(node: PolicyNode, parent: PolicyNode | undefined): Generator<string> {
  for (const [name, { written }] of node.attributes) yield* cutOut(written, findInAttribute(node, name, written));
  yield* cutOut(node.text.written, findInText(node, parent, node.text.written));
  for (const child of node.children) yield* secretsWithin(child, node);
}

const cutOut = (value: string, found: FoundSecret | undefined): string[] => (found === undefined ? [] : [value.slice(found.start, found.end)]);

const mostSecrets = 20;

/** With more than a few secrets in it, or one that is not to be cut out, nothing of the value is shown. */
function hideSecrets(value: string, find: (value: string) => FoundSecret | undefined): string {
  let shown = value;
  for (let i = 0; i < mostSecrets; i++) {
    const found = find(shown);
    if (found === undefined) return shown;
    // Of a private key only the first line is found.
    if (shown.slice(found.start, found.end).includes("PRIVATE KEY")) return hidden;
    const next = `${shown.slice(0, found.start)}${hidden}${shown.slice(found.end)}`;
    if (next === shown) return hidden;
    shown = next;
  }
  return hidden;
}
