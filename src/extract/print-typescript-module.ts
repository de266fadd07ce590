import { arrow, call, decompiledCode, importLine, importsOf, list, object, policiesCode, printCode, reusablesIn, stringLiteral, type Code, type ObjectCode } from "../policy/decompile/index.js";
import { camel } from "../catalog/policies/index.js";
import { readXml } from "../xml/index.js";
import type { ExtractedDocument } from "./extraction.js";
import { parameterizedCode } from "./factor/code-places.js";
import type { Reusable } from "./factor/reusable.js";
import { FileText, isMap, isValueList, PolicyText, SecretValue, SharedPolicies, type Value, type ValueMap } from "./value.js";

/** A module that exports the documents: one, or a list. `place` is its path in the project. */
export function printTypeScriptModule(documents: readonly ExtractedDocument[], place: string): string {
  const definitions = documents.map(definitionCode);
  const [only] = definitions;
  const code = definitions.length === 1 && only !== undefined ? only : list(definitions);
  const imports = [...new Set(importsOf(code))].sort((a, b) => (a < b ? -1 : 1));
  const shared = [...new Set(reusablesIn(code))].sort().map((name) => `import { ${camel(name)} } from "${fromPlace(place, `policies/${name}.js`)}";\n`);
  return `${importLine(imports)}${shared.join("")}\n${exportOf(code, documents)}`;
}

/** A reusable policy is called by its name in other modules. */
function exportOf(code: Code, [document]: readonly ExtractedDocument[]): string {
  const isReusable = document?.kind === "Policy";
  const name = isReusable ? camel(document.name) : "";
  const start = isReusable ? `export const ${name} = ` : "export default ";
  return `${start}${printCode(code, 0, start.length)};\n${isReusable ? `\nexport default ${name};\n` : ""}`;
}

function fromPlace(place: string, target: string): string {
  const up = place.split("/").length - 1;
  return place.startsWith("policies/") && up === 1 ? `./${target.slice("policies/".length)}` : `${"../".repeat(up)}${target}`;
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
  if (value instanceof SharedPolicies) return sharedCode(value.reusable);
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value !== "object" || value === null) return String(value);
  return isValueList(value) ? list(value.map(codeOf)) : objectCode(value);
}

function sharedCode({ name, items, parameters }: Reusable): Code {
  const code = parameterizedCode(items, parameters);
  if (code === undefined) throw new Error(`The parameters of ${name} have no place in its code.`);
  return parameters.length === 0 ? code : arrow(`({ ${parameters.map((p) => p.name).join(", ")} })`, code);
}

function policyCode({ xml, file, form, inherits, factored }: PolicyText): Code {
  if (file !== undefined) return form === "fragment" ? stringLiteral(`./${file}`) : object([["file", stringLiteral(`./${file}`)]]);
  if (factored !== undefined) return decompiledCode(factored);
  const { document } = readXml(xml, "policy");
  return document === undefined ? object([["xml", stringLiteral(xml)]]) : policiesCode(document, inherits);
}

function holdsSecret(value: Value): boolean {
  if (value instanceof SecretValue) return true;
  if (isValueList(value)) return value.some(holdsSecret);
  return isMap(value) && Object.values(value).some(holdsSecret);
}
