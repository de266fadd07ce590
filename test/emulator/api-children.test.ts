import { expect, test } from "vitest";
import { all, rg, sdkPolls, service, servicePath, startBench, type Json } from "./support/client.js";

/** What there is beside operations and policies below APIs, and what tags, caches and restrictions say of the rest. */

const source = (inner: string): string => `<http-data-source><http-request><set-method>GET</set-method><set-url>${inner}</set-url></http-request></http-data-source>`;

test("an API's description of a tag goes by the tag, and with it", async () => {
  const { client, call } = await startBench();
  await client.tag.createOrUpdate(rg, service, "t", { displayName: "T" });
  const created = await client.apiTagDescription.createOrUpdate(rg, service, "echo-api", "t", { description: "d", externalDocsUrl: "https://x.example" });
  expect(created).toMatchObject({ id: `${servicePath}/apis/echo-api/tagDescriptions/t`, tagId: `${servicePath}/tags/t`, displayName: "T", description: "d", externalDocsUrl: "https://x.example" });
  expect((await call("PUT", "/apis/echo-api/tagDescriptions/none", { properties: { description: "d" } })).status).toBe(400);
  expect((await call("PATCH", "/apis/echo-api/tagDescriptions/t", { properties: {} })).status).toBe(405);
  await client.tag.delete(rg, service, "t", "*");
  expect(await all(client.apiTagDescription.listByService(rg, service, "echo-api"))).toEqual([]);
});

test("GraphQL resolvers, with a data source for a policy", async () => {
  const { client, call } = await startBench();
  const created = await client.graphQLApiResolver.createOrUpdate(rg, service, "echo-api", "users", { displayName: "Users", path: "Query/users" });
  expect(created).toMatchObject({ displayName: "Users", path: "Query/users" });
  expect(await client.graphQLApiResolver.update(rg, service, "echo-api", "users", "*", { description: "d" })).toMatchObject({ path: "Query/users", description: "d" });
  const policy = await client.graphQLApiResolverPolicy.createOrUpdate(rg, service, "echo-api", "users", "policy", { value: source("https://u.example"), format: "rawxml" });
  expect(policy.value).toContain("<http-data-source>\r\n\t<http-request>");
  expect((await all(client.allPolicies.listByService(rg, service))).map((one) => one.referencePolicyId)).toContain(`${servicePath}/apis/echo-api/resolvers/users/policies/policy`);
  for (const wrong of ["<policies><inbound /></policies>", "<http-data-source><nonsense /></http-data-source>", source("{{unknown}}")])
    expect((await call("PUT", "/apis/echo-api/resolvers/users/policies/policy", { properties: { format: "xml", value: wrong } })).status, wrong).toBe(400);
  await client.graphQLApiResolver.delete(rg, service, "echo-api", "users", "*");
  expect(await all(client.graphQLApiResolver.listByApi(rg, service, "echo-api"))).toEqual([]);
});

test("a new revision takes along resolvers with their policies, descriptions of tags and the wiki", async () => {
  const { call } = await startBench();
  await call("PUT", "/tags/t", { properties: { displayName: "T" } });
  await call("PUT", "/apis/echo-api/tagDescriptions/t", { properties: { description: "d" } });
  await call("PUT", "/apis/echo-api/wikis/default", { properties: { documents: [] } });
  await call("PUT", "/apis/echo-api/resolvers/users", { properties: { displayName: "U", path: "Query/users" } });
  await call("PUT", "/apis/echo-api/resolvers/users/policies/policy", { properties: { format: "xml", value: source("https://u.example") } });
  await call("PUT", "/apis/echo-api;rev=2", { properties: { sourceApiId: "/apis/echo-api", path: "echo" } });
  for (const path of ["tagDescriptions/t", "wikis/default", "resolvers/users/policies/policy"])
    expect((await call("GET", `/apis/echo-api;rev=2/${path}`)).status, path).toBe(200);
});

test("caches show their connection as a named value that holds it", async () => {
  const { client, call } = await startBench();
  const created = await client.cache.createOrUpdate(rg, service, "c", { connectionString: "c.example,password=s3cret", useFromLocation: "default" });
  const [, name = ""] = /^\{\{(\w+)\}\}$/.exec(created.connectionString ?? "") ?? [];
  expect((await client.namedValue.listValue(rg, service, name)).value).toBe("c.example,password=s3cret");
  expect((await call("GET", "/caches/c")).text).not.toContain("s3cret");
  expect(await client.cache.update(rg, service, "c", "*", { description: "d" })).toMatchObject({ description: "d", connectionString: created.connectionString });
  await expect(client.namedValue.delete(rg, service, name, "*")).rejects.toMatchObject({ statusCode: 400 });
  expect((await call("PUT", "/caches/d", { properties: { connectionString: "{{none}}", useFromLocation: "default" } })).status).toBe(400);
  expect((await call("PUT", "/caches/d", { properties: { connectionString: "x" } })).status).toBe(400);
  await client.cache.delete(rg, service, "c", "*");
  expect(await all(client.cache.listByService(rg, service))).toEqual([]);
});

