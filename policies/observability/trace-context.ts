import { choose, csharp, definePolicy, setHeader, setVariable, when } from "apiops";

/**
 * W3C Trace Context. A valid traceparent is kept, so that the caller's trace goes on; anything else starts a new trace, and its tracestate goes
 * with it, as the recommendation says. Callers that are not ours may be cut off: their trace ids and sampling flags are then no business of
 * our telemetry.
 */
export const traceContext = definePolicy({
  name: "trace-context",
  description: "Keeps the caller's W3C trace going, or starts one. Protects telemetry from malformed trace headers, and from callers that decide what is sampled.",
  parameters: {
    trustCaller: { type: "boolean", default: true, description: "Whether the caller's trace is continued. False for callers from outside: a new trace is started." },
    sampled: { type: "boolean", default: false, description: "Whether a trace that starts here asks to be sampled; the diagnostic's sampling decides otherwise." },
  },
  policies: ({ trustCaller, sampled }) => [
    setVariable({
      name: "trace-parent",
      value: csharp`
        var sent = ${trustCaller} ? context.Request.Headers.GetValueOrDefault("traceparent", "") : "";
        var valid = Regex.IsMatch(sent, "^(00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}|(?!ff)(?!00)[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(-[!-~]*)?)$")
          && sent.Length <= 128 && sent.Substring(3, 32) != new string('0', 32) && sent.Substring(36, 16) != new string('0', 16);
        return valid ? sent : "";
      `,
    }),
    choose(
      when(csharp`(string)context.Variables["trace-parent"] == ""`, [
        setVariable({ name: "trace-parent", value: csharp`"00-" + Guid.NewGuid().ToString("N") + "-" + Guid.NewGuid().ToString("N").Substring(0, 16) + ${sampled ? "-01" : "-00"}` }),
        setHeader({ name: "tracestate", existsAction: "delete" }),
      ]),
      // Longer than vendors must pass on, or not a list of key=value: it is dropped, and the trace itself goes on.
      when(csharp`!Regex.IsMatch(context.Request.Headers.GetValueOrDefault("tracestate", ""), "^[!-~ \\t]{0,512}$")`, [setHeader({ name: "tracestate", existsAction: "delete" })]),
    ),
    setHeader({ name: "traceparent", existsAction: "override", value: [csharp`(string)context.Variables["trace-parent"]`] }),
    setVariable({ name: "trace-id", value: csharp`((string)context.Variables["trace-parent"]).Substring(3, 32)` }),
  ],
});

export default traceContext;
