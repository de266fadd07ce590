import { arrow, call, importLine, importsOf, list, object, policiesCode, printCode, stringLiteral, type Code, type ObjectCode } from "../policy/decompile/index.js";
import { readXml } from "../xml/index.js";
import type { ExtractedDocument } from "./extraction.js";
import { FileText, isMap, isValueList, PolicyText, SecretValue, type Value, type ValueMap } from "./value.js";

/** A module that exports the documents: one, or a list. */
export function printTypeScriptModule(documents: readonly ExtractedDocument[]): string {
  const definitions = documents.map(definitionCode);
  const [only] = definitions;
  const code = definitions.length === 1 && only !== undefined ? only : list(definitions);
  const start = "export default ";
  const imports = [...new Set(importsOf(code))].sort((a, b) => (a < b ? -1 : 1));
  return `${importLine(imports)}\n${start}${printCode(code, 0, start.length)};\n`;
}

function definitionCode({ kind, value }: ExtractedDocument): Code {
  const body = objectCode(value);
  return call(`define${kind}`, holdsSecret(value) ? arrow("({ env })", body) : body);
}

function objectCode(map: ValueMap): ObjectCode {
  return object(Object.entries(map).map(([name, value]) => [name, codeOf(value)] as const));
}

function codeOf(value: Value): Code {
  if (value instanceof SecretValue) return `env.${value.name}`;
  if (value instanceof FileText) return stringLiteral(`./${value.name}`);
  if (value instanceof PolicyText) return policyCode(value);
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value !== "object") return String(value);
  return isValueList(value) ? list(value.map(codeOf)) : objectCode(value);
}

function policyCode({ xml, file, form, inherits }: PolicyText): Code {
  if (file !== undefined) return form === "fragment" ? stringLiteral(`./${file}`) : object([["file", stringLiteral(`./${file}`)]]);
  const { document } = readXml(xml, "policy");
  return document === undefined ? object([["xml", stringLiteral(xml)]]) : policiesCode(document, inherits);
}

function holdsSecret(value: Value): boolean {
  if (value instanceof SecretValue) return true;
  if (isValueList(value)) return value.some(holdsSecret);
  return isMap(value) && Object.values(value).some(holdsSecret);
}
