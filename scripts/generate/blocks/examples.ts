import type { BlockCase } from "../../../test/support/block-run/index.js";
import { escapeMarkdown, printTable } from "../pages/markdown.js";

type Json = Readonly<Record<string, unknown>>;

/** The rows of a block's test as a table: what comes in, and how it ends. */
export function exampleTable(cases: readonly BlockCase[]): string {
  return printTable(["", "case", "request", "outcome"], cases.map((row) => [row.kind, escapeMarkdown(row.name), lines(requestLines(row)), lines(outcomeLines(row))]));
}

const lines = (parts: readonly string[]): string => parts.join("<br>");
const code = (text: string): string => {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${text.replaceAll("\n", " ")}${fence}`;
};

function requestLines({ with: values, context = {}, token, given }: BlockCase): readonly string[] {
  const { Request: request = {}, Response: response, ...others } = context as Readonly<Record<string, Json | undefined>>;
  const { Method: method = "GET", Url: url, ...other } = request;
  const rest = { ...(Object.keys(other).length === 0 ? {} : other), ...others };
  return [
    code([method, url === undefined ? "…" : shortened(flow(url))].join(" ")),
    ...named("parameters", values),
    ...named("token", token),
    ...named("", rest),
    ...(response === undefined ? [] : named("response", response)),
    ...named("given", given),
  ];
}

function outcomeLines({ expect: { status, ...rest } }: BlockCase): readonly string[] {
  const parts = Object.entries(rest).flatMap(([name, value]) => named(name, value));
  if (status !== undefined) return [`**${status}**`, ...parts];
  return ["goes on", ...parts];
}

function named(name: string, value: unknown): readonly string[] {
  if (value === undefined || (name === "" && Object.keys(value as Json).length === 0)) return [];
  return [`${name === "" ? "" : `${name} `}${code(flow(value))}`];
}

/** Short and readable: JSON without what is only punctuation. */
function flow(value: unknown): string {
  if (value === null) return "absent";
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value as Json);
    if (entries.map(([n]) => n).join() === "matches") return `matches ${String(entries[0]?.[1])}`;
    return `{ ${entries.map(([n, v]) => `${n}: ${flow(v)}`).join(", ")} }`;
  }
  if (typeof value === "string") return value === "" ? '""' : value;
  return JSON.stringify(value);
}

const shortened = (url: string): string => url.replace(/^https:\/\/api\.aurora\.example/, "");
