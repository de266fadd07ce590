/** The time of a context's request, where it says one. What is wrong with the context is reported where it is read as a whole. */
export function timestampOf(context: unknown): Date | undefined {
  const given = memberOf(typeof context === "string" ? parsed(context) : context, "Timestamp");
  const time = typeof given === "string" ? new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(given) ? given : `${given}Z`) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? undefined : time;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
