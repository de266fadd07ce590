import { cacheRemoveValue, cacheStoreValue, choose, csharp, definePolicy, when } from "apiops";

/**
 * Dual-write keeps CustomersV3 and accounts the same, within the transaction of the write: once a write through one API is answered, what
 * other APIs have cached of the other system is old. Single values are removed; the version of everything that is cached under a versioned key
 * is changed, so that nobody finds it again. Caches of other regions and gateways keep their copies until they expire: keep those short.
 */
export const purgeCoupled = definePolicy({
  name: "purge-coupled",
  description: "Protects readers of one API from what a write through another has made old: forgets cached values that dual-write couples.",
  parameters: {
    keys: { type: "array", items: { type: "string" }, default: [], description: "Keys of values to remove; an expression such as @(\"customer/\" + …) may say which." },
    versions: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9/_.-]+$" }, default: [], description: "Keys that hold the version of versioned keys." },
    versionSeconds: { type: "integer", minimum: 60, maximum: 604_800, default: 86_400, description: "How long a version is remembered; longer than anything under it is cached." },
  },
  check: ({ keys, versions }) => (keys.length + versions.length === 0 ? { problem: "`keys` and `versions` are both empty", why: "Nothing would be forgotten.", fix: "Name what the coupled API caches." } : undefined),
  policies: ({ keys, versions, versionSeconds }) => [
    choose(
      when(csharp`context.Request.Method != "GET" && context.Response.StatusCode >= 200 && context.Response.StatusCode < 300`, [
        ...keys.map((key) => cacheRemoveValue({ key })),
        ...versions.map((key) => cacheStoreValue({ key, value: csharp`Guid.NewGuid().ToString("N")`, duration: versionSeconds })),
      ]),
    ),
  ],
});

export default purgeCoupled;
