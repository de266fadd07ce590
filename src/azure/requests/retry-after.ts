/**
 * Milliseconds that a `Retry-After` asks to wait: seconds, or a date (RFC 9110, section 10.2.3). Undefined when there is
 * none, or when it is neither. `retry-after-ms` and `x-ms-retry-after-ms`, which some Azure services send, come first.
 */
export function retryAfterMs(header: (name: string) => string | undefined, nowMs: number): number | undefined {
  for (const name of ["retry-after-ms", "x-ms-retry-after-ms"]) {
    const exact = wholeNumber(header(name));
    if (exact !== undefined) return exact;
  }
  const text = header("retry-after")?.trim();
  const seconds = wholeNumber(text);
  if (seconds !== undefined) return seconds * 1_000;
  const date = text === undefined || text === "" ? Number.NaN : Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}
