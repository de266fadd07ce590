import { expect, test } from "vitest";
import { all, rg, sdkPolls, service, servicePath, startBench } from "./support/client.js";
import { seed } from "./support/seed.js";

/** Every kind with the real client: create, get, update, list over pages, delete. */

test.skipIf(!sdkPolls)("named values: plain, secret and from a key vault", async () => {
  const { client } = await startBench();
  const created = await client.namedValue.beginCreateOrUpdateAndWait(rg, service, "region", { displayName: "region", value: "eu", tags: ["t"] });
  expect(created).toMatchObject({ name: "region", displayName: "region", value: "eu", secret: false, tags: ["t"] });
  const updated = await client.namedValue.beginUpdateAndWait(rg, service, "region", "*", { value: "us" });
  expect(updated).toMatchObject({ value: "us", tags: ["t"] });

  await client.namedValue.beginCreateOrUpdateAndWait(rg, service, "key", { displayName: "key", value: "s3cret", secret: true });
  const secret = await client.namedValue.get(rg, service, "key");
  expect(secret.value).toBeUndefined();
  expect(await client.namedValue.listValue(rg, service, "key")).toMatchObject({ value: "s3cret" });

  const secretIdentifier = "https://vault.vault.azure.net/secrets/x";
  await client.namedValue.beginCreateOrUpdateAndWait(rg, service, "vault", { displayName: "vault", secret: true, keyVault: { secretIdentifier } });
  const fromVault = await client.namedValue.get(rg, service, "vault");
  expect(fromVault.keyVault).toMatchObject({ secretIdentifier, lastStatus: { code: "Success" } });
  expect(await client.namedValue.beginRefreshSecretAndWait(rg, service, "vault")).toMatchObject({ name: "vault" });

  expect((await client.namedValue.getEntityTag(rg, service, "region")).eTag).toMatch(/^"/);
  await client.namedValue.delete(rg, service, "region", "*");
  expect((await all(client.namedValue.listByService(rg, service))).map((v) => v.name)).toEqual(["key", "vault"]);
});

test("certificates from a key vault, which a policy may name", async () => {
  const { client, call } = await startBench();
  const keyVault = { secretIdentifier: "https://vault.vault.azure.net/secrets/partner" };
  const created = await client.certificate.createOrUpdate(rg, service, "partner", { keyVault });
  expect(created).toMatchObject({ name: "partner", keyVault: { ...keyVault, lastStatus: { code: "Success" } } });
  expect(created.thumbprint).toMatch(/^[0-9A-F]{40}$/);
  expect(await client.certificate.refreshSecret(rg, service, "partner")).toMatchObject({ thumbprint: created.thumbprint });
  expect((await call("PUT", "/certificates/empty", { properties: {} })).status).toBe(400);

  const policy = (id: string) => ({ properties: { format: "xml", value: `<policies><inbound><authentication-certificate certificate-id="${id}" /></inbound><backend><forward-request /></backend><outbound /><on-error /></policies>` } });
  expect((await call("PUT", "/policies/policy", policy("other"))).status).toBe(400);
  expect((await call("PUT", "/policies/policy", policy("partner"))).status).toBeLessThan(300);
  expect((await call("DELETE", "/certificates/partner", undefined, { "If-Match": "*" })).status).toBe(400);

  const backend = (certificateIds: readonly string[]) => ({ properties: { url: "https://b.example", protocol: "http", credentials: { certificateIds } } });
  expect((await call("PUT", "/backends/b", backend(["/certificates/none"]))).json.error).toMatchObject({ details: [{ target: "credentials" }] });
  for (const id of ["partner", "/certificates/partner", `${servicePath}/certificates/partner`]) expect((await call("PUT", "/backends/b", backend([id]))).status, id).toBeLessThan(300);
  await call("DELETE", "/policies/policy");
  expect((await call("DELETE", "/certificates/partner")).status).toBe(400);
  await call("DELETE", "/backends/b");
  expect((await call("DELETE", "/certificates/partner")).status).toBe(200);
});

test("lists go over pages with an absolute next link, and `count` counts all", async () => {
  const { client, call } = await startBench({ pageSize: 2 });
  for (const name of ["a", "b", "c", "d", "e"]) await client.tag.createOrUpdate(rg, service, name, { displayName: name.toUpperCase() });
  expect((await all(client.tag.listByService(rg, service))).map((t) => t.name)).toEqual(["a", "b", "c", "d", "e"]);
  const first = await call("GET", "/tags");
  expect(first.json.count).toBe(5);
  expect(first.json.nextLink).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/.*skip=2/);
  const last = await call("GET", "/tags?$skip=4");
  expect(last.json).not.toHaveProperty("nextLink");
  expect((await call("GET", "/tags?$top=1&$skip=1")).json.value?.[0]).toMatchObject({ name: "b" });
});

