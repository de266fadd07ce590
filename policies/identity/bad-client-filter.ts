import { csharp, definePolicy } from "apiops";
import { judged } from "../payload/verdict.js";

/** Scanners that say who they are: cheap to turn away, and no protection from those that do not. */
const scanners = ["acunetix", "masscan", "nessus", "nikto", "nmap", "nuclei", "openvas", "sqlmap", "wpscan", "zgrab"];
/** Parts of texts and no regular expressions, which a long header could keep busy. */
const parts = { type: "array", items: { type: "string", pattern: "^[^A-Z]{3,100}$" } } as const;

export const badClientFilter = definePolicy({
  name: "bad-client-filter",
  description: "Refuses clients by their User-Agent or Referer; keeps the noise of scanners and of known abusers from counters, logs and backends.",
  parameters: {
    userAgents: { ...parts, default: scanners, description: "Parts of a User-Agent that are refused, in small letters; whatever letters the client writes." },
    referers: { ...parts, default: [], description: "Parts of a Referer that are refused, in small letters, such as the host of a site that embeds the API." },
    requireUserAgent: { type: "boolean", default: false, description: "Whether a client has to say what it is." },
  },
  policies: ({ userAgents, referers, requireUserAgent }) =>
    judged(
      "client-verdict",
      csharp`
        var agent = context.Request.Headers.GetValueOrDefault("User-Agent", "").ToLowerInvariant();
        var referer = context.Request.Headers.GetValueOrDefault("Referer", "").ToLowerInvariant();
        if (${requireUserAgent} && agent.Trim() == "") { return "user-agent-missing"; }
        return ${userAgents}.Any(part => agent.Contains(part)) || ${referers}.Any(part => referer.Contains(part)) ? "client-refused" : "";
      `,
      [
        { status: 400, code: "user-agent-missing", title: "Bad Request", detail: "Say in User-Agent which application calls." },
        { status: 403, code: "client-refused", title: "Forbidden", detail: "Clients of this kind are not served." },
      ],
    ),
});

export default badClientFilter;