test("self-hosted gateways: hosts and authorities name certificates that are there", async () => {
  const { client, call } = await startBench();
  await client.gateway.createOrUpdate(rg, service, "g", { locationData: { name: "here" } });
  await client.certificate.createOrUpdate(rg, service, "cert", { keyVault: { secretIdentifier: "https://v.vault.azure.net/secrets/s" } });
  const host = await client.gatewayHostnameConfiguration.createOrUpdate(rg, service, "g", "default", { hostname: "*", certificateId: "/certificates/cert", tls11Enabled: true });
  expect(host).toMatchObject({ hostname: "*", certificateId: `${servicePath}/certificates/cert`, tls11Enabled: true, tls10Enabled: false, http2Enabled: true });
  expect(await client.gatewayCertificateAuthority.createOrUpdate(rg, service, "g", "cert", { isTrusted: true })).toMatchObject({ name: "cert", isTrusted: true });
  expect((await call("PUT", "/gateways/g/hostnameConfigurations/other", { properties: { hostname: "*", certificateId: "/certificates/none" } })).status).toBe(400);
  expect((await call("PUT", "/gateways/g/certificateAuthorities/none", { properties: {} })).status).toBe(400);
  await expect(client.certificate.delete(rg, service, "cert", "*")).rejects.toMatchObject({ statusCode: 400 });
  expect((await client.gateway.listDebugCredentials(rg, service, "g", { purposes: ["tracing"], apiId: `${servicePath}/apis/echo-api` })).token).not.toBe("");
  expect((await call("POST", "/gateways/g/listDebugCredentials", { purposes: ["tracing"], apiId: "/apis/none" })).status).toBe(400);
  await client.gateway.invalidateDebugCredentials(rg, service, "g");
  await client.gatewayHostnameConfiguration.delete(rg, service, "g", "default", "*");
  await client.gatewayCertificateAuthority.delete(rg, service, "g", "cert", "*");
  await client.certificate.delete(rg, service, "cert", "*");
});

test.skipIf(!sdkPolls)("policies that do not inherit are told of where a restriction asks for it", async () => {
  const { client, call } = await startBench();
  const put = (path: string, inbound: string): ReturnType<typeof call> => call("PUT", path, { properties: { format: "xml", value: `<policies><inbound>${inbound}</inbound></policies>` } });
  await put("/apis/echo-api/policies/policy", "");
  await put("/products/starter/policies/policy", "");
  const states = async (): Promise<unknown> => Object.fromEntries((await all(client.allPolicies.listByService(rg, service))).map((one) => [one.referencePolicyId?.slice(servicePath.length), one.complianceState]));
  await client.policyRestriction.createOrUpdate(rg, service, "r", { scope: "/apis", requireBase: "true" });
  expect(await states()).toMatchObject({ "/apis/echo-api/policies/policy": "NonCompliant", "/products/starter/policies/policy": "Compliant" });
  expect(await client.policyRestrictionValidations.beginByServiceAndWait(rg, service)).toMatchObject({ status: "Succeeded" });
  await put("/apis/echo-api/policies/policy", "<base />");
  expect(await states()).toMatchObject({ "/apis/echo-api/policies/policy": "Compliant" });
  expect(await client.policyRestriction.update(rg, service, "r", "*", { requireBase: "false" })).toMatchObject({ scope: "/apis", requireBase: "false" });
  expect((await call("PUT", "/policyRestrictions/s", { properties: { scope: "/apis", requireBase: "maybe" } })).status).toBe(400);
  await client.policyRestriction.delete(rg, service, "r");
  expect(await all(client.policyRestriction.listByService(rg, service))).toEqual([]);
});

test("tags with what they are on", async () => {
  const { client, call } = await startBench();
  await client.tag.createOrUpdate(rg, service, "t", { displayName: "T" });
  await client.tag.assignToApi(rg, service, "echo-api", "t");
  await client.tag.assignToOperation(rg, service, "echo-api", "create-resource", "t");
  await client.tag.assignToProduct(rg, service, "starter", "t");
  const resources = await all(client.tagResource.listByService(rg, service));
  expect(resources.map((one) => [one.tag.id, one.api?.id ?? one.operation?.id ?? one.product?.id])).toEqual([
    ["/tags/t", "/apis/echo-api/operations/create-resource"],
    ["/tags/t", "/apis/echo-api"],
    ["/tags/t", "/products/starter"],
  ]);
  expect((await all(client.api.listByTags(rg, service))).map((one) => one.api?.name)).toEqual(["Echo API"]);
  expect((await all(client.operationOperations.listByTags(rg, service, "echo-api", { includeNotTaggedOperations: true }))).length).toBe(6);
  const products = (await call("GET", "/productsByTags?includeNotTaggedProducts=true")).json.value as unknown as readonly Json[];
  expect(products.map((one) => [one.tag?.name, one.product?.name])).toEqual([["T", "Starter"], [undefined, "Unlimited"]]);
});

test("what policies there are, by scope", async () => {
  const { client } = await startBench();
  const every = (await client.policyDescription.listByService(rg, service)).value ?? [];
  const operations = (await client.policyDescription.listByService(rg, service, { scope: "Operation" })).value ?? [];
  expect(every.map((one) => one.name)).toContain("rate-limit-by-key");
  expect(operations.length).toBeLessThan(every.length);
});
