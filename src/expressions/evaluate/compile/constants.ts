import type { ConstantValue } from "../../bound/index.js";
import { Decimal } from "../../runtime/decimal/decimal.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { NetValue } from "../../runtime/value.js";
import { defaultOf } from "../../runtime/collections/defaults.js";
import type { Code } from "./code.js";
import type { FunctionScope } from "./scope.js";
import { netTypeOf } from "./types.js";

export function compileConstant(value: ConstantValue): Code {
  const held: NetValue = typeof value === "object" && value !== null ? Decimal.fit(value.coefficient, value.scale) : value;
  return () => held;
}

export function compileDefault(type: TypeSymbol, scope: FunctionScope): Code {
  const value = defaultOf(netTypeOf(type, scope));
  return () => value;
}
