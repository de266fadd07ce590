import { cacheRemoveValue, cacheStoreValue, choose, csharp, definePolicy, when } from "apiops";

const entry = csharp`(string)context.Variables["idempotency-entry"]`;

/**
 * Below `mask-links`, so that the links that are kept are the gateway's. A refusal (4xx, and 503) did nothing: its key is free
 * again. After any other 5xx nobody knows what was done, so the key stays taken until its time is over: a caller that comes back at
 * once gets 409 and not a second order.
 */
export const idempotencyAnswer = definePolicy({
  name: "idempotency-answer",
  description: "Keeps the answer to a write under its Idempotency-Key, for the caller that repeats it. Belongs to idempotency-key.",
  parameters: {
    keepSeconds: { type: "integer", minimum: 60, maximum: 604_800, default: 86_400, description: "How long a repetition is recognised. A day: jobs that failed at night are repeated in the morning." },
    maxBodyCharacters: { type: "integer", minimum: 0, maximum: 1_000_000, default: 65_536, description: "Largest answer that is kept; of a larger one only that it was given." },
  },
  policies: ({ keepSeconds, maxBodyCharacters }) => [
    choose(
      when(csharp`context.Variables.ContainsKey("idempotency-entry") && context.Response.StatusCode < 400`, [
        cacheStoreValue({
          key: entry,
          value: csharp`
            var body = context.Response.Body == null ? "" : context.Response.Body.As<string>(preserveContent: true) ?? "";
            var headers = context.Response.Headers;
            var kept = new JObject(new JProperty("print", (string)context.Variables["idempotency-print"]));
            if (body.Length > ${maxBodyCharacters}) { kept["state"] = "unkept"; return kept.ToString(); }
            kept["state"] = "answered";
            kept["status"] = context.Response.StatusCode;
            kept["reason"] = context.Response.StatusReason;
            kept["type"] = headers.GetValueOrDefault("Content-Type", "");
            kept["location"] = headers.GetValueOrDefault("Location", headers.GetValueOrDefault("OData-EntityId", ""));
            kept["entity"] = headers.GetValueOrDefault("OData-EntityId", headers.GetValueOrDefault("Location", ""));
            kept["body"] = body;
            return kept.ToString();
          `,
          duration: keepSeconds,
        }),
      ]),
      when(csharp`context.Variables.ContainsKey("idempotency-entry") && (context.Response.StatusCode < 500 || context.Response.StatusCode == 503)`, [
        cacheRemoveValue({ key: entry }),
      ]),
    ),
  ],
});

export default idempotencyAnswer;
