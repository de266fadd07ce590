import { csharp, definePolicy, forwardRequest, retry } from "apiops";

/**
 * The backend section of an API. Only reads are tried again: Dataverse's PATCH is an upsert and POST creates. The
 * operation's method is asked, not the request's, because a façade may send a read as POST. A read of
 * Dataverse takes at worst 3 × 30 s and two pauses of at most 8 s, less than the 120 s that callers wait.
 */
export const safeRetry = definePolicy({
  name: "safe-retry",
  description: "Forwards the request, and a failed read up to twice more.",
  parameters: {
    readTimeoutSeconds: { type: "integer", minimum: 1, maximum: 240, description: "Time for one try of a read." },
    writeTimeoutSeconds: { type: "integer", minimum: 1, maximum: 240, default: 120, description: "Time for a write: plug-ins of Dataverse and dual-write may take two minutes." },
    bufferRequestBody: { type: "boolean", default: false, description: "Whether reads carry a body that must be kept for the next try." },
  },
  policies: ({ readTimeoutSeconds, writeTimeoutSeconds, bufferRequestBody }) => [
    // Pushing on against a throttling service extends its penalty: one more try, after what it asked for, if that is short.
    retry({ condition: csharp`context.Operation.Method == "GET" && context.Response?.StatusCode == 429 && Regex.IsMatch(context.Response.Headers.GetValueOrDefault("Retry-After", ""), "^[0-5]$")`, count: 1, interval: 5 }, [
      // No response at all is a timeout or a broken connection.
      retry(
        {
          condition: csharp`context.Operation.Method == "GET" && (context.Response == null || new[] { 502, 503, 504 }.Contains(context.Response.StatusCode))`,
          count: 2,
          interval: 1,
          delta: 2,
          maxInterval: 8,
        },
        [forwardRequest({ timeout: csharp`context.Operation.Method == "GET" ? ${readTimeoutSeconds} : ${writeTimeoutSeconds}`, bufferRequestBody })],
      ),
    ]),
  ],
});

export default safeRetry;
