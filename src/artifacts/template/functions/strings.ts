import { isObject, type JsonValue } from "../../../catalog/arm/index.js";
import { asList, asNumber, asText, NotEvaluable, type FunctionTable } from "./shared.js";

/** Functions on texts. Source: learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-string. */
export const stringFunctions: FunctionTable = {
  base64: (text) => Buffer.from(asText(text), "utf8").toString("base64"),
  base64tojson: (text) => parseJson(Buffer.from(asText(text), "base64").toString("utf8")),
  base64tostring: (text) => Buffer.from(asText(text), "base64").toString("utf8"),
  datauri: (text) => `data:text/plain;charset=utf8;base64,${Buffer.from(asText(text), "utf8").toString("base64")}`,
  datauritostring: (uri) => {
    const found = /^data:[^,]*?(;base64)?,(.*)$/s.exec(asText(uri));
    if (found === null) throw new NotEvaluable("the text is no data URI");
    return found[1] === undefined ? decoded(found[2] ?? "") : Buffer.from(found[2] ?? "", "base64").toString("utf8");
  },
  endswith: (text, end) => asText(text).toLowerCase().endsWith(asText(end).toLowerCase()),
  startswith: (text, start) => asText(text).toLowerCase().startsWith(asText(start).toLowerCase()),
  format: (text, ...args) => asText(text).replace(/\{\{|\}\}|\{(\d+)(?::([^}]*))?\}/g, (all: string, index: string | undefined, how: string | undefined) => (index === undefined ? all.slice(1) : formatted(args[Number(index)], how))),
  join: (items, separator) => asList(items).map(textFor).join(asText(separator)),
  json: (text) => parseJson(asText(text)),
  padleft: (text, width, pad = " ") => textFor(text ?? "").padStart(Math.min(asNumber(width), maxWidth), asText(pad)),
  replace: (text, what, by) => asText(text).replaceAll(asText(what), asText(by)),
  split: (text, by) => {
    const separators = Array.isArray(by) ? asList(by).map(asText) : [asText(by)];
    return separators.reduce<string[]>((parts, s) => parts.flatMap((p) => (s === "" ? [p] : p.split(s))), [asText(text)]);
  },
  string: (value) => textFor(value ?? null),
  substring: (text, start, length?: JsonValue) => {
    const from = asNumber(start);
    const to = length === undefined ? asText(text).length : from + asNumber(length);
    if (from < 0 || to > asText(text).length) throw new NotEvaluable("substring reaches beyond the text");
    return asText(text).slice(from, to);
  },
  tolower: (text) => asText(text).toLowerCase(),
  toupper: (text) => asText(text).toUpperCase(),
  trim: (text) => asText(text).trim(),
  uri: (base, relative) => {
    const from = asText(base);
    if (!URL.canParse(asText(relative), from)) throw new NotEvaluable("uri needs an absolute address");
    return new URL(asText(relative), from).href;
  },
  uricomponent: (text) => encodeURIComponent(Buffer.from(asText(text), "utf8").toString("utf8")),
  uricomponenttostring: (text) => decoded(asText(text)),
};

/** Wider than any text that Resource Manager takes. */
const maxWidth = 131_072;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new NotEvaluable("the text is not encoded as part of an address");
  }
}

function parseJson(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw new NotEvaluable("the text is not valid JSON");
  }
}

/** As .NET prints it: `True`, and objects as JSON. */
export function textFor(value: JsonValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value === null) return "";
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : JSON.stringify(value);
}

function formatted(value: JsonValue | undefined, how: string | undefined): string {
  if (value === undefined) throw new NotEvaluable("format has a number for an argument that is not there");
  if (how === undefined || how === "") return textFor(value);
  const digits = /^[dD](\d*)$/.exec(how)?.[1];
  if (digits === undefined || typeof value !== "number") throw new NotEvaluable(`the number format "${how}" is not known here`);
  return `${value < 0 ? "-" : ""}${String(Math.abs(value)).padStart(Math.min(Number(digits), maxWidth), "0")}`;
}
