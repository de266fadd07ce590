import type { PolicyParameter } from "../../../src/catalog/documents/index.js";
import { escapeMarkdown, printTable } from "../pages/markdown.js";

type Shape = Omit<PolicyParameter, "default">;

export function parameterTable(parameters: Readonly<Record<string, PolicyParameter>>): string {
  const rows = Object.entries(parameters).map(([name, parameter]) => [`\`${name}\``, describeShape(parameter), parameter.default === undefined ? "required" : code(parameter.default), escapeMarkdown(parameter.description ?? "")]);
  return rows.length === 0 ? "It takes no parameters." : printTable(["parameter", "takes", "default", "meaning"], rows);
}

function describeShape({ type, enum: allowed, minimum, maximum, pattern, minItems, maxItems, items, additionalProperties }: Shape): string {
  const range = minimum === undefined ? (maximum === undefined ? "" : ` up to ${maximum}`) : maximum === undefined ? ` from ${minimum}` : ` from ${minimum} to ${maximum}`;
  const count = minItems === undefined ? (maxItems === undefined ? "" : `, up to ${maxItems}`) : maxItems === undefined ? `, at least ${minItems}` : `, ${minItems} to ${maxItems}`;
  if (allowed !== undefined) return `one of ${allowed.map(code).join(", ")}`;
  if (type === "array") return `list of ${items === undefined ? "anything" : describeShape(items)}${count}`;
  if (type === "object") return `map${additionalProperties === undefined ? "" : `, each value ${describeShape(additionalProperties)}`}`;
  return `${type}${range}${pattern === undefined ? "" : ` matching ${code(pattern)}`}`;
}

const code = (value: unknown): string => `\`${typeof value === "string" && value !== "" ? value : JSON.stringify(value)}\``;
