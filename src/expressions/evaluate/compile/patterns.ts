import type { BoundPattern, BoundVariable } from "../../bound/index.js";
import { equalsDefault } from "../../runtime/collections/equality.js";
import { Boxed, type NetValue, type Reference } from "../../runtime/value.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Frame } from "./code.js";
import { boxer } from "./conversions.js";
import { compile } from "./expressions.js";
import { isCell, type FunctionScope } from "./scope.js";
import { compileTypeTest } from "./type-tests.js";
import { isReferenceTypeIn, isValueTypeIn } from "./types.js";

/** Whether a value matches; sets the pattern's variable when it does. */
export type Matches = (frame: Frame, value: NetValue) => boolean;

export function compilePattern(pattern: BoundPattern, tested: TypeSymbol, scope: FunctionScope): Matches {
  switch (pattern.kind) {
    case "var-pattern": {
      const assign = assigner(pattern.variable, scope);
      return (f, value) => {
        assign?.(f, value);
        return true;
      };
    }
    case "constant-pattern": {
      const { value } = pattern;
      if (value.kind === "constant" && value.value === null) return (_, given) => given === null;
      const wanted = compile(value, scope);
      // A constant of a value type is compared in a box where the tested value may be anything.
      const box = isReferenceTypeIn(tested, scope) ? boxer(value.type, scope) : undefined;
      return (f, given) => equalsDefault(box === undefined ? wanted(f) : box(wanted(f)), given);
    }
    case "type-pattern": {
      const test = compileTypeTest(tested, pattern.type, scope);
      const assign = assigner(pattern.variable, scope);
      const unboxes = isReferenceTypeIn(tested, scope) && isValueTypeIn(pattern.type, scope);
      const box = isValueTypeIn(tested, scope) && isReferenceTypeIn(pattern.type, scope) ? boxer(tested, scope) : undefined;
      return (f, given) => {
        if (!test(given)) return false;
        assign?.(f, unboxes && given instanceof Boxed ? given.value : box === undefined ? given : box(given));
        return true;
      };
    }
  }
}

export function assigner(variable: BoundVariable | undefined, scope: FunctionScope): ((frame: Frame, value: NetValue) => void) | undefined {
  if (variable === undefined) return undefined;
  const slot = scope.slotOf(variable);
  if (isCell(variable)) return (f, value) => void ((f[slot] as Reference).value = value);
  return (f, value) => void (f[slot] = value);
}
