import { error, warning } from "./message.js";

const whole = new Intl.NumberFormat("en-US");

/** Messages of the rules (src/lint/rules), most of which know Dynamics 365. */
export const dynamicsRuleMessages = {
  "amr-not-in-token": error(() => ({
    message: "A token of version 2.0 never has the claim `amr`, so nobody passes.",
    detail: "Its audience is the client id of the API. How somebody signed in is told by `acrs` there: the authentication contexts that Conditional Access has satisfied.",
    fix: "Require `acrs` with the authentication context of your tenant, or take tokens of version 1.0 by the URL of the environment.",
  })),
  "audience-trailing-slash": error((p: { audience: string }) => ({
    message: `The audience "${p.audience}" ends with a slash.`,
    detail: "Dynamics 365 issues and takes tokens for its root URL without one, and audiences are compared letter by letter.",
    fix: `Write "${p.audience.replace(/\/+$/, "")}".`,
  })),
  "breaker-counts-throttling": warning((p: { backend: string }) => ({
    message: `The breaker of ${p.backend} opens on 429, which Dataverse answers to one user only.`,
    detail: "One caller who is over budget would close the backend to everybody else.",
    fix: "Count 500 to 599, and leave 429 to Retry-After.",
  })),
  "breaker-misses-throttling": warning((p: { backend: string }) => ({
    message: `The breaker of ${p.backend} does not count 429.`,
    detail: "Finance and Operations answers it when the environment is short of resources, whoever calls; going on takes more of them.",
    fix: "Count 429 too, with `acceptRetryAfter: true`.",
  })),
  "caller-unproven": warning((p: { api: string; backend: string }) => ({
    message: `${p.api} calls ${p.backend} with the gateway's identity for callers who prove nothing but a key.`,
    detail: "Whoever gets hold of a subscription key acts with all rights of that identity.",
    fix: "Validate a token or a client certificate before the call is forwarded.",
  })),
  "consumption-url-length": warning((p: { backend: string; bytes: number; platform: number }) => ({
    message: `The Consumption tier takes URLs of ${whole.format(p.bytes)} bytes, which queries of ${p.backend} exceed.`,
    detail: `Dataverse takes ${whole.format(p.platform)} characters, and queries with $select, $filter and $expand use them.`,
    fix: "Choose another tier.",
  })),
  "cross-company-unfiltered": warning((p: { backend: string }) => ({
    message: "`cross-company=true` is set without a filter on dataAreaId.",
    detail: `The query then reads the rows of every company in ${p.backend} that the identity may see.`,
    fix: "Set $filter with `dataAreaId eq '…'`, from a claim where callers belong to companies.",
  })),
  "groups-claim-overage": warning((p: { most: number }) => ({
    message: "A token does not hold the groups of somebody who is in many.",
    detail: `Above ${p.most} groups Entra puts a link in their place, and the check refuses just those people.`,
    fix: "Require an app role (`roles`), to which groups can be assigned.",
  })),
  "identity-budget-obsolete": error((p: { calls: number; limit: number; window: number; backend: string; former: number }) => ({
    message: `${whole.format(p.calls)} requests in ${p.window} s are more than one identity may send to Dataverse.`,
    detail: `${p.backend} takes ${whole.format(p.limit)} from each user on each web server. The ${whole.format(p.former)} that older papers name were the limit of March 2018.`,
    fix: `Let ${whole.format(p.limit)} be the sum of all gateways at most; 80 % of it leaves room for other integrations.`,
  })),
  "impersonation-forwarded": error((p: { api: string; backend: string; headers: string }) => ({
    message: `Callers of ${p.api} may act as anybody in ${p.backend}: ${p.headers}.`,
    detail: "The gateway calls with an identity of its own. If that may impersonate, whoever sends the header chooses whose rights apply, or which checks are passed over.",
    fix: "Delete the headers in inbound (`set-header` with exists-action delete), and set them from a validated claim only.",
  })),
  "named-value-in-clear": warning((p: { name: string }) => ({
    message: `The named value "${p.name}" holds a secret as it is.`,
    detail: "`secret: true` hides it on the instance; whoever can read the definitions or their history reads it.",
    fix: "Take it from Key Vault (`keyVault`) or from an environment variable (`value: ${name}` with `name: { fromEnv: NAME }` in the environment), and change the secret.",
  })),
  "openid-config-cloud": error((p: { backend: string; cloud: string; authority: string }) => ({
    message: `Tokens for ${p.backend} (${p.cloud}) are issued by ${p.authority}.`,
    detail: "Each cloud has its own token service, whose keys the others do not publish.",
    fix: "Use the OpenID configuration that follows from the backend: `backends.NAME.openIdConfigUrl`.",
  })),
  "personal-data-abroad": error((p: { api: string; backend: string; home: string; site: string; geography: string }) => ({
    message: `${p.site} (${p.geography}) serves personal rows of ${p.backend}, which live in the ${p.home}.`,
    detail: `${p.api} is of class personal, and nothing refuses its calls there.`,
    fix: "Refuse them by `context.Deployment.Region` before the backend is chosen, or do not serve the API there.",
  })),
  "personal-data-cached-abroad": error((p: { api: string; backend: string; home: string; site: string; geography: string }) => ({
    message: `${p.site} (${p.geography}) keeps personal rows of ${p.backend}, which live in the ${p.home}, in a cache.`,
    detail: `${p.api} is of class personal. A cache lies in the region of its gateway.`,
    fix: "Do not cache the API there.",
  })),
  "pool-environments-differ": error((p: { pool: string; first: string; second: string }) => ({
    message: `The pool ${p.pool} mixes two Dynamics 365 environments: ${p.first} and ${p.second}.`,
    detail: "Each holds rows of its own, so callers would find a row now and miss it the next time, and writes would land in either.",
    fix: "Choose the environment by what the call is about, such as its company.",
  })),
  "retry-repeats-writes": error((p: { method: string; operation: string }) => ({
    message: `A ${p.method} of ${p.operation} is sent again after a failure.`,
    detail: "A write whose answer was lost may have been done: POST then creates a second row, and a PATCH without If-Match an unwanted one.",
    fix: 'Ask for the method in the condition: context.Operation.Method == "GET".',
  })),
  "skip-unsupported": error((p: { backend: string }) => ({
    message: "Dataverse does not know $skip.",
    detail: `${p.backend} refuses the query. Further pages are had by @odata.nextLink.`,
    fix: "Leave $skip out, and give callers the rewritten link.",
  })),
  "tier-not-for-production": error((p: { instance: string }) => ({
    message: `${p.instance} is of the Developer tier, in production.`,
    detail: "It has one unit, no agreement about its availability, and is taken down for updates.",
    fix: "Choose a tier with an SLA, or leave `production` out.",
  })),
  "tracing-in-production": warning((p: { what: string }) => ({
    message: `${p.what} lets calls be traced in production.`,
    detail: "A trace shows policies, headers and bodies, and slows the gateway.",
    fix: "Leave it to environments without real data.",
  })),
} as const;

