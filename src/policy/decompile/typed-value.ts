import { opensExpression } from "../../catalog/policies/expression-text.js";
import type { ValueSpec } from "../../catalog/policies/index.js";
import { call, type Code } from "./code.js";
import { csharpLiteral, stringLiteral } from "./literals.js";
import type { Plain } from "./plain.js";

/** One value as the builders take it, or undefined when their types refuse it. */
export function typedValue(spec: ValueSpec, value: Plain): Code | undefined {
  if (typeof value !== "string") return typeof value === "object" ? undefined : String(value);
  const isText = !closed.has(spec.type);
  if (opensExpression(value)) return (spec.expression ? csharpLiteral(value) : undefined) ?? (isText ? stringLiteral(value) : undefined);
  const named = /^\{\{([^{}\s](?:[^{}]*[^{}\s])?)\}\}$/.exec(value)?.[1];
  if (named !== undefined) return call("namedValue", stringLiteral(named));
  const isKnown = isText || /^\{\{[^]*\}\}$/.test(value) || (spec.values ?? []).includes(value);
  return isKnown ? stringLiteral(value) : undefined;
}

/** Types whose literals are counted out, or are no strings. */
const closed: ReadonlySet<string> = new Set(["enum", "boolean", "integer", "number", "duration-seconds", "duration-milliseconds", "http-status"]);
