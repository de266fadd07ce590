import { cacheLookupValue, cacheStoreValue, choose, csharp, definePolicy, otherwise, returnResponse, setVariable, when } from "apiops";
import { refusal } from "../payload/refuse.js";
import { judged } from "../payload/verdict.js";

/** Whose key it is: a key that somebody else made up must never show him an answer that is not his. */
const entry = csharp`
  var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
  var owner = caller == null ? (context.Subscription == null ? context.Request.IpAddress : context.Subscription.Id)
    : caller.Claims.GetValueOrDefault("azp", caller.Claims.GetValueOrDefault("appid", "")) + "/" + caller.Claims.GetValueOrDefault("oid", caller.Subject ?? "");
  return "idempotency/" + context.Api.Id + "/" + context.Operation.Id + "/" + owner + "/" + context.Request.Headers.GetValueOrDefault("Idempotency-Key", "");
`;

/** What the request says, as a hash: the cache has no business with the body. */
const print = csharp`
  var text = context.Request.Method + "\n" + context.Request.OriginalUrl.Path + context.Request.OriginalUrl.QueryString + "\n"
    + (context.Request.Body == null ? "" : context.Request.Body.As<string>(preserveContent: true));
  using (var sha = SHA256.Create()) { return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text))); }
`;

const known = (property: string) => csharp`(string)JObject.Parse((string)context.Variables["idempotency-known"])[${property}] ?? ""`;

/**
 * A write that a caller repeats because it saw no answer happens once. Two blocks: this one recognises the repetition, and
 * `idempotency-answer` in outbound keeps the answer. It stands before whatever changes the body: the caller's own words are compared. Cache entries cannot be taken and set in one step, so two repetitions within the
 * same milliseconds may both pass; what must not happen twice at any price needs a unique key in Dynamics 365 as well.
 */
export const idempotencyKey = definePolicy({
  name: "idempotency-key",
  description: "Protects writes from being done twice: a request whose Idempotency-Key was answered before gets that answer again, and does nothing.",
  parameters: {
    required: { type: "boolean", default: true, description: "Whether a request without a key is refused. Safe for creates; a PATCH with If-Match needs none." },
    inFlightSeconds: { type: "integer", minimum: 10, maximum: 600, default: 150, description: "How long a request without an answer keeps others with its key out: the longest write (120 s) and the way there." },
  },
  policies: ({ required, inFlightSeconds }) => [
    ...judged(
      "idempotency-verdict",
      csharp`
        var key = context.Request.Headers.GetValueOrDefault("Idempotency-Key", "");
        if (key == "") { return ${required} ? "idempotency-key-required" : ""; }
        return Regex.IsMatch(key, "^[A-Za-z0-9_-]{8,64}$") ? "" : "idempotency-key-malformed";
      `,
      [
        { status: 400, code: "idempotency-key-required", title: "Bad Request", detail: "Send an Idempotency-Key, such as a GUID, and the same one when you repeat the request." },
        { status: 400, code: "idempotency-key-malformed", title: "Bad Request", detail: "An Idempotency-Key has 8 to 64 letters, digits, hyphens and underscores." },
      ],
    ),
    choose(
      when(csharp`context.Request.Headers.ContainsKey("Idempotency-Key")`, [
        setVariable({ name: "idempotency-entry", value: entry }),
        setVariable({ name: "idempotency-print", value: print }),
        cacheLookupValue({ key: csharp`(string)context.Variables["idempotency-entry"]`, variableName: "idempotency-known" }),
        choose(
          when(csharp`!context.Variables.ContainsKey("idempotency-known")`, [
            cacheStoreValue({
              key: csharp`(string)context.Variables["idempotency-entry"]`,
              value: csharp`new JObject(new JProperty("state", "in-flight"), new JProperty("print", (string)context.Variables["idempotency-print"])).ToString()`,
              duration: inFlightSeconds,
            }),
          ]),
          when(csharp`(string)JObject.Parse((string)context.Variables["idempotency-known"])["print"] != (string)context.Variables["idempotency-print"]`, [
            refusal({ status: 422, code: "idempotency-key-reused", title: "Unprocessable Content", detail: "This Idempotency-Key was sent with another request. A new request needs a new key." }),
          ]),
          when(csharp`(string)JObject.Parse((string)context.Variables["idempotency-known"])["state"] == "in-flight"`, [
            refusal({ status: 409, code: "idempotency-in-flight", title: "Conflict", detail: "The request with this Idempotency-Key has not been answered yet.", retryAfterSeconds: 5 }),
          ]),
          when(csharp`(string)JObject.Parse((string)context.Variables["idempotency-known"])["state"] == "unkept"`, [
            refusal({ status: 409, code: "idempotency-done", title: "Conflict", detail: "The request with this Idempotency-Key was done; its answer was too large to be kept. Read the row instead." }),
          ]),
          otherwise([
            returnResponse({
              setStatus: { code: csharp`(int)JObject.Parse((string)context.Variables["idempotency-known"])["status"]`, reason: known("reason") },
              setHeader: [
                { name: "Content-Type", existsAction: "override", value: [known("type")] },
                { name: "Location", existsAction: "override", value: [known("location")] },
                { name: "OData-EntityId", existsAction: "override", value: [known("entity")] },
                { name: "Idempotency-Replayed", existsAction: "override", value: ["true"] },
              ],
              setBody: known("body"),
            }),
          ]),
        ),
      ]),
    ),
  ],
});

export default idempotencyKey;
