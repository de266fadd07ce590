import type { Parsed } from "../numbers/parse-number.js";
import { readNumberText } from "../numbers/read-number.js";
import { Decimal } from "./decimal.js";

export function parseDecimal(text: string, styles: number): Parsed<Decimal> {
  const read = readNumberText(text, styles);
  if (read === undefined) return "format";
  const { digits, scale, negative } = read;
  if (digits === "") return { value: Decimal.fit(0n, Math.min(28, Math.max(0, read.places))) };
  if (scale > 64) return "overflow";
  if (scale < -64) return { value: Decimal.fit(0n, 28) };
  // More digits than matter to the rounding would only cost time.
  const kept = digits.length > 96 ? `${digits.slice(0, 96)}${/[1-9]/.test(digits.slice(96)) ? "1" : "0"}` : digits;
  const unscaled = BigInt(kept);
  const value = Decimal.tryFit(negative ? -unscaled : unscaled, kept.length - scale);
  return value === undefined ? "overflow" : { value };
}