test.each([
  ["name eq 'b'", ["b"]],
  ["startswith(displayName,'Al')", ["a"]],
  ["contains(properties/displayName, 'et')", ["b"]],
  ["displayName eq 'Alpha' or displayName eq 'Gamma'", ["a", "c"]],
  ["not (name eq 'a') and name ne 'c'", ["b"]],
  ["substringof('mm', displayName)", ["c"]],
])("$filter=%s", async (filter, names) => {
  const { client } = await startBench();
  for (const [name, displayName] of Object.entries({ a: "Alpha", b: "Beta", c: "Gamma" })) await client.tag.createOrUpdate(rg, service, name, { displayName });
  expect((await all(client.tag.listByService(rg, service, { filter }))).map((t) => t.name)).toEqual(names);
});

test("a filter that cannot be read is refused", async () => {
  const { call } = await startBench();
  for (const filter of ["name", "name eq", "frob(name,'x')", "name eq 'x' y", "tags/any(t: t eq 'x')"])
    expect((await call("GET", `/tags?$filter=${encodeURIComponent(filter)}`)).status, filter).toBe(400);
});

test("backends: single, pool, circuit breaker", async () => {
  const { client, call } = await startBench();
  const single = await client.backend.createOrUpdate(rg, service, "one", {
    url: "https://one.example",
    protocol: "http",
    credentials: { header: { "x-key": ["a", "b"] }, authorization: { scheme: "Basic", parameter: "abc" } },
    circuitBreaker: {
      rules: [{ name: "trip", failureCondition: { count: 3, interval: "PT1M", statusCodeRanges: [{ min: 500, max: 599 }] }, tripDuration: "PT30S" }],
    },
  });
  expect(single.credentials?.authorization).toEqual({ scheme: "Basic", parameter: "abc" });
  await client.backend.createOrUpdate(rg, service, "pool", { typePropertiesType: "Pool", pool: { services: [{ id: "/backends/one", weight: 5 }] } });
  const pool = await call("GET", "/backends/pool");
  expect(pool.json.properties).toEqual({
    title: null,
    description: null,
    pool: { services: [{ id: `${servicePath}/backends/one`, weight: 5 }] },
    type: "Pool",
  });
  await client.backend.update(rg, service, "one", "*", { description: "first" });
  expect(await client.backend.get(rg, service, "one")).toMatchObject({ description: "first", url: "https://one.example" });
  await expect(client.backend.delete(rg, service, "one", "*")).rejects.toMatchObject({ statusCode: 400, code: "ValidationError" });
  await client.backend.delete(rg, service, "pool", "*");
  await client.backend.delete(rg, service, "one", "*");
  expect(await all(client.backend.listByService(rg, service))).toEqual([]);
});

test("version sets need the name their scheme uses", async () => {
  const { client } = await startBench();
  await expect(client.apiVersionSet.createOrUpdate(rg, service, "v", { displayName: "V", versioningScheme: "Query" })).rejects.toMatchObject({ statusCode: 400 });
  await client.apiVersionSet.createOrUpdate(rg, service, "v", { displayName: "V", versioningScheme: "Query", versionQueryName: "v" });
  const updated = await client.apiVersionSet.update(rg, service, "v", "*", { description: "d" });
  expect(updated).toMatchObject({ description: "d", versionQueryName: "v" });
  await client.apiVersionSet.delete(rg, service, "v", "*");
  await expect(client.apiVersionSet.get(rg, service, "v")).rejects.toMatchObject({ statusCode: 404, code: "ResourceNotFound" });
});

