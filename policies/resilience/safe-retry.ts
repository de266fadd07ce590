import { csharp, definePolicy, dynamicsLimits, forwardRequest, retry } from "apiops";

const networkSeconds = dynamicsLimits["gateway-forward-timeout"].value;

/**
 * The backend section of an API. What is not known to have no effect is sent once: POST creates, and Dataverse's plain PATCH is an
 * upsert. With If-Match a repeated write finds another version and fails with 412 instead of writing twice. The operation's method
 * is asked for reads, because a façade may send a read as POST.
 *
 * One retry and not one within another: at worst 3 × 30 s and two pauses of 8 s, which are 106 s of the 120 s that callers wait.
 */
export const safeRetry = definePolicy({
  name: "safe-retry",
  description: "Forwards the request, and tries a failed read again, without adding to an overload.",
  parameters: {
    readTimeoutSeconds: { type: "integer", minimum: 1, maximum: 240, description: "Time of one try of a read: 30 s for Dataverse, 60 s for Finance and Operations." },
    writeTimeoutSeconds: { type: "integer", minimum: 1, maximum: 240, default: 120, description: "Time of a write; synchronous plug-ins of Dataverse may take 120 s." },
    retries: { type: "integer", minimum: 1, maximum: 5, default: 2, description: "Tries after the first." },
    longestPauseSeconds: { type: "integer", minimum: 5, maximum: 60, default: 8, description: "Pauses double with every try, up to this." },
    longestRetryAfterSeconds: { type: "integer", minimum: 0, maximum: 5, default: 5, description: "A 429 that asks for more is passed on: pushing on extends the penalty. 0 passes on every 429." },
    conditionalWrites: { type: "boolean", default: false, description: "Whether PATCH and DELETE with If-Match are tried again too." },
    bufferRequestBody: { type: "boolean", default: false, description: "Whether requests that are tried again carry a body that must be kept for it." },
  },
  check: ({ readTimeoutSeconds, writeTimeoutSeconds, retries, longestPauseSeconds, conditionalWrites, bufferRequestBody }) => {
    const worst = (retries + 1) * Math.max(readTimeoutSeconds, conditionalWrites ? writeTimeoutSeconds : 0) + retries * longestPauseSeconds;
    if (worst > networkSeconds) return { problem: `a request takes ${worst} s at worst`, why: `The network gives up after ${networkSeconds} s, and the caller long before.`, fix: "Take fewer retries or shorter times." };
    if (!conditionalWrites || bufferRequestBody) return undefined;
    return { parameter: "bufferRequestBody", problem: "`conditionalWrites` needs `bufferRequestBody`", why: "The second try of a PATCH would send no body.", fix: "Set `bufferRequestBody` to true." };
  },
  policies: ({ readTimeoutSeconds, writeTimeoutSeconds, retries, longestPauseSeconds, longestRetryAfterSeconds, conditionalWrites, bufferRequestBody }) => [
    retry(
      {
        // No response at all is a timeout or a broken connection.
        condition: csharp`
          (context.Operation.Method == "GET" || context.Operation.Method == "HEAD"
            || (${conditionalWrites} && (context.Operation.Method == "PATCH" || context.Operation.Method == "DELETE") && !new[] { "", "*" }.Contains(context.Request.Headers.GetValueOrDefault("If-Match", "").Trim())))
          && (context.Response == null || new[] { 502, 503, 504 }.Contains(context.Response.StatusCode)
            || (context.Response.StatusCode == 429 && Regex.IsMatch(context.Response.Headers.GetValueOrDefault("Retry-After", ""), ${`^[0-${longestRetryAfterSeconds}]$`})))
        `,
        count: retries,
        // Every pause is at least as long as the Retry-After that is waited for.
        interval: Math.max(1, longestRetryAfterSeconds),
        delta: 2,
        maxInterval: longestPauseSeconds,
      },
      [forwardRequest({ timeout: csharp`context.Operation.Method == "GET" || context.Operation.Method == "HEAD" ? ${readTimeoutSeconds} : ${writeTimeoutSeconds}`, bufferRequestBody })],
    ),
  ],
});

export default safeRetry;
