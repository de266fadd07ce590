/**
 * A number as it is written out: 0.`digits` times ten to the power of `scale`. There is no leading zero; zero has no digits.
 */
export interface NumberBuffer {
  readonly digits: string;
  readonly scale: number;
  readonly negative: boolean;
}

export function bufferOfInteger(value: number | bigint): NumberBuffer {
  const text = String(value);
  const negative = text.startsWith("-");
  const digits = negative ? text.slice(1) : text;
  return digits === "0" ? { digits: "", scale: 0, negative: false } : { digits, scale: digits.length, negative };
}

/** A finite number with as many significant digits as asked for, correctly rounded. */
export function bufferOfReal(value: number, precision: number): NumberBuffer {
  if (value === 0) return { digits: "", scale: 0, negative: Object.is(value, -0) };
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(precision - 1).split("e");
  return { digits: mantissa.replace(".", ""), scale: Number(exponent) + 1, negative: value < 0 };
}

/** `unscaled` divided by ten to the power of `places`. */
export function bufferOfScaled(unscaled: bigint, places: number): NumberBuffer {
  const whole = bufferOfInteger(unscaled);
  return { ...whole, scale: whole.scale - places };
}

/** Keeps `count` digits, rounding half away from zero, and drops zeros at the end. */
export function roundBuffer(buffer: NumberBuffer, count: number): NumberBuffer {
  const { digits, scale, negative } = buffer;
  let kept = Math.max(0, Math.min(count, digits.length));
  if (count >= 0 && kept === count && count < digits.length && digits.charCodeAt(count) >= 53) {
    while (kept > 0 && digits[kept - 1] === "9") kept--;
    if (kept === 0) return { digits: "1", scale: scale + 1, negative };
    return { digits: digits.slice(0, kept - 1) + String.fromCharCode(digits.charCodeAt(kept - 1) + 1), scale, negative };
  }
  while (kept > 0 && digits[kept - 1] === "0") kept--;
  return kept === 0 ? { digits: "", scale: 0, negative: false } : { digits: digits.slice(0, kept), scale, negative };
}
