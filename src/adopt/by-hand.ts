import { isObject, type JsonValue } from "../catalog/arm/index.js";
import type { Path } from "../model/project.js";
import { bracketed } from "../policy/decompile/print-yaml.js";
import { inlineScalar } from "../policy/decompile/yaml-scalar.js";
import type { ByHand } from "./adoption.js";
import type { Sources } from "./sources.js";
import { escaped } from "./value-edits.js";
import { plainOf } from "./yaml/plain-of.js";

/** `version: { name: v2 }`: a value with the names on its way. Items of lists are left to the reader. */
export function yamlSnippet(path: Path, value: JsonValue): string {
  const names = path.filter((step) => typeof step === "string");
  const [first = "", ...rest] = names;
  const inner = rest.reduceRight<JsonValue>((held, name) => ({ [name]: held }), escaped(value));
  return value === null ? `no ${names.join(".")}` : `${inlineScalar(first, false)}: ${bracketed(plainOf(inner))}`;
}

export function typescriptSnippet(path: Path, value: JsonValue): string {
  const names = path.filter((step) => typeof step === "string");
  if (value === null) return `no ${names.join(".")}`;
  const [first = "", ...rest] = names;
  const inner = rest.reduceRight<JsonValue>((held, name) => ({ [name]: held }), value);
  return `${key(first)}: ${literal(inner)}`;
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function literal(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(literal).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value as Readonly<Record<string, JsonValue>>).map(([k, v]) => `${key(k)}: ${literal(v)}`).join(", ")} }`;
}

/** An override that holds on one instance only. */
export function overrideByHand(document: string, path: Path, value: JsonValue, { environment, instance }: Sources): ByHand {
  const names = path.every((step) => typeof step === "string") ? path : path.slice(0, path.findIndex((step) => typeof step === "number"));
  const held = path.length === names.length ? value : "…";
  const inner = names.reduceRight<JsonValue>((below, name) => ({ [name]: below }), escaped(held));
  return { place: environment.locate(["name"]).file, text: `overrides: ${bracketed(plainOf({ [`${instance.name}/${document}`]: inner }))}` };
}
