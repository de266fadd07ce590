import { choose, csharp, definePolicy, namedValue, setHeader, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/**
 * A signature covers the body and the time, so that neither can be changed and an old call cannot be played again later. For senders of
 * our own, such as a plug-in or an Azure Function between Dynamics 365 and the gateway.
 */
export const webhookSignature = definePolicy({
  name: "webhook-signature",
  description: "Protects an ingest API from calls that were forged or changed on the way: an HMAC-SHA256 over time and body.",
  parameters: {
    secret: { type: "string", pattern: "^[A-Za-z0-9-._]+$", description: "Named value (secret) with the shared secret." },
    signatureHeader: { type: "string", pattern: "^[A-Za-z0-9-]{1,60}$", default: "X-Signature", description: "Header with the signature, in hexadecimal digits, with or without sha256= before it." },
    timestampHeader: { type: "string", pattern: "^[A-Za-z0-9-]{1,60}$", default: "X-Timestamp", description: "Header with the time of sending, in seconds since 1970." },
    toleranceSeconds: { type: "integer", minimum: 10, maximum: 900, default: 300, description: "How far the sender's clock and the way may differ from ours." },
  },
  policies: ({ secret, signatureHeader, timestampHeader, toleranceSeconds }) => [
    choose(
      when(
        csharp`
          var time = context.Request.Headers.GetValueOrDefault(${timestampHeader}, "");
          var sent = Regex.Match(context.Request.Headers.GetValueOrDefault(${signatureHeader}, ""), "^(?:sha256=)?([0-9a-fA-F]{64})$");
          if (!sent.Success || !Regex.IsMatch(time, "^[0-9]{10}$")) { return true; }
          if (Math.Abs((context.Timestamp - new DateTime(1970, 1, 1)).TotalSeconds - long.Parse(time)) > ${toleranceSeconds}) { return true; }
          var body = context.Request.Body == null ? "" : context.Request.Body.As<string>(preserveContent: true);
          using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(${namedValue(secret)}))) {
            var right = BitConverter.ToString(hmac.ComputeHash(Encoding.UTF8.GetBytes(time + "." + body))).Replace("-", "").ToLowerInvariant();
            var given = sent.Groups[1].Value.ToLowerInvariant();
            var difference = 0;
            for (var i = 0; i < 64; i++) { difference |= right[i] ^ given[i]; }
            return difference != 0;
          }
        `,
        [refusal({ status: 401, code: "webhook-signature", title: "Unauthorized", detail: "The signature of this call is missing, wrong or too old." })],
      ),
    ),
    setHeader({ name: signatureHeader, existsAction: "delete" }),
  ],
});

export default webhookSignature;
