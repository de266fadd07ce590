import { compileExpression, type CompiledExpression } from "../../../src/expressions/evaluate/index.js";
import { typeOfValue } from "../../../src/expressions/evaluate/compile/types.js";
import { printJson } from "../../../src/expressions/evaluate/result/json.js";
import { valueJson } from "../../../src/expressions/evaluate/result/value-json.js";
import { textOfObject } from "../../../src/expressions/runtime/format/value-text.js";
import { netType, typeText } from "../../../src/expressions/runtime/net-type.js";
import { Boxed, type Host, type NetValue } from "../../../src/expressions/runtime/value.js";
import { isExpression } from "../../../src/xml/index.js";
import { contextOf } from "./context.js";
import type { World } from "./world.js";

/** What an expression threw: the gateway ends the request with 500 then. */
export class ExpressionFailed extends Error {}

const compiled = new Map<string, CompiledExpression>();

function compiledOf(text: string): CompiledExpression {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const { compiled: made, findings } = compileExpression(text);
  if (made === undefined) throw new Error(`The expression cannot be compiled: ${findings.map((f) => f.diagnostic.message).join(" ")}\n${text}`);
  compiled.set(text, made);
  return made;
}

/** The value of an attribute or a text: a literal is a string, an expression whatever it gives. */
export function valueOf(written: string, world: World): NetValue {
  const text = withNamedValues(written, world);
  if (!isExpression(text)) return text;
  const evaluation = compiledOf(text).run(contextOf(world), world.host, (value, type) => boxed(value, type));
  if (evaluation.kind === "value") return evaluation.value;
  const { netType: type, message } = evaluation.exception;
  const problem = `${typeText(type)}: ${message} in ${text}`;
  world.exceptions.push(problem);
  throw new ExpressionFailed(problem);
}

function boxed(value: NetValue, type: Parameters<typeof typeOfValue>[1]): NetValue {
  if (typeof value !== "number" && typeof value !== "bigint" && typeof value !== "boolean") return value;
  return new Boxed(typeOfValue(value, type), value);
}

export function textFrom(value: NetValue): string {
  return textOfObject(value);
}

export function textOfWritten(written: string, world: World): string {
  return textFrom(valueOf(written, world));
}

export function isTrue(written: string, world: World): boolean {
  const value = valueOf(written, world);
  return (value instanceof Boxed ? value.value : value) === true || value === "true";
}

/** A value of .NET as JSON, for what a case expects. */
export function jsonOf(value: NetValue, host: Host): unknown {
  if (value === null || value === undefined) return null;
  const type = typeof value === "string" ? netType("System.String") : typeOfValue(value);
  return JSON.parse(printJson(valueJson(host, type, value))) as unknown;
}

/** The gateway puts named values in before it looks at anything else. */
function withNamedValues(text: string, world: World): string {
  return text.replace(/\{\{([A-Za-z0-9-._]+)\}\}/g, (_, name: string) => {
    const given = world.given["named-values"]?.[name];
    if (given !== undefined) return given;
    const document = world.around.model.documents.all("NamedValue").find((d) => (d.value.displayName ?? d.name) === name)?.value.value;
    if (typeof document === "string") return document;
    throw new Error(`Nothing says what {{${name}}} is: put it under given: named-values.`);
  });
}
