import { decompiledPlain, escapeValues, listKeys, policiesPlain, printYaml, type Plain, type PlainMap } from "../policy/decompile/index.js";
import { readXml } from "../xml/index.js";
import type { ExtractedDocument } from "./extraction.js";
import { withAt } from "./factor/policy-lists.js";
import type { Reusable } from "./factor/reusable.js";
import { FileText, isValueList, PolicyText, SecretValue, SharedPolicies, type Value } from "./value.js";

/** Documents of one YAML file. */
export function printYamlDocuments(documents: readonly ExtractedDocument[]): string {
  return documents.map(({ kind, value }) => printYaml({ kind, ...(plainOf(value) as PlainMap) }, { width: 120, listKeys })).join("---\n");
}

export function plainOf(value: Value): Plain {
  if (value instanceof SecretValue) return `\${${value.name}}`;
  if (value instanceof FileText) return `./${value.name}`;
  if (value instanceof PolicyText) return policyPlain(value);
  if (value instanceof SharedPolicies) return sharedPlain(value.reusable);
  if (typeof value !== "object" || value === null) return escapeValues(value);
  if (isValueList(value)) return value.map(plainOf);
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, plainOf(v)]));
}

function sharedPlain({ items, parameters }: Reusable): Plain {
  const places = parameters.flatMap(({ name, places }) => places.map((place) => ({ name, place })));
  return places.reduce<Plain>((value, { name, place }) => withAt(value, place, `\${${name}}`), escapeValues(items));
}

function policyPlain({ xml, file, form, inherits, factored }: PolicyText): Plain {
  if (file !== undefined) return form === "fragment" ? `./${file}` : { file: `./${file}` };
  if (factored !== undefined) return decompiledPlain(factored);
  const { document } = readXml(xml, "policy");
  return document === undefined ? escapeValues({ xml }) : policiesPlain(document, inherits);
}
