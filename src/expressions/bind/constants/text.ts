import type { ConstantValue } from "../../bound/index.js";
import { isDecimal } from "./numbers.js";

/** A constant as messages show it. */
export function constantText(value: ConstantValue): string {
  if (value === null) return "null";
  if (isDecimal(value)) return `${value.coefficient}e-${value.scale}m`;
  return typeof value === "string" ? `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"` : String(value);
}
