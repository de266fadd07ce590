import { childrenOf, everySection, policyCatalog, structureOfChild, type PolicyElement, type Structure } from "../../catalog/policies/index.js";
import type { XmlDocument } from "../../xml/index.js";
import { commentLines, decompile, withoutDefaults, type Decompiled } from "./decompiled.js";
import { isPlainList, type Plain, type PlainMap } from "./plain.js";
import { printYaml } from "./print-yaml.js";
import { piecesOf } from "./yaml-scalar.js";

export interface DecompileOptions {
  /** Of the fragment, when the document is one. */
  readonly name: string;
}

/**
 * The YAML that stands for a policy document: the `policies:` of an API, operation or product, or a whole Fragment.
 * Comments outside the root become comments of the YAML.
 */
export function decompileToYaml(document: XmlDocument, { name }: DecompileOptions): string {
  const before = comments(commentLines(document.prolog));
  const after = comments(commentLines(document.epilog));
  return before + printYaml(escapeValues(documentMap(decompile(document, piecesOf), name)) as PlainMap, { width: 100, listKeys }) + after;
}

function documentMap(decompiled: Decompiled, name: string): PlainMap {
  switch (decompiled.kind) {
    case "policies":
      return { policies: decompiled.policies };
    case "fragment":
      return { kind: "Fragment", name, policies: decompiled.policies };
    case "fragment-xml":
      return { kind: "Fragment", name, xml: decompiled.xml };
    case "policy":
      return { policies: decompiled.policy };
    case "xml":
      return { policies: { xml: decompiled.xml } };
  }
}

function comments(lines: readonly string[]): string {
  return lines.map((line) => (line === "" ? "#\n" : `# ${line}\n`)).join("");
}

/** The value of `policies` in a definition; `inherits`: a section that is left out there holds `<base/>`. */
export function policiesPlain(document: XmlDocument, inherits: boolean): Plain {
  return decompiledPlain(withoutDefaults(decompile(document, piecesOf), inherits));
}

export function decompiledPlain(decompiled: Decompiled): Plain {
  switch (decompiled.kind) {
    case "policies":
    case "fragment":
      return escapeValues(decompiled.policies);
    case "policy":
      return escapeValues(decompiled.policy);
    case "fragment-xml":
    case "xml":
      return escapeValues({ xml: decompiled.xml });
  }
}

/** In YAML `${name}` is a value of the environment. */
export function escapeValues(value: Plain): Plain {
  if (typeof value === "string") return value.replace(/\$\{/g, "$$$&");
  if (typeof value !== "object" || value === null) return value;
  if (isPlainList(value)) return value.map(escapeValues);
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, escapeValues(v)]));
}

/** Lists of policies and of branches have one a line. */
export const listKeys: ReadonlySet<string> = new Set([...everySection, "policies", "children", ...Object.values(policyCatalog as Readonly<Record<string, PolicyElement>>).flatMap((e) => holdersOfPolicies(e.name, e))]);

function holdersOfPolicies(name: string, structure: Structure): string[] {
  const below = childrenOf(structure).flatMap(([child, spec]) => ("policy" in spec ? [] : holdersOfPolicies(child, structureOfChild(spec))));
  return structure.policies === undefined ? below : [name, ...below];
}
