import { choose, csharp, definePolicy, when } from "apiops";
import { refusal } from "../payload/refuse.js";

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** The offset is fixed: where the clock changes, take hours that fit in summer and winter, or a value that a deployment changes. */
export const businessHours = definePolicy({
  name: "business-hours",
  description: "Lets requests pass in the hours of work only; protects operations that somebody should be watching from use at night and at weekends.",
  parameters: {
    from: { type: "integer", minimum: 0, maximum: 23, default: 7, description: "Hour at which the day begins." },
    to: { type: "integer", minimum: 1, maximum: 24, default: 19, description: "Hour at which it is over." },
    days: { type: "array", items: { type: "string", enum: [...days] }, minItems: 1, default: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], description: "Days of work." },
    utcOffsetMinutes: { type: "integer", minimum: -720, maximum: 840, default: 0, description: "How far the clock there is ahead of UTC." },
  },
  check: ({ from, to }) => (from < to ? undefined : { parameter: "from", problem: "the day ends before it begins, so that nothing ever passes", fix: "Let `from` be less than `to`; two shifts are two uses with a `choose` around them." }),
  policies: ({ from, to, days: open, utcOffsetMinutes }) => [
    choose(
      when(
        csharp`
          var there = new DateTimeOffset(context.Timestamp).UtcDateTime.AddMinutes(${utcOffsetMinutes});
          return there.Hour < ${from} || there.Hour >= ${to} || !${open}.Contains(there.DayOfWeek.ToString());
        `,
        [refusal({ status: 403, code: "out-of-hours", title: "Forbidden", detail: `This is open from ${from}:00 to ${to}:00 (UTC${utcOffsetMinutes < 0 ? "" : "+"}${utcOffsetMinutes} min) on ${open.join(", ")}.` })],
      ),
    ),
  ],
});

export default businessHours;
