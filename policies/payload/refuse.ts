import { csharp, definePolicy, returnResponse, type PolicyItem } from "apiops";

export interface Refusal {
  readonly status: number;
  /** Last segment of the problem's type; stable, for programs. */
  readonly code: string;
  /** Reason phrase and title; the same for every occurrence. */
  readonly title: string;
  /** What the caller can do about it. */
  readonly detail: string;
  /** When the caller may come again; left out or 0, nothing is said. */
  readonly retryAfterSeconds?: number;
  /** What the caller has to come back with, of a 401 (RFC 9110). */
  readonly challenge?: string;
}

/** The one shape in which this gateway says no (RFC 9457), with the correlation id that support asks for first. */
export function refusal({ status, code, title, detail, retryAfterSeconds = 0, challenge = "" }: Refusal): PolicyItem {
  return returnResponse({
    setStatus: { code: status, reason: title },
    setHeader: [
      { name: "Content-Type", existsAction: "override", value: ["application/problem+json"] },
      { name: "X-Correlation-ID", existsAction: "override", value: [csharp`context.Variables.GetValueOrDefault<string>("correlation-id", "")`] },
      ...(retryAfterSeconds > 0 ? [{ name: "Retry-After", existsAction: "override" as const, value: [String(retryAfterSeconds)] }] : []),
      ...(challenge === "" ? [] : [{ name: "WWW-Authenticate", existsAction: "override" as const, value: [challenge] }]),
    ],
    setBody: csharp`new JObject(
  new JProperty("type", ${`https://developer.aurora.example/problems/${code}`}),
  new JProperty("title", ${title}),
  new JProperty("status", ${status}),
  new JProperty("detail", ${detail}),
  new JProperty("correlationId", context.Variables.GetValueOrDefault<string>("correlation-id", ""))).ToString()`,
  });
}

/** The same for definitions in YAML: `use: refuse`. */
export default definePolicy({
  name: "refuse",
  description: "Ends the request with a problem document.",
  parameters: {
    status: { type: "integer", minimum: 400, maximum: 599, description: "Status code." },
    code: { type: "string", pattern: "^[a-z0-9-]+$", description: "Last segment of the problem's type, for programs." },
    title: { type: "string", pattern: "\\S", description: "Reason phrase and title." },
    detail: { type: "string", pattern: "\\S", description: "What the caller can do about it." },
    retryAfterSeconds: { type: "integer", minimum: 0, default: 0, description: "When the caller may come again; 0 says nothing." },
    challenge: { type: "string", pattern: "^([A-Za-z][\\x20-\\x7E]*)?$", default: "", description: "Of a 401 what WWW-Authenticate says, such as `Bearer`; empty says nothing." },
  },
  policies: (values) => [refusal(values)],
});
