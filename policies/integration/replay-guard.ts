import { cacheLookupValue, choose, csharp, definePolicy, returnResponse, when, type PolicyItem } from "apiops";

/** The sender is content: it must not send again what has had its effect. */
const ignored = (why: string): PolicyItem =>
  returnResponse({
    setStatus: { code: 200, reason: "OK" },
    setHeader: [
      { name: "Content-Type", existsAction: "override", value: ["application/json"] },
      { name: "X-Event-Ignored", existsAction: "override", value: [why] },
    ],
    setBody: JSON.stringify({ ignored: why }),
  });

/**
 * Senders repeat: F&O tries an event three times more, a webhook step is run again by hand. What `business-event` and `dataverse-webhook` leave in
 * `event-id`, `event-stream` and `event-number` says which event it is. `replay-mark` remembers it once it had its effect, so that an
 * event whose handling failed is taken when it comes again.
 */
export const replayGuard = definePolicy({
  name: "replay-guard",
  description: "Protects what an event sets off from duplicates and late comers: an event that was handled is answered 200 and has no effect.",
  parameters: {
    source: { type: "string", pattern: "^[a-z0-9-]{1,40}$", description: "Who sends: ids of one sender say nothing about those of another." },
    latestOnly: { type: "boolean", default: false, description: "Whether an event with a lower number than the last of its stream is too late. For events that say how something is now." },
  },
  policies: ({ source, latestOnly }) => [
    cacheLookupValue({ key: csharp`${`event/${source}/`} + context.Variables.GetValueOrDefault<string>("event-id", "")`, variableName: "event-handled" }),
    choose(when(csharp`context.Variables.ContainsKey("event-handled")`, [ignored("duplicate")])),
    ...(latestOnly
      ? [
          cacheLookupValue({ key: csharp`${`event-last/${source}/`} + context.Variables.GetValueOrDefault<string>("event-stream", "")`, variableName: "event-last", defaultValue: "" }),
          choose(
            when(
              csharp`
                long number; long last;
                return long.TryParse(context.Variables.GetValueOrDefault<string>("event-number", ""), out number)
                  && long.TryParse(context.Variables.GetValueOrDefault<string>("event-last", ""), out last) && number < last;
              `,
              [ignored("outdated")],
            ),
          ),
        ]
      : []),
  ],
});

export default replayGuard;
