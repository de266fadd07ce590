import { entryOf } from "../../catalog/policies/index.js";
import { findCredential, findKeyIn, findNamedSecret } from "../check/secrets/named.js";
import { findSecret, type FoundSecret } from "../check/secrets/patterns.js";
import { encodeAttribute, encodeText, readXmlNodes } from "../../xml/index.js";
import { hiddenSpans, spansInComment, type HiddenSpan } from "./hidden-spans.js";
import { policyTreeOf, type PolicyNode } from "./policy-tree.js";
import { isSecretParameter, mayNameSecret, namesSecret } from "./secret-names.js";

/** Stands for a secret that is written in clear. */
const hidden = "«secret»";

export function shownAttribute(node: PolicyNode, name: string): string | undefined {
  const written = node.attributes.get(name)?.written;
  return written === undefined ? undefined : hideSecrets(written, hiddenSpans(written, attributeCarries(node, name)), (value) => findInAttribute(node, name, value));
}

export function shownText(node: PolicyNode, parent: PolicyNode | undefined): string {
  const { written } = node.text;
  if (node.role === "comment") return shownComment(written);
  return hideSecrets(written, hiddenSpans(written, textCarries(node, parent)), (value) => findInText(node, parent, value));
}

/** Whether an attribute holds a credential in clear. */
export function hasSecretAttribute(node: PolicyNode, name: string): boolean {
  const written = node.attributes.get(name)?.written ?? "";
  return findInAttribute(node, name, written) !== undefined || hiddenSpans(written, attributeCarries(node, name)).some((s) => s.sure);
}

export function hasSecretText(node: PolicyNode, parent: PolicyNode | undefined): boolean {
  if (node.role === "comment") return false;
  const { written } = node.text;
  return findInText(node, parent, written) !== undefined || hiddenSpans(written, textCarries(node, parent)).some((s) => s.sure);
}

/** Whether the value is a secret by what it is called. */
function attributeCarries(node: PolicyNode, name: string): boolean {
  const spec = entryOf(node.structure?.attributes, name);
  if (spec === undefined) return namesSecret(name);
  return spec.secret === true || (node.name === "set-variable" && name === "value" && mayNameSecret(nameOf(node)));
}

const nameOf = (node: PolicyNode): string => node.attributes.get("name")?.written ?? "";

function textCarries(node: PolicyNode, parent: PolicyNode | undefined): boolean {
  if (node.structure?.text?.secret === true) return true;
  if (node.role === "foreign") return namesSecret(node.name);
  if (node.name !== "value" || parent === undefined) return false;
  if (parent.name === "set-query-parameter") return isSecretParameter(nameOf(parent)) || mayNameSecret(nameOf(parent));
  return (parent.name === "set-header" || parent.name === "check-header") && mayNameSecret(nameOf(parent));
}

function findInAttribute(node: PolicyNode, name: string, value: string): FoundSecret | undefined {
  if (entryOf(node.structure?.attributes, name)?.secret === true) return findCredential(value);
  const named = node.name === "set-variable" && name === "value" ? findNamedSecret(nameOf(node), value) : undefined;
  return named ?? findSecret(value);
}

/** A header's value is known by the header. */
function findInText(node: PolicyNode, parent: PolicyNode | undefined, value: string): FoundSecret | undefined {
  if (node.structure?.text?.secret === true) return findCredential(value);
  const carries = node.name === "value" && (parent?.name === "set-header" || parent?.name === "set-query-parameter");
  return (carries ? findKeyIn(nameOf(parent), value, parent.name === "set-query-parameter") : undefined) ?? findSecret(value);
}

/** Whether a credential stands anywhere in a document in clear. */
export function holdsCredentials(root: PolicyNode, parent?: PolicyNode): boolean {
  return !secretsWithin(root, parent).next().done;
}

/** Policies that are commented out keep their secrets. */
function shownComment(text: string): string {
  const nodes = text.includes("<") ? readXmlNodes(text, "comment").nodes : [];
  const secrets = nodes.flatMap((n) => (n.kind === "element" ? [...secretsWithin(policyTreeOf(n), undefined)] : []));
  const spellings = new Set(secrets.flatMap((secret) => [secret, encodeText(secret), encodeAttribute(secret)]));
  // The longest first: one may be a part of another.
  const cut = [...spellings].sort((a, b) => b.length - a.length).reduce((shown, secret) => shown.replaceAll(secret, placeholder), text);
  return hideSecrets(cut.replaceAll(placeholder, hidden), [], findSecret, spansInComment);
}

/** No character of any document. */
const placeholder = "\u0000";

function* secretsWithin(node: PolicyNode, parent: PolicyNode | undefined): Generator<string> {
  for (const [name, { written }] of node.attributes) yield* cutOut(written, hiddenSpans(written, attributeCarries(node, name)), findInAttribute(node, name, written));
  if (node.role !== "comment") yield* cutOut(node.text.written, hiddenSpans(node.text.written, textCarries(node, parent)), findInText(node, parent, node.text.written));
  for (const child of node.children) yield* secretsWithin(child, node);
}

function cutOut(value: string, spans: readonly HiddenSpan[], found: FoundSecret | undefined): string[] {
  return [...spans, ...(found === undefined ? [] : [found])].map(({ start, end }) => value.slice(start, end));
}

const mostSecrets = 20;

/** With more than a few secrets in it, or one that is not to be cut out, nothing of the value is shown. */
function hideSecrets(value: string, spans: readonly HiddenSpan[], find: (value: string) => FoundSecret | undefined, more: (value: string) => readonly HiddenSpan[] = () => []): string {
  let shown = hideSpans(value, spans);
  shown = hideSpans(shown, more(shown));
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

function hideSpans(value: string, spans: readonly HiddenSpan[]): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    shown += `${value.slice(at, start)}${hidden}`;
    at = end;
  }
  return `${shown}${value.slice(at)}`;
}
