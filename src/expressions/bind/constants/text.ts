import type { ConstantValue, DecimalConstant } from "../../bound/index.js";
import { isDecimal } from "./numbers.js";

/** With its point where it belongs. */
function decimalText({ coefficient, scale }: DecimalConstant): string {
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  return `${coefficient < 0n ? "-" : ""}${digits.slice(0, point)}${scale === 0 ? "" : `.${digits.slice(point)}`}m`;
}

/** A constant as messages show it. */
export function constantText(value: ConstantValue): string {
  if (value === null) return "null";
  if (isDecimal(value)) return decimalText(value);
  return typeof value === "string" ? `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"` : String(value);
}
