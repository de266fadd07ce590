import type { ValueSpec, ValueType } from "../../../catalog/policies/index.js";
import { typeNamed, type TypeSymbol } from "../../../expressions/analysis.js";
import type { WantedResult } from "../../../expressions/result-types.js";

/** What an expression has to return for a value. A condition is compiled as a `bool`; other results are converted by the gateway. */
export interface ResultSpec {
  readonly expected?: TypeSymbol;
  readonly wanted?: WantedResult;
}

const byType: Readonly<Record<ValueType, "bool" | WantedResult>> = {
  string: "text",
  integer: "number",
  number: "number",
  boolean: "bool",
  enum: "text",
  uri: "text",
  "duration-seconds": "number",
  "duration-milliseconds": "number",
  "date-time": "text",
  "http-status": "number",
  "ip-address": "text",
  base64: "text",
  character: "text",
  "header-name": "text",
  "http-method": "text",
  origin: "text",
  "media-type": "text",
  "uri-template": "text",
  guid: "text",
};

export function resultSpecOf(spec: ValueSpec | undefined): ResultSpec {
  // A value whose types the reference lists, as that of a variable, is kept as it is.
  if (spec === undefined || spec.returns !== undefined || spec.keepsObjects === true) return {};
  const wanted = byType[spec.type];
  return wanted === "bool" ? { expected: typeNamed("bool") } : { wanted };
}
