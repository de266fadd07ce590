// The table's files: reading them, and printing them in the one form they have.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

export const folder = path.resolve(import.meta.dirname, "..", "..", "test", "oracle");
const rowsFolder = path.join(folder, "rows");

/** Whole numbers as BigInt: the digits of a `long`, `ulong` or `decimal` survive. */
export const parseExactly = (text) => parse(text, { intAsBigInt: true });

export function readTable() {
  return readdirSync(rowsFolder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(rowsFolder, name), "utf8");
      return { file: name, text, ...parseExactly(text) };
    });
}

/** Contexts as JSON text, by name. */
export function readContexts() {
  const contexts = path.join(folder, "contexts");
  return new Map(readdirSync(contexts).filter((n) => n.endsWith(".json")).map((n) => [n.slice(0, -".json".length), readFileSync(path.join(contexts, n), "utf8")]));
}

export const readDifferences = () => parseExactly(readFileSync(path.join(folder, "differences.yaml"), "utf8"));

export function writeTopic(topic) {
  const text = printTopic(topic);
  if (text !== topic.text) writeFileSync(path.join(rowsFolder, topic.file), text);
}

export function printTopic({ topic, about, rows }) {
  return [`topic: ${topic}`, `about: ${printText(about)}`, "rows:", ...rows.map(printRow), ""].join("\n");
}

function printRow({ id, context, expression, rewritten, outcome, gateway, why }) {
  const lines = [`  - id: ${id}`];
  if (context !== undefined) lines.push(`    context: ${typeof context === "string" ? context : printValue(context)}`);
  lines.push(`    expression: ${printText(expression)}`);
  if (rewritten !== undefined) lines.push(`    rewritten: ${printText(rewritten)}`);
  if (outcome !== undefined) lines.push(`    outcome: ${printValue(outcome)}`);
  if (gateway !== undefined) lines.push(`    gateway: ${printValue(gateway)}`);
  if (why !== undefined) lines.push(`    why: ${printText(why)}`);
  return lines.join("\n");
}

function printText(text) {
  const isPrintable = !/[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe]/u.test(text);
  if (!isPrintable || /^\s|\s$/.test(text)) return JSON.stringify(text);
  if (text.includes("\n") || text.includes("'")) return `|-\n${text.split("\n").map((line) => (line === "" ? "" : `      ${line}`)).join("\n")}`;
  return `'${text}'`;
}

/** As YAML's flow style: JSON, with keys left bare where they may be. */
export function printValue(value) {
  if (typeof value === "bigint") return value.toString();
  if (Object.is(value, -0)) return "-0.0";
  if (Array.isArray(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([name, member]) => `${/^[A-Za-z][A-Za-z0-9]*$/.test(name) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(name) ? name : JSON.stringify(name)}: ${printValue(member)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return JSON.stringify(value);
}
