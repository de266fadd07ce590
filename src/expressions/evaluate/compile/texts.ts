import type { BoundExpression, BoundInterpolatedString, BoundInterpolation, BoundStringConcat } from "../../bound/index.js";
import { alignText } from "../../runtime/format/composite.js";
import { textOfValue } from "../../runtime/format/value-text.js";
import type { NetType } from "../../runtime/net-type.js";
import { isPresent } from "./constants.js";
import { compile } from "./expressions.js";
import { numberText, quote, type Text } from "./quote.js";
import type { FunctionScope } from "./scope.js";
import { netTypeOf } from "./types.js";

const charText = (value: number): string => String.fromCharCode(value);
const intText = (value: number): string => `${value}`;

/** `ToString()` of a value whose static type is known; null is empty. */
function textOf(node: BoundExpression, scope: FunctionScope): Text {
  const value = compile(node, scope);
  const type: NetType = netTypeOf(node.type, scope);
  switch (type.name) {
    case "System.String":
      return isPresent(node) ? value : `(${value} ?? "")`;
    case "System.Int32":
      return `${scope.use(intText)}(${value})`;
    case "System.Char":
      return `${scope.use(charText)}(${value})`;
    default:
      scope.calls = true;
      return `${scope.use(textOfValue)}(${scope.use(type)}, ${value})`;
  }
}

/** One `+` over all; the first is a string, so that JavaScript joins and does not add. */
function join(parts: readonly Text[]): Text {
  return parts.length === 0 ? quote("") : `s.text(${parts.join(" + ")})`;
}

export function compileStringConcat({ operands }: BoundStringConcat, scope: FunctionScope): Text {
  return join(operands.map((operand) => textOf(operand, scope)));
}

export function compileInterpolatedString({ parts }: BoundInterpolatedString, scope: FunctionScope): Text {
  return join(parts.map((part) => (typeof part === "string" ? quote(part) : compileHole(part, scope))));
}

function compileHole({ value, alignment = 0, format }: BoundInterpolation, scope: FunctionScope): Text {
  const text = format === undefined ? textOf(value, scope) : `${scope.use(textOfValue)}(${scope.use(netTypeOf(value.type, scope))}, ${compile(value, scope)}, ${quote(format)})`;
  return alignment === 0 ? text : `${scope.use(alignText)}(s.host, ${text}, ${numberText(alignment)})`;
}
