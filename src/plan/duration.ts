const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Seconds of an ISO 8601 duration, so that PT60S and PT1M are one. Undefined for any other text. */
export function durationSeconds(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null || text === "P" || text.endsWith("T")) return undefined;
  const part = (i: number): number => Number(match[i] ?? 0);
  return part(1) * 86_400 + part(2) * 3_600 + part(3) * 60 + part(4);
}
