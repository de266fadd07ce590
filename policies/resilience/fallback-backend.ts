import { choose, csharp, definePolicy, forwardRequest, setBackendService, setHeader, setVariable, when } from "apiops";

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
    forwardRequest({ timeout: timeoutSeconds, bufferRequestBody: false }),
    choose(
      when(csharp`(context.Operation.Method == "GET" || context.Operation.Method == "HEAD") && (context.Response == null || new[] { 500, 502, 503, 504 }.Contains(context.Response.StatusCode))`, [
        setBackendService({ backendId: backend }),
        ...(forwardAuthorization ? [] : [setHeader({ name: "Authorization", existsAction: "delete" })]),
        forwardRequest({ timeout: timeoutSeconds, bufferRequestBody: false }),
        // For degraded-notice in outbound; a header set here would be one of the request.
        setVariable({ name: "degraded", value: "Answered by a second system" }),
      ]),
    ),
  ],
});

export default fallbackBackend;