test("groups and users: built-in ones are there and stay", async () => {
  const { client, call } = await startBench();
  const builtIn = await all(client.group.listByService(rg, service));
  expect(builtIn.map((g) => [g.name, g.builtIn, g.typePropertiesType])).toEqual([
    ["administrators", true, "system"],
    ["developers", true, "system"],
    ["guests", true, "system"],
  ]);
  await expect(client.group.delete(rg, service, "guests", "*")).rejects.toMatchObject({ statusCode: 400 });
  await client.group.createOrUpdate(rg, service, "mine", { displayName: "Mine" });
  await client.user.createOrUpdate(rg, service, "u", { firstName: "A", lastName: "B", email: "a@example.org" });
  await client.groupUser.create(rg, service, "mine", "u");
  expect((await all(client.groupUser.list(rg, service, "mine"))).map((u) => u.email)).toEqual(["a@example.org"]);
  expect((await all(client.userGroup.list(rg, service, "u"))).map((g) => g.name)).toEqual(["mine"]);
  expect((await call("DELETE", "/users/u")).status).toBe(202);
  expect(await all(client.groupUser.list(rg, service, "mine"))).toEqual([]);
  expect((await all(client.user.listByService(rg, service))).map((u) => u.name)).toEqual(["1"]);
});

test("loggers hide their secret in a named value; diagnostics need a logger", async () => {
  const { client, call } = await startBench();
  await expect(client.diagnostic.createOrUpdate(rg, service, "applicationinsights", { loggerId: "/loggers/ai" })).rejects.toMatchObject({ statusCode: 400 });
  const logger = { loggerType: "applicationInsights", credentials: { instrumentationKey: "12345" } };
  await client.logger.createOrUpdate(rg, service, "ai", logger);
  const first = await client.logger.get(rg, service, "ai");
  expect(first.credentials?.instrumentationKey).toMatch(/^\{\{Logger-Credentials--[0-9a-f]{24}\}\}$/);
  const hidden = (await all(client.namedValue.listByService(rg, service)))[0];
  expect(hidden).toMatchObject({ displayName: first.credentials?.instrumentationKey?.slice(2, -2), secret: true });
  expect(await client.namedValue.listValue(rg, service, hidden?.name ?? "")).toMatchObject({ value: "12345" });
  const again = await call("PUT", "/loggers/ai", { properties: logger });
  expect([again.status, again.headers.get("etag")]).toEqual([200, first.eTag]);

  const diagnostic = await client.diagnostic.createOrUpdate(rg, service, "applicationinsights", { loggerId: "/loggers/ai", sampling: { samplingType: "fixed", percentage: 10 } });
  expect(diagnostic.loggerId).toBe(`${servicePath}/loggers/ai`);
  await client.apiDiagnostic.createOrUpdate(rg, service, "echo-api", "applicationinsights", { loggerId: "/loggers/ai", verbosity: "error" });
  await client.apiDiagnostic.update(rg, service, "echo-api", "applicationinsights", "*", { loggerId: "/loggers/ai", verbosity: "verbose" });
  expect((await client.apiDiagnostic.get(rg, service, "echo-api", "applicationinsights")).verbosity).toBe("verbose");
  await expect(client.logger.delete(rg, service, "ai", "*")).rejects.toMatchObject({ statusCode: 400 });
  await client.apiDiagnostic.delete(rg, service, "echo-api", "applicationinsights", "*");
  await client.diagnostic.delete(rg, service, "applicationinsights", "*");
  await client.logger.delete(rg, service, "ai", "*");
  expect(await all(client.diagnostic.listByService(rg, service))).toEqual([]);
});

