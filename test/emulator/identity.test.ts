import { expect, test } from "vitest";
import { startBench, type Bench } from "./support/client.js";

const now = (): Date => new Date("2026-02-03T04:05:06Z");
const issued = now().getTime() / 1000;
const resource = "https://management.azure.com/";

interface Reply {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
}

async function ask({ emulator }: Bench, path: string, init: RequestInit = {}): Promise<Reply> {
  const reply = await fetch(`${emulator.url}${path}`, init);
  return { status: reply.status, json: (await reply.json()) as Reply["json"] };
}

const claimsOf = ({ json }: Reply, name = "access_token"): unknown => JSON.parse(Buffer.from(String(json[name]).split(".")[1] ?? "", "base64url").toString("utf8"));
const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });

test("a service principal's token, at either version of the endpoint", async () => {
  const bench = await startBench({ now });
  const tenant = "99999999-8888-4777-8666-555555555555";
  const v2 = await ask(bench, `/${tenant}/oauth2/v2.0/token`, form({ grant_type: "client_credentials", client_id: "app", client_secret: "any", scope: `${resource}.default` }));
  expect([v2.status, v2.json["token_type"], v2.json["expires_in"], v2.json["refresh_token"]]).toEqual([200, "Bearer", 86_399, undefined]);
  expect(claimsOf(v2)).toMatchObject({ aud: "https://management.azure.com", tid: tenant, appid: "app", idtyp: "app", iat: issued, exp: issued + 86_399 });
  const v1 = await ask(bench, "/common/oauth2/token", form({ grant_type: "client_credentials", client_id: "app", resource }));
  expect(v1.json).toMatchObject({ resource, expires_in: "86399", expires_on: String(issued + 86_399) });
  expect(claimsOf(v1)).toMatchObject({ aud: resource });
});

test("a person's token comes with what says who that is", async () => {
  const bench = await startBench({ now });
  const reply = await ask(bench, "/organizations/oauth2/v2.0/token", form({ grant_type: "password", username: "me@x.org", password: "p", client_id: "app", scope: `openid ${resource}.default` }));
  expect(reply.json).toMatchObject({ refresh_token: expect.any(String) as unknown, client_info: expect.any(String) as unknown });
  expect(claimsOf(reply)).toMatchObject({ upn: "me@x.org", idtyp: "user" });
  expect(claimsOf(reply, "id_token")).toMatchObject({ aud: "app", preferred_username: "me@x.org" });
  expect((await ask(bench, "/common/oauth2/v2.0/token", form({}))).json).toMatchObject({ error: "invalid_request" });
});

test("what clients look up before they ask for a token leads back here", async () => {
  const bench = await startBench();
  const { url } = bench.emulator;
  expect((await ask(bench, "/t/v2.0/.well-known/openid-configuration")).json).toMatchObject({ token_endpoint: `${url}/t/oauth2/v2.0/token`, issuer: `${url}/t/v2.0` });
  expect((await ask(bench, "/adfs/.well-known/openid-configuration")).json).toMatchObject({ token_endpoint: `${url}/adfs/oauth2/token` });
  expect((await ask(bench, "/common/discovery/instance?api-version=1.1&authorization_endpoint=x")).json).toMatchObject({
    tenant_discovery_endpoint: `${url}/common/v2.0/.well-known/openid-configuration`,
    metadata: [{ preferred_network: new URL(url).host }],
  });
  expect((await ask(bench, "/common/discovery/v2.0/keys")).json).toEqual({ keys: [] });
});

test.each([
  ["a virtual machine", `/metadata/identity/oauth2/token?api-version=2018-02-01&resource=${resource}`, { headers: { Metadata: "true" } }],
  ["App Service", `/msi/token?api-version=2019-08-01&resource=${resource}`, { headers: { "X-IDENTITY-HEADER": "secret" } }],
  ["App Service before 2019", `/msi/token/?api-version=2017-09-01&resource=${resource}`, { headers: { secret: "secret" } }],
  ["the older extension", "/oauth2/token", { ...form({ resource }), headers: { Metadata: "true" } }],
])("the managed identity of %s", async (_name, path, init) => {
  const bench = await startBench({ now });
  const reply = await ask(bench, path, init);
  expect(reply).toMatchObject({ status: 200, json: { token_type: "Bearer", resource, expires_on: String(issued + 86_399) } });
  expect(claimsOf(reply)).toMatchObject({ aud: resource });
});

test("a managed identity is not for who cannot send a header, or names no resource", async () => {
  const bench = await startBench();
  expect((await ask(bench, `/metadata/identity/oauth2/token?resource=${resource}`)).status).toBe(400);
  expect((await ask(bench, "/metadata/identity/oauth2/token", { headers: { Metadata: "true" } })).status).toBe(400);
});

test("the cloud's endpoints, in each of the forms", async () => {
  const bench = await startBench();
  const { url } = bench.emulator;
  const at = async (version: string): Promise<unknown> => (await ask(bench, `/metadata/endpoints?api-version=${version}`)).json;
  expect(await at("2015-01-01")).toMatchObject({ graphEndpoint: "https://graph.windows.net/", authentication: { loginEndpoint: `${url}/` } });
  const cloud = { name: "apiops", resourceManager: `${url}/`, authentication: { loginEndpoint: url, identityProvider: "AAD" }, suffixes: { keyVaultDns: "vault.azure.net" } };
  expect(await at("2019-05-01")).toMatchObject([cloud]);
  expect(await at("2022-09-01")).toMatchObject(cloud);
});

test("a token is taken by Resource Manager, and none as well", async () => {
  const bench = await startBench();
  const authorization = await ask(bench, `/metadata/identity/oauth2/token?resource=${resource}`, { headers: { Metadata: "true" } });
  expect((await bench.call("GET", "/apis", undefined, { Authorization: `Bearer ${String(authorization.json["access_token"])}` })).status).toBe(200);
  expect((await bench.call("GET", "/apis")).status).toBe(200);
});
