import { diagnose, LineIndex, nearest, type Diagnostic, type SourceRange } from "../../../diagnostics/index.js";
import { JArray, JObject } from "../json/containers.js";
import { JValue } from "../json/json-value.js";
import { findPlaces, type JsonPlace } from "../json/find-places.js";
import { parseJson } from "../json/load.js";
import type { JToken } from "../json/token.js";
import { LocatedException, type TextPlace } from "../language/located-exceptions.js";
import { netType } from "../net-type.js";
import type { NetDateTime } from "../time/date-time.js";
import { Boxed, type Host } from "../value.js";
import { ContextObject } from "./context-object.js";
import { ContextReader, type ContextProblem } from "./read-context.js";

export interface ReadContext {
  /** Undefined when the file has an error. */
  readonly context: ContextObject | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds `context` from the contract's JSON: its text, which tells 2.0 from 2, or the value that a JSON parser made of it. Parts
 * that are left out are null.
 */
export function contextFromJson(json: unknown, host: Host): ReadContext {
  const read = typeof json === "string" ? readText(json, host) : { token: tokenOfJson(json ?? {}) };
  if (!("token" in read)) return { context: undefined, diagnostics: [read] };
  const reader = new ContextReader(host);
  const context = reader.readContext(read.token);
  const places = typeof json === "string" && reader.problems.length > 0 ? findPlaces(json, host) : new Map<string, JsonPlace>();
  const diagnostics = reader.problems.map((problem) => diagnoseProblem(problem, places.get(problem.path)));
  return { context: context === null || diagnostics.some(({ severity }) => severity === "error") ? undefined : context, diagnostics };
}

/** The token, or what is wrong with the text. */
function readText(text: string, host: Host): { readonly token: JToken } | Diagnostic {
  const lines = new LineIndex(text);
  if (text.trim() === "") return { ...diagnose("context-syntax", { problem: "the file is empty" }), range: lines.range(0, 0) };
  try {
    return { token: parseJson(host, text, "JToken", { readsDates: false }) };
  } catch (error) {
    if (!(error instanceof LocatedException)) throw error;
    return { ...diagnose("context-syntax", { problem: error.message.replace(/\.? Path '[^]*$/, "") }), range: rangeOf(error.place, text) };
  }
}

/** The character that the reader stands before; at the end of a line the last one. */
function rangeOf({ line, position }: TextPlace, text: string): SourceRange {
  const { length } = text.split(/\r\n|\r|\n/)[Math.max(line, 1) - 1] ?? "";
  const start = { line: Math.max(line, 1), column: Math.max(1, Math.min(position + 1, length)) };
  return { start, end: { ...start, column: start.column + 1 } };
}

/** When the request of a context came; undefined where the text says none, or is no context. */
export function readTimestamp(text: string, host: Host): NetDateTime | undefined {
  const read = readText(text, host);
  return "token" in read && read.token instanceof JObject ? new ContextReader(host).readTimestamp(read.token) : undefined;
}

function tokenOfJson(json: unknown): JToken {
  if (Array.isArray(json)) return JArray.of(json.map(tokenOfJson));
  if (typeof json === "object" && json !== null) {
    const object = new JObject();
    for (const [name, value] of Object.entries(json)) object.set(name, tokenOfJson(value));
    return object;
  }
  if (typeof json === "string") return new JValue(json);
  if (typeof json === "boolean") return new JValue(new Boxed(netType("System.Boolean"), json));
  if (typeof json === "bigint") return new JValue(new Boxed(netType("System.Int64"), json));
  if (typeof json !== "number") return JValue.ofNull();
  return Number.isInteger(json) ? new JValue(new Boxed(netType("System.Int64"), BigInt(json))) : new JValue(new Boxed(netType("System.Double"), json));
}

function diagnoseProblem(problem: ContextProblem, place: JsonPlace | undefined): Diagnostic {
  const range = problem.kind === "wrong" ? place?.value : place?.name;
  const where = range === undefined ? {} : { range };
  if (problem.kind === "wrong") return { ...diagnose("context-value-wrong", problem), ...where };
  const { path, name, known } = problem;
  return { ...diagnose("context-member-unknown", { path, near: nearest(name, known), names: known }), ...where };
}

export { ContextObject };
