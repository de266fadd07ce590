import { cacheLookupValue, choose, csharp, definePolicy, returnResponse, when } from "apiops";
import { staleKey } from "./stale-key.js";

/**
 * The second half of stale-copy; stands in outbound for answers of 500 and more, and in on-error for timeouts and broken connections.
 * What the gateway itself refused, such as a missing token, stays refused: only errors of the backend section count.
 */
export const staleOnError = definePolicy({
  name: "stale-on-error",
  description: "Answers a read with the last good copy when the backend fails, and says that it is one.",
  parameters: {},
  policies: () => [
    choose(
      when(
        csharp`context.Request.Method == "GET" && (context.Response == null || context.Response.StatusCode >= 500)
          && (context.LastError == null || context.LastError.Section == "backend")`,
        [
          cacheLookupValue({ key: staleKey, variableName: "stale-copy", defaultValue: "" }),
          choose(
            when(csharp`context.Variables.GetValueOrDefault<string>("stale-copy", "") != ""`, [
              returnResponse({
                setStatus: { code: 200, reason: "OK" },
                setHeader: [
                  { name: "Content-Type", existsAction: "override", value: [csharp`(string)JObject.Parse((string)context.Variables["stale-copy"])["type"]`] },
                  {
                    name: "Age",
                    existsAction: "override",
                    value: [csharp`((int)Math.Max(0, (context.Timestamp - DateTime.Parse((string)JObject.Parse((string)context.Variables["stale-copy"])["at"])).TotalSeconds)).ToString()`],
                  },
                  { name: "Warning", existsAction: "override", value: ['110 - "Response is Stale"'] },
                  { name: "X-Degraded", existsAction: "override", value: ["stale"] },
                  { name: "Cache-Control", existsAction: "override", value: ["no-store"] },
                  { name: "X-Correlation-ID", existsAction: "override", value: [csharp`context.Variables.GetValueOrDefault<string>("correlation-id", "")`] },
                ],
                setBody: csharp`(string)JObject.Parse((string)context.Variables["stale-copy"])["body"]`,
              }),
            ]),
          ),
        ],
      ),
    ),
  ],
});

export default staleOnError;
