import { isObject, Sensitive } from "../catalog/arm/index.js";
import { diagnose, nearest, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";
import { findBackendValue, type FoundValue } from "./backend-values.js";
import type { EvaluationContext, Locate, Path } from "./project.js";

const reference = /\$\$\{|\$\{([^}]*)(\}?)/g;

export interface Scope {
  /** The value of `${name}`, or undefined when there is none. */
  lookup(name: string): unknown;
  /** Why there is no value of this name; undefined where what it depends on has findings of its own. */
  missing(name: string, at: SourceLocation, among?: Iterable<string>): Diagnostic | undefined;
  readonly names: Iterable<string>;
}

/** Values of the environment and, as `backends.NAME.property`, of its Backends. */
export function environmentScope(context: EvaluationContext): Scope {
  const { values, environment } = context;
  return {
    names: values.keys(),
    lookup: (name) => values.get(name) ?? (isBackendValue(name) ? backendValueOf(name, context).value : undefined),
    missing: (name, at, among = values.keys()) =>
      isBackendValue(name) ? backendValueOf(name, context, at).problem : diagnose("environment-value-unknown", { name, environment, suggestion: nearest(name, among) }, at),
  };
}

const isBackendValue = (name: string): boolean => /^backends\b/.test(name);

function backendValueOf(written: string, context: EvaluationContext, at?: SourceLocation): FoundValue {
  const [, name, property] = /^backends\.([^.]+)\.([^.]+)$/.exec(written) ?? [];
  if (name === undefined || property === undefined) return { problem: diagnose("backend-value-form", { written }, at) };
  return findBackendValue(context, name, property, at);
}

/** Parameters of a reusable policy come before values of the environment. */
export function parameterScope(parameters: ReadonlyMap<string, unknown>, outer: Scope): Scope {
  return {
    lookup: (name) => (parameters.has(name) ? parameters.get(name) : outer.lookup(name)),
    missing: (name, at, among = [...parameters.keys(), ...outer.names]) => outer.missing(name, at, among),
    names: [...parameters.keys(), ...outer.names],
  };
}

export function usesValues(value: unknown): boolean {
  if (typeof value === "string") return value.includes("${");
  if (Array.isArray(value)) return value.some(usesValues);
  return isObject(value) && Object.values(value).some(usesValues);
}

/** Replaces `${name}` in every string. A string that is nothing but `${name}` takes the value's own type. */
export function substitute(value: unknown, scope: Scope, locate: Locate, report: (d: Diagnostic) => void, path: Path = []): unknown {
  if (typeof value === "string") return value.includes("${") ? substituteText(value, scope, locate, report, path) : value;
  if (Array.isArray(value)) return value.map((v, i) => substitute(v, scope, locate, report, [...path, i]));
  if (!isObject(value) || value instanceof Sensitive) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, substitute(v, scope, locate, report, [...path, k])]));
}

function substituteText(text: string, scope: Scope, locate: Locate, report: (d: Diagnostic) => void, path: Path): unknown {
  const whole = /^\$\{([^}]*)\}$/.exec(text);
  if (whole?.[1] !== undefined) return valueOf(whole[1], scope, locate, report, path);
  const inExpression = /^\s*@[({]/.test(text);
  return text.replace(reference, (match, name: string | undefined, close: string | undefined) => {
    if (match === "$${") return "${";
    if (close !== "}") {
      report(diagnose("environment-value-unclosed", {}, locate(path)));
      return match;
    }
    const found = valueOf(name ?? "", scope, locate, report, path);
    if (found instanceof Sensitive) {
      report(diagnose("secret-in-text", { name: name ?? "" }, locate(path)));
      return "";
    }
    if (typeof found === "object" && found !== null) {
      report(diagnose("value-in-text", { name: name ?? "", found: Array.isArray(found) ? "a list" : "a map" }, locate(path)));
      return "";
    }
    const printed = typeof found === "string" ? found : JSON.stringify(found ?? "");
    return inExpression && typeof found === "string" ? escapeCSharp(printed) : printed;
  });
}

function valueOf(name: string, scope: Scope, locate: Locate, report: (d: Diagnostic) => void, path: Path): unknown {
  const found = scope.lookup(name.trim());
  if (found !== undefined) return found;
  const problem = scope.missing(name.trim(), locate(path));
  if (problem !== undefined) report(problem);
  return "";
}

/** Inside an expression a value stands in a string literal, so it may not end it. */
function escapeCSharp(text: string): string {
  return text.replace(/[\\"]/g, (c) => `\\${c}`).replace(/\n/g, "\\n").replace(/\r/g, "\\r");
}
