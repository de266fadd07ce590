type Variables = Readonly<Record<string, string | undefined>>;

/** Whether text is coloured: NO_COLOR (no-color.org) comes before FORCE_COLOR, and that before what the stream is. */
export function wantsColour(variables: Variables, isTerminal: boolean): boolean {
  if (variables["NO_COLOR"]) return false;
  const forced = variables["FORCE_COLOR"] ?? variables["CLICOLOR_FORCE"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && variables["TERM"] !== "dumb";
}
