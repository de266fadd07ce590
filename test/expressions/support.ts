import { parsePolicyExpression } from "../../src/expressions/parser/index.js";
import type { PolicyExpression } from "../../src/expressions/syntax/index.js";

const places = new Set(["start", "end", "operatorSpan", "nameSpan"]);

/** A tree without places. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (places.has(key) ? [] : [[key, bare(inner)]])));
}

export function parse(text: string): PolicyExpression {
  const { expression, findings } = parsePolicyExpression(text);
  if (expression === undefined || findings.length > 0) throw new Error(`does not parse: ${text}: ${findings.map((f) => f.diagnostic.message).join("; ")}`);
  return expression;
}

/** `code «what it points at»` of each finding. */
export function findingsOf(text: string): string[] {
  return parsePolicyExpression(text).findings.map((f) => `${f.diagnostic.message} «${text.slice(f.start, f.end)}»`);
}

/** A tree in brackets: `(+ a (call f b))`. */
export function sketch(value: unknown): string {
  const bareTree = bare(value) as Tree;
  return typeof bareTree === "object" && "form" in bareTree ? draw(bareTree["body"]) : draw(bareTree);
}

type Tree = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function draw(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(draw).join(" ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const node = value as Tree;
  const { kind, ...rest } = node;
  if (kind === "name" && node["typeArguments"] === undefined) return String(node["name"]);
  if (kind === "named-type" && Array.isArray(node["parts"])) return node["parts"].map((p: Tree) => `${String(p["name"])}${p["typeArguments"] === undefined ? "" : `<${(p["typeArguments"] as unknown[]).map(draw).join(",")}>`}`).join(".");
  if (kind === "predefined-type") return String(node["name"]);
  if (kind === "literal") return node["type"] === "string" ? JSON.stringify(node["value"]) : `${text(node["value"] ?? node["digits"] ?? "null")}${text(node["suffix"] ?? "")}`;
  if (kind === "binary" || kind === "assignment") return `(${String(node["operator"])} ${draw(node["left"] ?? node["target"])} ${draw(node["right"] ?? node["value"])})`;
  if (kind === "unary" || kind === "postfix") return `(${kind === "unary" ? "" : "post"}${String(node["operator"])} ${draw(node["operand"])})`;
  const fields = Object.values(rest).filter((v) => v !== undefined).map(draw);
  return kind === undefined ? fields.join(":") : `(${[text(kind), ...fields].join(" ")})`;
}
