export type Clock = () => Date;

/** As a GET shows a moment: at most three fractional digits, without trailing zeros (`.82Z`, arm-behaviour section 6). */
export function shortTimestamp(date: Date): string {
  return date.toISOString().replace(/\.?0*Z$/, "Z");
}

/** As the reply of the creating PUT shows it: seven fractional digits. The clock has three; `ticks` supplies the rest. */
export function longTimestamp(date: Date, ticks: number): string {
  return date.toISOString().replace("Z", `${String(ticks % 10_000).padStart(4, "0")}Z`);
}
