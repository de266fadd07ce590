import { diagnose, nearest, type Diagnostic } from "../../../diagnostics/index.js";
import { JArray, JObject } from "../json/containers.js";
import { JValue } from "../json/json-value.js";
import { parseJson } from "../json/load.js";
import type { JToken } from "../json/token.js";
import { tokenTypeName } from "../json/token-type.js";
import { netType } from "../net-type.js";
import { Boxed, NetException, type Host } from "../value.js";
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
  const read = typeof json === "string" ? readText(json, host) : tokenOfJson(json ?? {});
  if (!(read instanceof JObject)) return { context: undefined, diagnostics: [typeof read === "string" ? diagnose("context-syntax", { problem: read }) : wrongShape(read)] };
  const reader = new ContextReader(host);
  const context = reader.readPart("IProxyRequestContext", read, "");
  const diagnostics = reader.problems.map(diagnoseProblem);
  return { context: diagnostics.some(({ severity }) => severity === "error") ? undefined : context, diagnostics };
}

function wrongShape(token: JToken): Diagnostic {
  return diagnose("context-value-wrong", { path: "The context", wanted: "an object", found: tokenTypeName(token.type).toLowerCase() });
}

/** The token, or what is wrong with the text. */
function readText(text: string, host: Host): JToken | string {
  try {
    return parseJson(host, text, "JToken", { readsDates: false });
  } catch (error) {
    if (error instanceof NetException && error.netType.name.startsWith("Newtonsoft.")) return error.message;
    throw error;
  }
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

function diagnoseProblem(problem: ContextProblem): Diagnostic {
  if (problem.kind === "wrong") return diagnose("context-value-wrong", problem);
  const { path, name, known } = problem;
  return diagnose("context-member-unknown", { path: path === "" ? name : `${path}.${name}`, near: nearest(name, known), names: known });
}

export { ContextObject };
