import { choose, csharp, definePolicy, namedValue, setHeader, setQueryParameter, setVariable, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/**
 * The senders know no OAuth: a key is all that a webhook of Dataverse or an HTTPS endpoint of F&O can show. It is compared by its hash, so
 * that the time it takes tells nothing, and goes no further than here. `previous` is the key before, while senders are moved to the next.
 */
export const webhookKey = definePolicy({
  name: "webhook-key",
  description: "Protects an ingest API from senders that do not know its key.",
  parameters: {
    key: { type: "string", pattern: "^[A-Za-z0-9-._]+$", description: "Named value (secret) that holds the key: at least 16 letters, digits and any of -._~; a shorter one lets nobody in." },
    previous: { type: "string", pattern: "^[A-Za-z0-9-._]*$", default: "", description: "Named value with the key before; empty outside of a rotation." },
    place: { type: "string", enum: ["header", "query"], default: "header", description: "Where it is sent. A query ends up in logs of others; Dataverse's WebhookKey knows no other place, and calls it code." },
    name: { type: "string", pattern: "^[A-Za-z0-9-]{1,60}$", default: "X-Webhook-Key", description: "Name of the header or query parameter." },
  },
  check: ({ place, name }) => (place === "query" && name === "X-Webhook-Key" ? { parameter: "name", problem: "`name` is the header's, and the key is in the query", fix: "Say what the query parameter is called; Dataverse calls it `code`." } : undefined),
  policies: ({ key, previous, place, name }) => {
    const sent = place === "header" ? csharp`context.Request.Headers.GetValueOrDefault(${name}, "")` : csharp`context.Request.OriginalUrl.Query.GetValueOrDefault(${name}, "")`;
    const accepted = [key, previous].filter((each) => each !== "").map((each) => namedValue(each));
    return [
      setVariable({ name: "webhook-key-sent", value: sent }),
      choose(
        when(
          csharp`
            var sent = (string)context.Variables["webhook-key-sent"];
            using (var sha = SHA256.Create()) {
              var hash = Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(sent)));
              foreach (var key in ${accepted}) {
                if (key.Length >= 16 && Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(key))) == hash) { return false; }
              }
              return true;
            }
          `,
          [refusal({ status: 401, code: "webhook-key", title: "Unauthorized", detail: "The key of this endpoint is missing or wrong." })],
        ),
      ),
      // What runs later logs and forwards neither.
      setVariable({ name: "webhook-key-sent", value: "" }),
      place === "header" ? setHeader({ name, existsAction: "delete" }) : setQueryParameter({ name, existsAction: "delete" }),
    ];
  },
});

export default webhookKey;
