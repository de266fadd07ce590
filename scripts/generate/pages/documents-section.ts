import { policyDocuments, type PolicyDocumentSpec } from "../../../src/catalog/policies/documents.js";
import { asSentence, codes } from "../../../src/catalog/policies/facts.js";
import { escapeMarkdown, printTable } from "./markdown.js";

/** The documents that policies stand in: what they start with and how large they may be. */
export function documentSection(): string[] {
  const documents: readonly PolicyDocumentSpec[] = Object.values(policyDocuments);
  const rows = documents.map((document) => [`[${document.name}](${document.page})`, codes(document.roots, "or"), escapeMarkdown([document.description, ...notes(document)].join(" ")), sizes(document)]);
  return ["## Documents", printTable(["document", "root", "what it is", "largest size"], rows)];
}

function notes({ sectionLimits, inherits, doubt }: PolicyDocumentSpec): string[] {
  return [
    ...Object.entries(sectionLimits ?? {}).map(([section, limit]) => `Section \`${section}\` holds at most ${limit === 1 ? "one policy" : `${limit} policies`}.`),
    ...(inherits ? ["`base` inserts what the next broader scope has."] : []),
    ...(doubt?.maxBytes === undefined ? [] : [`Sources disagree on the size: ${asSentence(doubt.maxBytes)}`]),
  ];
}

/** `16 KiB on consumption, 512 KiB on classic and v2` */
function sizes({ maxBytes }: PolicyDocumentSpec): string {
  const limits = new Map<number, string[]>();
  for (const [gateway, bytes] of Object.entries(maxBytes)) limits.set(bytes, [...(limits.get(bytes) ?? []), gateway]);
  if (limits.size === 1) return [...limits.keys()].map(printBytes).join("");
  return [...limits].sort(([a], [b]) => a - b).map(([bytes, gateways]) => `${printBytes(bytes)} (${gateways.join(", ")})`).join(", ");
}

function printBytes(bytes: number): string {
  return `${bytes / 1024} KiB`;
}
