import { cacheLookup, csharp, definePolicy, setHeader } from "apiops";
import { dataClasses, dataClassNames } from "./data-classes.js";

/**
 * Headers that only tell the cache's copies apart; both are set from what was validated, whatever the caller sent. They stay on the
 * request: nothing says whether cache-store looks at them again. Dynamics 365 ignores them.
 */
const roleHeader = "X-Cache-Role";
const versionHeader = "X-Cache-Version";

/**
 * Stands in inbound behind the check of the token and before the limit that protects the backend: what the cache answers is not
 * counted. Requests to Dynamics 365 carry a token, which alone keeps them out of the cache, so private caching is on and the class says
 * who may share a copy. response-cache-store is the other half.
 */
export const responseCache = definePolicy({
  name: "response-cache",
  description: "Answers reads from the gateway's cache, and gives no caller a copy that was made for another.",
  parameters: {
    dataClass: { type: "string", enum: dataClassNames, description: "What the data is. Personal and confidential copies are for the caller's own token." },
    varyBy: { type: "string", enum: ["all", "role", "user"], default: "all", description: "Who shares a copy: all callers where the backend answers everybody the same, as under the gateway's own identity; those with the same app roles; or nobody, which is right for passthrough." },
    queryParameters: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9_.$-]+$" }, default: [], description: "Query parameters with copies of their own; left out, all of them. With rewrite-uri only those that it keeps count." },
    versioned: { type: "boolean", default: false, description: "Whether cache-version stands before it, so that cache-purge makes all copies stale at once." },
    cachingType: { type: "string", enum: ["prefer-external", "internal", "external"], default: "prefer-external", description: "`internal` is in the gateway, lost with it, and there is none on self-hosted gateways; `external` is Redis." },
  },
  check: ({ dataClass, varyBy }) =>
    dataClasses[dataClass].shared || varyBy === "user"
      ? undefined
      : { parameter: "varyBy", problem: `${dataClass} data is shared by ${varyBy === "all" ? "all callers" : "callers with one role"}`, why: "Dynamics 365 answers each user with the rows that this user may see.", fix: "Use varyBy: user." },
  policies: ({ varyBy, queryParameters, versioned, cachingType }) => {
    const headers = ["Accept", ...(versioned ? [versionHeader] : []), ...(varyBy === "role" ? [roleHeader] : []), ...(varyBy === "user" ? ["Authorization"] : [])];
    return [
      ...(varyBy === "role"
        ? [
            setHeader({
              name: roleHeader,
              existsAction: "override",
              value: [
                csharp`
                  var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
                  return caller == null ? "none" : string.Join(",", caller.Claims.GetValueOrDefault("roles", "").Split(',').Select(r => r.Trim()).OrderBy(r => r, StringComparer.Ordinal));
                `,
              ],
            }),
          ]
        : []),
      ...(versioned ? [setHeader({ name: versionHeader, existsAction: "override", value: [csharp`context.Variables.GetValueOrDefault<string>("cache-version", "")`] })] : []),
      // apiops:accept cache-response-shared who shares a copy is what dataClass and varyBy say
      cacheLookup({
        varyByDeveloper: false,
        varyByDeveloperGroups: false,
        cachingType,
        downstreamCachingType: "none",
        allowPrivateResponseCaching: true,
        varyByHeader: headers,
        ...(queryParameters.length > 0 ? { varyByQueryParameter: queryParameters.join(";") } : {}),
      }),
    ];
  },
});

export default responseCache;
