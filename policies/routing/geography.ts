import { choose, csharp, definePolicy, otherwise, setBackendService, setVariable, when, type PolicyItem } from "apiops";
import { backendIdentity } from "../identity/backend-identity.js";
import { refusal } from "../payload/refuse.js";
import { identityLimit } from "../traffic/identity-limit.js";

interface Geography {
  readonly host?: string;
  readonly backend?: string;
  readonly identity?: string;
  readonly clientId?: string;
  readonly resource?: string;
  readonly calls?: number;
  readonly selfHosted?: Readonly<Record<string, number>>;
}

const known = ["host", "backend", "identity", "clientId", "resource", "calls", "selfHosted"];

const elsewhere = (name: string): PolicyItem => refusal({ status: 421, code: "geography-elsewhere", title: "Misdirected Request", detail: `The data of ${name} is not served here; call the gateway of that geography.` });

/** 0 calls, or none said: the data may exist, but not behind this gateway. */
const isServed = ({ backend, calls }: Geography): boolean => backend !== undefined && calls !== 0;

/**
 * A company's books lie in the Dynamics 365 environment of one geography. Which one follows from the company, and with it the
 * backend, the budget of the identity and what its token is for, so that a gateway which takes over for another keeps both budgets.
 */
export const geographyRoute = definePolicy({
  name: "geography",
  description: "Sends a request to the environment that holds its company's data, under that environment's own budget and token; protects against one geography's data being asked of another, or its budget being used up by another.",
  parameters: {
    companies: { type: "object", additionalProperties: { type: "string" }, description: "Geography by company, companies in small letters." },
    geographies: {
      type: "object",
      additionalProperties: { type: "object" },
      description: "By geography: the `host` name by which it is called, which then takes the place of companies; `backend`; where the gateway calls it in its own name, `identity`, `clientId`, `resource`, and the `calls` of that identity in 300 s here, `selfHosted` by gateway. 0 calls: not served here.",
    },
    home: { type: "string", pattern: "^[A-Za-z0-9-]*$", default: "", description: "Geography of requests that name none; without it they are refused." },
    query: { type: "string", pattern: "^[A-Za-z0-9_-]*$", default: "company", description: "Query parameter that names the company; it goes before the claim. Whether the caller may name it, company-scope decides." },
    claim: { type: "string", pattern: "^[A-Za-z0-9_.:/-]*$", default: "companies", description: "Claim that names it otherwise, of the token that entra-token left in `caller`." },
    onSelfHosted: { type: "boolean", default: false, description: "Whether a self-hosted gateway serves the API too." },
  },
  checks: [{ someOf: ["query", "claim", "home"], why: "The geography has to come from somewhere." }],
  check: ({ companies, geographies, home }) => {
    const missing = [...Object.values(companies), ...(home === "" ? [] : [home])].find((geography) => !(geography in geographies));
    if (missing !== undefined) return { parameter: "companies", problem: `something lies in "${missing}", which \`geographies\` does not have`, fix: "Say there what is known of it; `calls: 0` where this gateway does not serve it." };
    const odd = Object.entries(geographies).find(([, value]) => Object.keys(value).some((key) => !known.includes(key)));
    if (odd !== undefined) return { parameter: "geographies", problem: `"${odd[0]}" says more than ${known.join(", ")}`, fix: "Remove it." };
    const half = Object.entries(geographies).find(([, { identity, clientId, resource, calls }]) => new Set([identity, clientId, resource, calls === 0 ? identity : calls].map((value) => value === undefined)).size > 1);
    if (half !== undefined) return { parameter: "geographies", problem: `"${half[0]}" has some of \`identity\`, \`clientId\`, \`resource\` and \`calls\``, why: "A token without a budget lets callers use it up; a budget needs the identity that it belongs to.", fix: "Give all four, or none where callers' own tokens are passed on." };
    return undefined;
  },
  policies: ({ companies, geographies, home, query, claim, onSelfHosted }) => {
    const names = Object.keys(companies);
    const asked = csharp`
      var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
      var named = ${query} == "" ? "" : context.Request.OriginalUrl.Query.GetValueOrDefault(${query}, "");
      if (named == "" && ${claim} != "" && caller != null) { named = caller.Claims.GetValueOrDefault(${claim}, "").Split(',')[0]; }
      var at = Array.IndexOf(${names}, named.Trim().ToLowerInvariant());
      return at < 0 ? ${home} : ${Object.values(companies)}[at];
    `;
    const hosts = Object.entries(geographies).flatMap(([name, { host }]: [string, Geography]) => (host === undefined ? [] : [{ name, host: host.toLowerCase() }]));
    const called = csharp`
      var host = Array.IndexOf(${hosts.map((h) => h.host)}, context.Request.OriginalUrl.Host.ToLowerInvariant());
      return host < 0 ? ${home} : ${hosts.map((h) => h.name)}[host];
    `;
    const route = (name: string, value: Geography): PolicyItem[] => {
      if (!isServed(value)) return [elsewhere(name)];
      const { backend = "", identity, clientId = "", resource = "", calls = 1, selfHosted = {} } = value;
      const own = identity === undefined ? [] : [identityLimit({ identity, calls, selfHosted }), backendIdentity({ resource, clientId, selfHosted: onSelfHosted })];
      const there: PolicyItem[] = [setBackendService({ backendId: backend }), ...own];
      if (!onSelfHosted || identity === undefined || value.selfHosted !== undefined) return there;
      // A self-hosted gateway that no part of the budget was given has none.
      return [choose(when(csharp`context.Deployment.Gateway.IsManaged`, there), otherwise([elsewhere(name)]))];
    };
    const [first, ...others] = Object.entries(geographies).map(([name, value]) => when(csharp`(string)context.Variables["geography"] == ${name}`, route(name, value)));
    const unknown = refusal({ status: 400, code: "company-unknown", title: "Bad Request", detail: `Name one of the companies ${names.join(", ")}.` });
    return [setVariable({ name: "geography", value: hosts.length > 0 ? called : asked }), ...(first === undefined ? [unknown] : [choose(first, ...others, otherwise([unknown]))])];
  },
});

export default geographyRoute;
