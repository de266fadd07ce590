import type { BoundInterpolatedString, BoundInterpolation, BoundStringConcat } from "../../bound/index.js";
import { alignText } from "../../runtime/format/composite.js";
import { textOfValue } from "../../runtime/format/value-text.js";
import type { NetType } from "../../runtime/net-type.js";
import type { NetValue } from "../../runtime/value.js";
import type { Code } from "./code.js";
import { compile } from "./expressions.js";
import type { FunctionScope, RunState } from "./scope.js";
import { netTypeOf } from "./types.js";

/** `ToString()` of a value whose static type is known; null is empty. */
function textOf(type: NetType): (value: NetValue) => string {
  switch (type.name) {
    case "System.String":
      return (value) => (value as string | null) ?? "";
    case "System.Int32":
      return (value) => String(value);
    case "System.Char":
      return (value) => String.fromCharCode(value as number);
    default:
      return (value) => textOfValue(type, value);
  }
}

function spent(state: RunState, text: string): string {
  state.host.spend(text.length);
  return text;
}

export function compileStringConcat({ operands }: BoundStringConcat, scope: FunctionScope): Code<string> {
  const { state } = scope;
  const parts = operands.map((operand) => {
    const code = compile(operand, scope);
    if (operand.kind === "constant" && typeof operand.value === "string") return code as Code<string>;
    const text = textOf(netTypeOf(operand.type, scope));
    return (f: NetValue[]) => text(code(f));
  });
  const [a, b] = parts;
  if (parts.length === 2 && a !== undefined && b !== undefined) return (f) => spent(state, a(f) + b(f));
  // All operands come before the first ToString, as in a call of string.Concat: nobody can tell, but for exceptions.
  return (f) => {
    let text = "";
    for (const part of parts) text += part(f);
    return spent(state, text);
  };
}

export function compileInterpolatedString({ parts }: BoundInterpolatedString, scope: FunctionScope): Code<string> {
  const { state } = scope;
  const pieces = parts.map((part): Code<string> => (typeof part === "string" ? () => part : compileHole(part, scope)));
  return (f) => {
    let text = "";
    for (const piece of pieces) text += piece(f);
    return spent(state, text);
  };
}

function compileHole({ value, alignment = 0, format }: BoundInterpolation, scope: FunctionScope): Code<string> {
  const { state } = scope;
  const code = compile(value, scope);
  const type = netTypeOf(value.type, scope);
  const text = format === undefined ? textOf(type) : (given: NetValue): string => textOfValue(type, given, format);
  return alignment === 0 ? (f) => text(code(f)) : (f) => alignText(state.host, text(code(f)), alignment);
}
