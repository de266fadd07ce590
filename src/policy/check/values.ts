import { isIP } from "node:net";
import { entryOf, type ValueSpec } from "../../catalog/policies/index.js";
import { nearest } from "../../diagnostics/index.js";
import { startsExpression } from "../../xml/index.js";
import { namedValuePattern } from "../named-values.js";

export interface LiteralProblem {
  /** What the value may be, as a phrase. */
  readonly expected: string;
  readonly suggestion?: string | undefined;
  /** Set when the sources do not rule the value out. */
  readonly doubt?: string;
}

const longest = 60;

/** A value as a message shows it: on one line, and not for pages. */
export function shown(value: string): string {
  const line = value.trim().replace(/\s+/g, " ");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Whether the value is known only when a request comes, or when the instance's named values are. */
export function isDynamic(value: string): boolean {
  return startsExpression(value) || namedValuePattern.test(value);
}

export function checkLiteral(value: string, spec: ValueSpec): LiteralProblem | undefined {
  const doubt = entryOf(spec.doubtfulValues, value.trim());
  if (doubt !== undefined) return { expected: describeValues(spec), doubt };
  if (entryOf(spec.special, value.trim()) !== undefined) return undefined;
  if (!matchesType(value, spec) || !withinRange(value, spec)) {
    return { expected: describeValues(spec), suggestion: spec.values === undefined ? undefined : nearest(value, spec.values) };
  }
  if (spec.pattern !== undefined && !new RegExp(spec.pattern.source).test(value)) return { expected: spec.pattern.meaning };
  if (spec.ineffective?.values.includes(value.trim().toLowerCase()) === true) return { expected: "another one", doubt: spec.ineffective.why };
  if (spec.warnAbove !== undefined && Number(value) > spec.warnAbove.limit) return { expected: `at most ${spec.warnAbove.limit}`, doubt: spec.warnAbove.why };
  const unlikely = doubtOf(value.trim(), spec);
  return unlikely === undefined ? undefined : { expected: describeValues(spec), doubt: unlikely };
}

function matchesType(value: string, spec: ValueSpec): boolean {
  switch (spec.type) {
    case "string":
      return true;
    case "enum":
      return spec.values?.includes(value) ?? true;
    case "boolean":
      // .NET reads both `true` and `True`.
      return /^(?:true|false)$/i.test(value.trim());
    case "integer":
      return /^[+-]?\d+$/.test(value.trim()) && isLong(value.trim());
    case "duration-seconds":
    case "duration-milliseconds":
      return /^\d+$/.test(value.trim()) && isLong(value.trim());
    case "number":
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value.trim());
    case "http-status":
      return /^[1-9]\d\d$/.test(value.trim());
    case "uri":
      return /^[a-z][a-z0-9+.-]*:\/\/.+$/i.test(value.trim());
    case "date-time":
      return !Number.isNaN(Date.parse(value));
    case "ip-address":
      return isIP(value.trim().replace(/\/\d{1,3}$/, "")) !== 0;
    case "base64":
      // Not checked: published policies hold placeholders here that another tool fills in.
      return true;
    case "character":
      return /^.$/su.test(value);
    case "header-name":
      // Lists, separated by semicolons, are known of the cache only; braces hold what other tools fill in.
      return /^[\w!#$%&'*+.^`|~{}-]+(?:\s*[;,]\s*[\w!#$%&'*+.^`|~{}-]+)*$/.test(value.trim());
    case "http-method":
      return /^[\w!#$%&'*+.^`|~-]+$/.test(value.trim());
    case "guid":
      return /^[({]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[)}]?$/i.test(value.trim());
    case "origin":
    case "media-type":
    case "uri-template":
      // What is wrong with them the service takes; see doubtOf.
      return true;
  }
}

const greatestInt = 2_147_483_647;

/** Whether the widest integer of .NET holds it. */
function isLong(digits: string): boolean {
  return digits.length < 30 && BigInt.asIntN(64, BigInt(digits)) === BigInt(digits);
}

const methods: ReadonlySet<string> = new Set(["*", "CONNECT", "COPY", "DELETE", "GET", "HEAD", "LOCK", "MERGE", "MKCOL", "MOVE", "OPTIONS", "PATCH", "POST", "PROPFIND", "PROPPATCH", "PURGE", "PUT", "QUERY", "REPORT", "SEARCH", "TRACE", "UNLOCK"]);

/** Why a value that the service takes hardly does what it is meant to. */
function doubtOf(value: string, { type, min, special }: ValueSpec): string | undefined {
  switch (type) {
    case "integer":
    case "duration-seconds":
    case "duration-milliseconds":
      if (min === undefined && Number(value) < 0 && entryOf(special, value) === undefined) return "less than 0 has no meaning here";
      return Number(value) > greatestInt ? `it is more than ${greatestInt}, which may be more than the service can hold` : undefined;
    case "http-method":
      return methods.has(value.toUpperCase()) ? undefined : "no method of this name is in common use";
    case "header-name":
      return /[;,]/.test(value) ? "it is a list, where one name is expected" : undefined;
    case "origin":
      return /^[a-z][a-z0-9+.-]*:\/\/[^/]*[/?#]/i.test(value) ? "browsers send an origin without a path, not even a slash at its end" : undefined;
    case "media-type":
      return /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(?:;.*)?$/s.test(value) ? undefined : "it has not the form of a media type";
    case "uri-template":
      return isBalanced(value) ? undefined : "its braces do not match, so that parameters are not replaced";
    default:
      return undefined;
  }
}

/** Each `{` is closed before the next one opens. */
function isBalanced(template: string): boolean {
  return !/[{}]/.test(template.replace(/\{[^{}]*\}/g, ""));
}

function withinRange(value: string, spec: ValueSpec): boolean {
  const number = Number(value);
  return (
    (spec.min === undefined || number >= spec.min) && (spec.exclusiveMin === undefined || number > spec.exclusiveMin) && (spec.max === undefined || number <= spec.max)
  );
}

const typeNames = {
  string: "any text",
  enum: "one of its values",
  boolean: "true or false",
  integer: "a whole number",
  "duration-seconds": "a whole number of seconds",
  "duration-milliseconds": "a whole number of milliseconds",
  number: "a number",
  "http-status": "a status code of three digits",
  uri: "an absolute address such as https://host/path",
  "date-time": "a date and time",
  "ip-address": "an IP address",
  base64: "Base64 text",
  character: "one character",
  "header-name": "the name of a header",
  "http-method": "an HTTP method such as GET",
  origin: "an origin such as https://host, or *",
  "media-type": "a media type such as application/json",
  "uri-template": "a path with {parameters}",
  guid: "a GUID",
} as const satisfies Record<ValueSpec["type"], string>;

/** What a value may be, for messages and documentation. */
export function describeValues(spec: ValueSpec): string {
  if (spec.values !== undefined) return spec.values.length === 1 ? `"${spec.values[0] ?? ""}"` : `one of ${spec.values.join(", ")}`;
  const range = [
    spec.min === undefined ? "" : `from ${spec.min}`,
    spec.exclusiveMin === undefined ? "" : `above ${spec.exclusiveMin}`,
    spec.max === undefined ? "" : `up to ${spec.max}`,
  ].filter((part) => part !== "");
  const special = Object.entries(spec.special ?? {}).map(([value, meaning]) => `or ${value} for ${meaning}`);
  return [typeNames[spec.type], ...range, ...special].join(" ");
}
