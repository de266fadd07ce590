import { bindPolicyExpression, type BindOptions, type BindResult } from "../../src/expressions/bind/index.js";
import { typeText } from "../../src/expressions/symbols/index.js";
import { parse } from "./support.js";

export function bind(text: string, options?: BindOptions): BindResult {
  return bindPolicyExpression(parse(text), options);
}

/** The type of an expression that must have no finding. */
export function typeOf(text: string): string {
  const { type, findings, bound } = bind(text);
  if (findings.length > 0 || bound === undefined) throw new Error(`${text}: ${describe(text, findings).join("; ")}`);
  return typeText(type);
}

/** `code «what it points at»`. */
export function boundFindings(text: string, options?: BindOptions): string[] {
  return describe(text, bind(text, options).findings);
}

function describe(text: string, findings: BindResult["findings"]): string[] {
  return findings.map((f) => `${f.diagnostic.code} «${text.slice(f.start, f.end)}»`);
}
