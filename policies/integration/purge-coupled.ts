import { cacheRemoveValue, cacheStoreValue, choose, csharp, definePolicy, when } from "apiops";

/**
 * Dual-write keeps CustomersV3 and accounts the same, within the transaction of the write: once a write through one API is answered, what
 * other APIs have cached of the other system is old. Single values are removed; families of answers get a new version, as `cache-purge`
 * gives them one for an event. Caches of other regions and gateways keep their copies until they expire: keep those short.
 */
export const purgeCoupled = definePolicy({
  name: "purge-coupled",
  description: "Protects readers of one API from what a write through another has made old: forgets cached values that dual-write couples.",
  parameters: {
    keys: { type: "array", items: { type: "string" }, default: [], description: "Keys of values to remove; an expression such as @(\"customer/\" + …) may say which." },
    families: { type: "array", items: { type: "string", pattern: "^[a-z0-9][a-z0-9/-]*$" }, default: [], description: "Families of cached answers that all become stale, as in cache-version." },
    seconds: { type: "integer", minimum: 3600, maximum: 604_800, default: 172_800, description: "How long the new version of a family is remembered; longer than any copy lives. The same as cache-purge's." },
  },
  check: ({ keys, families }) => (keys.length + families.length === 0 ? { problem: "`keys` and `families` are both empty", why: "Nothing would be forgotten.", fix: "Name what the coupled API caches." } : undefined),
  policies: ({ keys, families, seconds }) => [
    choose(
      when(csharp`context.Request.Method != "GET" && context.Response.StatusCode >= 200 && context.Response.StatusCode < 300`, [
        ...keys.map((key) => cacheRemoveValue({ key })),
        ...families.map((family) => cacheStoreValue({ key: `cache-version/${family}`, value: csharp`context.Timestamp.Ticks.ToString() + "-" + context.RequestId.ToString("N")`, duration: seconds })),
      ]),
    ),
  ],
});

export default purgeCoupled;
