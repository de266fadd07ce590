/** How many minutes a zone of the tz database is ahead of UTC at an instant, as the host's ICU knows it; undefined when it does not know the zone. */
export function icuOffsets(name: string): ((milliseconds: number) => number) | undefined {
  const format = formatOf(name);
  if (format === undefined) return undefined;
  return (milliseconds) => {
    const [, sign, hours = "0", minutes = "0"] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(format.format(milliseconds)) ?? [];
    const offset = Number(hours) * 60 + Number(minutes);
    return sign === "-" ? -offset : offset;
  };
}

function formatOf(name: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
