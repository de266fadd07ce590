import type { TypeSymbol } from "../../symbols/index.js";
import type { Conversion } from "./conversion.js";
import { classifyStandardImplicit } from "./standard.js";
import { classifyUserDefined } from "./user-defined.js";

/** An implicit conversion of any value of a type. */
export function classifyTypes(from: TypeSymbol, to: TypeSymbol): Conversion | undefined {
  return classifyStandardImplicit(from, to) ?? classifyUserDefined(from, to, false);
}
