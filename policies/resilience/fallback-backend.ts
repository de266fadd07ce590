import { choose, csharp, definePolicy, forwardRequest, otherwise, retry, setBackendService, setHeader, setVariable, when } from "apiops";

/**
 * The backend section of an API with a second place to ask: a copy of the same data, such as a read replica or a data lake behind its
 * own API. Never a second Dynamics 365 environment, which holds other data. Only reads are sent again.
 */
export const fallbackBackend = definePolicy({
  name: "fallback-backend",
  description: "Forwards the request, and a read that failed once more to another backend.",
  parameters: {
    backend: { type: "string", pattern: "^[A-Za-z0-9-]+$", description: "Name of the Backend that is asked in second place." },
    timeoutSeconds: { type: "integer", minimum: 1, maximum: 120, default: 30, description: "Time of each of the two; both are below the 240 s of the network." },
    forwardAuthorization: { type: "boolean", default: false, description: "Whether the second backend takes the token that was made for the first; otherwise it never sees it." },
  },
  policies: ({ backend, timeoutSeconds, forwardAuthorization }) => [
    // The backend section holds one policy, so the second try is a retry, without a pause.
    retry(
      {
        condition: csharp`(context.Operation.Method == "GET" || context.Operation.Method == "HEAD") && (context.Response == null || new[] { 500, 502, 503, 504 }.Contains(context.Response.StatusCode))`,
        count: 1,
        interval: 1,
        firstFastRetry: true,
      },
      [
        choose(
          when(csharp`context.Variables.GetValueOrDefault<bool>("first-backend-asked", false)`, [
            setBackendService({ backendId: backend }),
            ...(forwardAuthorization ? [] : [setHeader({ name: "Authorization", existsAction: "delete" })]),
            // For degraded-notice in outbound; a header set here would be one of the request.
            setVariable({ name: "degraded", value: "Answered by a second system" }),
          ]),
          otherwise([setVariable({ name: "first-backend-asked", value: csharp`true` })]),
        ),
        forwardRequest({ timeout: timeoutSeconds, bufferRequestBody: false }),
      ],
    ),
  ],
});

export default fallbackBackend;
