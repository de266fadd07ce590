import { definePolicy, setHeader, type PolicyItem } from "apiops";

const day = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/** Programs read it where people do not read announcements: Deprecation of RFC 9745, Sunset of RFC 8594. */
export const deprecation = definePolicy({
  name: "deprecation",
  description: "Tells callers with every answer that an API or operation is on its way out, since when and until when; protects them from being surprised. `gone` ends it.",
  parameters: {
    since: { type: "string", pattern: day, description: "Day from which it should not be used for anything new." },
    sunset: { type: "string", pattern: `${day}|^$`, default: "", description: "First day on which it may be gone; none while that is open." },
    successor: { type: "string", pattern: "^((https:/)?/[^<>\\s]*)?$", default: "", description: "Address of what takes its place." },
    more: { type: "string", pattern: "^(https://[^<>\\s]+)?$", default: "", description: "Page that says why, and how to move." },
  },
  check: ({ since, sunset }) => {
    const unreal = [since, sunset].find((date) => date !== "" && new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date);
    if (unreal !== undefined) return { problem: `"${unreal}" is no day`, fix: "Give a day of the calendar." };
    if (sunset !== "" && sunset <= since) return { parameter: "sunset", problem: `it is gone on ${sunset}, and to be given up from ${since} on`, why: "Callers need time between the two.", fix: "Give a later day." };
    return undefined;
  },
  policies: ({ since, sunset, successor, more }) => {
    const header = (name: string, value: readonly string[]): PolicyItem => setHeader({ name, existsAction: "override", value });
    const links = [...(successor === "" ? [] : [`<${successor}>; rel="successor-version"`]), ...(more === "" ? [] : [`<${more}>; rel="deprecation"; type="text/html"`])];
    return [
      header("Deprecation", [`@${Date.parse(`${since}T00:00:00Z`) / 1000}`]),
      ...(sunset === "" ? [] : [header("Sunset", [new Date(`${sunset}T00:00:00Z`).toUTCString()])]),
      // The backend's own links stay.
      ...(links.length === 0 ? [] : [setHeader({ name: "Link", existsAction: "append", value: links })]),
    ];
  },
});

export default deprecation;
