import type { XmlDocument } from "../../xml/index.js";
import { entry, asideCode, itemCode, itemsCode } from "./builder-code.js";
import { call, list, object, printCode, type Code } from "./code.js";
import { commentLines, decompile, withoutDefaults, type Decompiled } from "./decompiled.js";
import { stringLiteral } from "./literals.js";
import { isPlainList, type Plain, type PlainList, type PlainMap } from "./plain.js";
import type { DecompileOptions } from "./to-yaml.js";

/**
 * A module that builds a policy document with the builders of the package; its default export is the `policies` of an
 * API, operation or product, or a fragment's definition. Comments outside the root become comments of the module.
 */
export function decompileToTypeScript(document: XmlDocument, { name }: DecompileOptions): string {
  const code = definitionCode(decompile(document), name);
  const start = "export default ";
  const definition = `${start}${printCode(code, 0, start.length)};\n`;
  const imports = [...new Set(importsOf(code))].sort((a, b) => (a < b ? -1 : 1));
  return `${importLine(imports)}\n${jsDoc(commentLines(document.prolog))}${definition}${lineComments(commentLines(document.epilog))}`;
}

/** The value of `policies` in a definition; `inherits`: a section that is left out there holds `<base/>`. */
export function policiesCode(document: XmlDocument, inherits: boolean): Code {
  return decompiledCode(withoutDefaults(decompile(document), inherits));
}

export function decompiledCode(decompiled: Decompiled): Code {
  switch (decompiled.kind) {
    case "policies":
      return sectionsCode(decompiled.policies);
    case "fragment":
      return itemsCode(decompiled.policies);
    case "policy":
      return itemCode(decompiled.policy);
    case "fragment-xml":
    case "xml":
      return object([["xml", stringLiteral(decompiled.xml)]]);
  }
}

function definitionCode(decompiled: Decompiled, name: string): Code {
  switch (decompiled.kind) {
    case "policies":
      return call("definePolicyDocument", sectionsCode(decompiled.policies));
    case "fragment":
      return call("defineFragment", object([["name", stringLiteral(name)], ["policies", itemsCode(decompiled.policies)]]));
    case "fragment-xml":
      return call("defineFragment", object([["name", stringLiteral(name)], ["xml", stringLiteral(decompiled.xml)]]));
    case "policy":
      return itemCode(decompiled.policy);
    case "xml":
      return call("definePolicyDocument", object([["xml", stringLiteral(decompiled.xml)]]));
  }
}

function sectionsCode(policies: PlainMap | PlainList): Code {
  return isPlainList(policies) ? list(policies.map(sectionItem)) : object(Object.entries(policies).map(([name, items]) => sectionCode(name, items)));
}

function sectionItem(item: Plain): Code {
  const [name, value] = entry(item);
  return asideCode(name, value) ?? object([sectionCode(name, value)]);
}

function sectionCode(name: string, items: Plain): readonly [string, Code] {
  return [name === "on-error" ? "onError" : name, itemsCode(isPlainList(items) ? items : [])];
}

/** What a module needs from the package for some code. */
export function importsOf(code: Code): string[] {
  if (typeof code === "string") return code.startsWith("csharp`") ? ["csharp"] : [];
  if (code.kind === "arrow") return importsOf(code.body);
  if (code.kind === "object") return code.properties.flatMap(([, value]) => importsOf(value));
  return code.kind === "list" ? code.items.flatMap(importsOf) : [...(code.reusable === undefined ? [code.name] : []), ...code.parameters.flatMap(importsOf)];
}

/** The reusable policies that some code calls. */
export function reusablesIn(code: Code): string[] {
  if (typeof code === "string") return [];
  if (code.kind === "arrow") return reusablesIn(code.body);
  if (code.kind === "object") return code.properties.flatMap(([, value]) => reusablesIn(value));
  return code.kind === "list" ? code.items.flatMap(reusablesIn) : [...(code.reusable === undefined ? [] : [code.reusable]), ...code.parameters.flatMap(reusablesIn)];
}

export function importLine(names: readonly string[]): string {
  const line = `import { ${names.join(", ")} } from "apiops";\n`;
  return line.length <= 121 ? line : `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "apiops";\n`;
}

function jsDoc(lines: readonly string[]): string {
  const [only] = lines;
  if (only === undefined) return "";
  const safe = lines.map((line) => line.replaceAll("*/", "*\\/"));
  if (safe.length === 1) return `/** ${safe.join("")} */\n`;
  return `/**\n${safe.map((line) => (line === "" ? " *\n" : ` * ${line}\n`)).join("")} */\n`;
}

function lineComments(lines: readonly string[]): string {
  return lines.map((line) => (line === "" ? "//\n" : `// ${line}\n`)).join("");
}
