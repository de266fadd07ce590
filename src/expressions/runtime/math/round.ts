import { throwArgument, throwArgumentRange } from "../language/throw.js";

/** To the nearest whole number, a half to the even one. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor === 0 && value < 0 ? -0 : floor;
  if (rest > 0.5) return floor === -1 ? -0 : floor + 1;
  const even = floor % 2 === 0 ? floor : floor + 1;
  return even === 0 && value < 0 ? -0 : even;
}

function roundAway(value: number): number {
  const whole = Math.trunc(value);
  return Math.abs(value - whole) >= 0.5 ? whole + Math.sign(value) : whole;
}

export function checkRounding(mode: number): void {
  if (mode !== 0 && mode !== 1) throwArgument(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, "mode");
}

/** `Math.Round(double, int, MidpointRounding)`: scaled up, rounded, scaled down again, as .NET does it. */
export function roundReal(value: number, places: number, mode: number): number {
  if (places < 0 || places > 15) throwArgumentRange("digits", "Rounding digits must be between 0 and 15, inclusive.");
  checkRounding(mode);
  if (!(Math.abs(value) < 1e16)) return value;
  const power = 10 ** places;
  return (mode === 1 ? roundAway(value * power) : roundHalfEven(value * power)) / power;
}
