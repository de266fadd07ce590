import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { findExpressions } from "../../../src/expressions/index.js";
import { readRows } from "../../oracle/rows.js";

const corpus = path.resolve(process.cwd(), "../shared/corpus/policies");
const entities: Readonly<Record<string, string>> = { "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&", "&apos;": "'" };

/** What is mutated: every row of the oracle's table, and the expressions of published policies where they are at hand. */
export function seedExpressions(): readonly string[] {
  return [...readRows().map((row) => row.expression), ...corpusExpressions()];
}

function corpusExpressions(): string[] {
  if (!existsSync(corpus)) return [];
  const files = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".xml")).sort();
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(corpus, file), "utf8");
    return findExpressions(text).map(({ start, end }) => text.slice(start, end).replace(/&(?:quot|lt|gt|amp|apos);/g, (entity) => entities[entity] ?? entity));
  });
  return [...new Set(found)];
}
