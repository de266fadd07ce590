import { expect, test } from "vitest";
import { all, rg, service, servicePath, startBench } from "./support/client.js";

/** Credential providers and connections: another backend of the service, with a form of its own. */

const provider = { displayName: "P", identityProvider: "aad", oauth2: { grantTypes: { authorizationCode: { clientId: "c", clientSecret: "s3cret", ResourceUri: "https://r.example" } } } };

test("a provider: 200 when it is made, no ETag, nothing secret", async () => {
  const { client, call } = await startBench();
  const created = await call("PUT", "/authorizationProviders/p", { properties: provider });
  expect([created.status, created.headers.get("etag"), created.text.includes("\n")]).toEqual([200, null, false]);
  expect(created.json).toEqual({
    id: `${servicePath}/authorizationProviders/p`,
    name: "p",
    type: "Microsoft.ApiManagement/service/authorizationProviders",
    location: "West Europe",
    properties: {
      displayName: "P",
      identityProvider: "aad",
      oauth2: {
        redirectUrl: `https://authorization-manager.consent.azure-apim.net/redirect/apim/${service}`,
        grantTypes: { authorizationCode: { clientId: "c", scopes: null, resourceUri: "https://r.example" } },
      },
    },
  });
  expect((await client.authorizationProvider.get(rg, service, "p")).oauth2?.grantTypes?.authorizationCode).toEqual({ clientId: "c", scopes: null, resourceUri: "https://r.example" });
  expect((await call("GET", "/authorizationProviders")).text).not.toContain("s3cret");
  expect((await call("HEAD", "/authorizationProviders/p")).status).toBe(405);
  for (const wrong of [{ identityProvider: null }, { oauth2: null }, { oauth2: { grantTypes: {} } }])
    expect((await call("PUT", "/authorizationProviders/q", { properties: { ...provider, ...wrong } })).status, JSON.stringify(wrong)).toBe(400);
  await client.authorizationProvider.delete(rg, service, "p", "*");
  expect((await call("GET", "/authorizationProviders/p")).json.error).toMatchObject({ code: "AuthorizationGatewayNotFoundException", subCode: null, innerError: null });
});

test("a connection waits for somebody to log in, unless it is the client's own", async () => {
  const { client, call } = await startBench();
  await client.authorizationProvider.createOrUpdate(rg, service, "p", provider);
  const code = await client.authorization.createOrUpdate(rg, service, "p", "a", { authorizationType: "OAuth2", oAuth2GrantType: "AuthorizationCode" });
  expect(code).toMatchObject({ status: "Error", error: { code: "Unauthenticated" } });
  expect((await client.authorizationLoginLinks.post(rg, service, "p", "a", { postLoginRedirectUrl: "https://l.example" })).loginLink).toMatch(/^https:\/\//);
  await client.authorization.confirmConsentCode(rg, service, "p", "a", { consentCode: "c" });
  expect(await client.authorization.get(rg, service, "p", "a")).toMatchObject({ status: "Connected" });
  expect((await call("PUT", "/authorizationProviders/p/authorizations/b", { properties: { oauth2grantType: "ClientCredentials" } })).status).toBe(400);

  await client.authorizationProvider.createOrUpdate(rg, service, "q", { identityProvider: "aad", oauth2: { grantTypes: { clientCredentials: {} } } });
  const parameters = { clientId: "c", clientSecret: "s3cret" };
  expect(await client.authorization.createOrUpdate(rg, service, "q", "b", { oAuth2GrantType: "ClientCredentials", parameters })).toMatchObject({ status: "Connected", parameters: { clientId: "c" } });
  expect((await call("GET", "/authorizationProviders/q/authorizations/b")).text).not.toContain("s3cret");
  expect((await all(client.authorization.listByAuthorizationProvider(rg, service, "q"))).map((one) => one.name)).toEqual(["b"]);
});

test("access policies say who may use a connection", async () => {
  const { client, call } = await startBench();
  await client.authorizationProvider.createOrUpdate(rg, service, "p", provider);
  await client.authorization.createOrUpdate(rg, service, "p", "a", { oAuth2GrantType: "AuthorizationCode" });
  const created = await client.authorizationAccessPolicy.createOrUpdate(rg, service, "p", "a", "x", { tenantId: "t", objectId: "o" });
  expect(created).toMatchObject({ id: `${servicePath}/authorizationProviders/p/authorizations/a/accessPolicies/x`, tenantId: "t", objectId: "o" });
  expect((await call("PUT", "/authorizationProviders/p/authorizations/a/accessPolicies/y", { properties: { tenantId: "t" } })).status).toBe(400);
  expect((await all(client.authorizationAccessPolicy.listByAuthorization(rg, service, "p", "a"))).map((one) => one.name)).toEqual(["x"]);
  await client.authorizationAccessPolicy.delete(rg, service, "p", "a", "x", "*");
  await client.authorization.delete(rg, service, "p", "a", "*");
  expect((await call("GET", "/authorizationProviders/p/authorizations/a/accessPolicies/x")).json.error?.message).toBe("Cannot find connection with name a .");
});
