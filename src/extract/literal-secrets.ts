import { checkPolicy } from "../policy/index.js";
import { readXml } from "../xml/index.js";
import type { ExtractedDocument, NotCarried } from "./extraction.js";
import type { SecretNames } from "./secrets.js";
import type { Located } from "./snapshot-index.js";

/** Credentials that stand in policies in clear: each becomes a named value, as it should have been, so that no file of the project holds it. */
export class LiteralSecrets {
  readonly namedValues: ExtractedDocument[] = [];
  readonly notCarried: NotCarried[] = [];

  constructor(private readonly secrets: SecretNames) {}

  conceal(xml: string, { address, type, names }: Located): string {
    const found = literalsIn(xml);
    if (found.length === 0) return xml;
    const workspace = type.startsWith("workspace/") ? names[0] : undefined;
    const stem = [...(names.length === 0 ? ["global"] : names), "credential"].join("-").replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 70);
    // From the end, so that the places of the others stay.
    let concealed = xml;
    found.forEach(({ start, end }, i) => {
      const name = i === 0 ? stem : `${stem}-${i + 1}`;
      const place = workspace === undefined ? {} : { workspace };
      const namedValue = `${workspace === undefined ? "" : `workspace/${workspace}/`}named-value/${name}`;
      this.namedValues.push({ kind: "NamedValue", name, ...place, value: { name, ...place, secret: true, value: this.secrets.secret(namedValue, name, "value", true) } });
      this.notCarried.push({ what: address, why: `a credential stands in it in clear; here it is the named value "${name}", which a plan adds` });
      concealed = `${concealed.slice(0, start)}{{${name}}}${concealed.slice(end)}`;
    });
    return concealed;
  }
}

/** Places in the text, the last one first. */
function literalsIn(xml: string): { readonly start: number; readonly end: number }[] {
  const { document } = readXml(xml, "policy");
  if (document === undefined) return [];
  const lines = startsOfLines(xml);
  const offset = ({ line, column }: { readonly line: number; readonly column: number }): number => (lines[line - 1] ?? 0) + column - 1;
  return checkPolicy(document.root)
    .flatMap(({ code, range }) => (code === "secret-literal" && range !== undefined ? [{ start: offset(range.start), end: offset(range.end) }] : []))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => b.start - a.start);
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return starts;
}