test("gateways: keys, token, APIs; not in every tier", async () => {
  const { client } = await startBench();
  await client.gateway.createOrUpdate(rg, service, "edge", { locationData: { name: "home" } });
  const keys = await client.gateway.listKeys(rg, service, "edge");
  await client.gateway.regenerateKey(rg, service, "edge", { keyType: "primary" });
  const renewed = await client.gateway.listKeys(rg, service, "edge");
  expect([renewed.primary === keys.primary, renewed.secondary]).toEqual([false, keys.secondary]);
  const token = await client.gateway.generateToken(rg, service, "edge", { keyType: "primary", expiry: new Date("2030-01-01T00:00:00Z") });
  expect(token.value).toMatch(/^edge&203001010000&/);
  await client.gatewayApi.createOrUpdate(rg, service, "edge", "echo-api");
  expect((await all(client.gatewayApi.listByService(rg, service, "edge"))).map((a) => a.name)).toEqual(["echo-api"]);
  await client.gatewayApi.delete(rg, service, "edge", "echo-api");
  await client.gateway.delete(rg, service, "edge", "*");

  const small = await startBench({ services: [{ ...seed, skuName: "StandardV2" }] });
  await expect(small.client.gateway.createOrUpdate(rg, service, "edge", {})).rejects.toMatchObject({ code: "MethodNotAllowedInPricingTier" });
});

test("subscriptions: scopes in full, keys only where the service shows them", async () => {
  const { client } = await startBench();
  const created = await client.subscription.createOrUpdate(rg, service, "s", { displayName: "S", scope: "/products/starter" });
  expect(created).toMatchObject({ scope: `${servicePath}/products/starter`, state: "submitted" });
  expect(created.primaryKey).toMatch(/^[0-9a-f]{32}$/);
  expect((await client.subscription.get(rg, service, "s")).primaryKey).toBeUndefined();
  await client.subscription.regeneratePrimaryKey(rg, service, "s");
  const secrets = await client.subscription.listSecrets(rg, service, "s");
  expect([secrets.primaryKey === created.primaryKey, secrets.secondaryKey]).toEqual([false, created.secondaryKey]);
  const updated = await client.subscription.update(rg, service, "s", "*", { state: "active" });
  expect(updated).toMatchObject({ state: "active", primaryKey: secrets.primaryKey, displayName: "S" });
  await expect(client.subscription.createOrUpdate(rg, service, "x", { displayName: "X", scope: "/products/none" })).rejects.toMatchObject({ statusCode: 400 });
  await expect(client.subscription.createOrUpdate(rg, service, "x", { displayName: "X", scope: "/groups/guests" })).rejects.toThrow();
  await expect(client.subscription.update(rg, service, "master", "*", { displayName: "x" })).rejects.toMatchObject({ statusCode: 400 });
  expect((await client.subscription.listSecrets(rg, service, "master")).primaryKey).toMatch(/^[0-9a-f]{32}$/);
  expect((await all(client.productSubscriptions.list(rg, service, "starter"))).map((s) => s.name)).toContain("s");
  await client.subscription.delete(rg, service, "s", "*");
});

test.skipIf(!sdkPolls)("schemas, of an API and global, are long-running", async () => {
  const { client } = await startBench();
  const contentType = "application/vnd.oai.openapi.components+json";
  const schema = await client.apiSchema.beginCreateOrUpdateAndWait(rg, service, "echo-api", "types", { contentType, components: { schemas: { A: { type: "object" } } } });
  expect(schema).toMatchObject({ name: "types", components: { schemas: { A: { type: "object" } } } });
  expect(await all(client.apiSchema.listByApi(rg, service, "echo-api"))).toHaveLength(1);
  await client.apiSchema.delete(rg, service, "echo-api", "types", "*");
  await client.globalSchema.beginCreateOrUpdateAndWait(rg, service, "g", { schemaType: "xml", value: "<xs/>" });
  expect((await client.globalSchema.get(rg, service, "g")).value).toBe("<xs/>");
  await client.globalSchema.delete(rg, service, "g", "*");
});
