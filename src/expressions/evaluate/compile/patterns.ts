import type { BoundPattern, BoundVariable } from "../../bound/index.js";
import { unboxValue } from "../../runtime/collections/boxing.js";
import { equalsDefault } from "../../runtime/collections/equality.js";
import type { TypeSymbol } from "../../symbols/index.js";
import { box } from "./conversions.js";
import { compile } from "./expressions.js";
import type { Text } from "./quote.js";
import { writeVariable, type FunctionScope } from "./scope.js";
import { compileTypeTest } from "./type-tests.js";
import { isReferenceTypeIn, isValueTypeIn } from "./types.js";

/** Whether a value that has a name matches; sets the pattern's variable when it does. */
export function compilePattern(pattern: BoundPattern, tested: TypeSymbol, value: Text, scope: FunctionScope): Text {
  switch (pattern.kind) {
    case "var-pattern":
      return `(${assigning(pattern.variable, value, scope)}true)`;
    case "constant-pattern": {
      const constant = pattern.value;
      if (constant.kind === "constant" && constant.value === null) return `(${value} === null)`;
      const wanted = compile(constant, scope);
      if (constant.kind === "constant" && typeof constant.value === "string") return `(${value} === ${wanted})`;
      // A constant of a value type is compared in a box where the tested value may be anything.
      return `${scope.use(equalsDefault)}(${isReferenceTypeIn(tested, scope) ? box(wanted, constant.type, scope) : wanted}, ${value})`;
    }
    case "type-pattern": {
      const test = compileTypeTest(tested, pattern.type, value, scope);
      const unboxes = isReferenceTypeIn(tested, scope) && isValueTypeIn(pattern.type, scope);
      const boxes = isValueTypeIn(tested, scope) && isReferenceTypeIn(pattern.type, scope);
      const given = unboxes ? `${scope.use(unboxValue)}(${value})` : boxes ? box(value, tested, scope) : value;
      return `(${test} && (${assigning(pattern.variable, given, scope)}true))`;
    }
  }
}

function assigning(variable: BoundVariable | undefined, value: Text, scope: FunctionScope): Text {
  return variable === undefined ? "" : `${writeVariable(scope, variable, value)}, `;
}
