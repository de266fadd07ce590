import { describe, expect, test } from "vitest";
import { all, rg, service, servicePath, startBench } from "./support/client.js";

/** What belongs to the developer portal: settings, sign-in, templates, notifications, pages. */

describe("portal settings", () => {
  test("are there from the start, and cannot be deleted", async () => {
    const { client, call } = await startBench();
    expect(await client.signInSettings.get(rg, service)).toMatchObject({ id: `${servicePath}/portalsettings/signin`, enabled: false });
    const listed = await client.portalSettings.listByService(rg, service);
    expect(listed.value?.map((one) => one.name)).toEqual(["delegation", "signin", "signup"]);
    expect((await call("DELETE", "/portalsettings/signin")).status).toBe(405);
    expect((await call("GET", "/portalsettings/other")).status).toBe(404);
    expect((await call("PUT", "/portalsettings/other", { properties: {} })).status).toBe(404);
  });

  test("a PUT answers the setting, a PATCH nothing", async () => {
    const { client, call } = await startBench();
    expect(await client.signInSettings.createOrUpdate(rg, service, { enabled: true })).toMatchObject({ enabled: true });
    const { eTag = "" } = await client.signUpSettings.getEntityTag(rg, service);
    await client.signUpSettings.update(rg, service, eTag, { termsOfService: { enabled: true, text: "T" } });
    expect(await client.signUpSettings.get(rg, service)).toMatchObject({ enabled: true, termsOfService: { enabled: true, text: "T", consentRequired: false } });
    const patched = await call("PATCH", "/portalsettings/signup", { properties: { enabled: false } });
    expect([patched.status, patched.text]).toEqual([204, ""]);
    expect((await call("PATCH", "/portalsettings/signup", { properties: {} }, { "If-Match": eTag })).status).toBe(412);
  });

  test("delegation keeps its key to itself", async () => {
    const { client, call } = await startBench();
    const initial = (await client.delegationSettings.listSecrets(rg, service)).validationKey;
    expect(initial).not.toBe("");
    const set = await client.delegationSettings.createOrUpdate(rg, service, { url: "https://d.example", validationKey: "a2V5", subscriptions: { enabled: true } });
    expect(set).toMatchObject({ url: "https://d.example", subscriptions: { enabled: true }, userRegistration: { enabled: false } });
    expect((await call("GET", "/portalsettings/delegation")).json.properties).not.toHaveProperty("validationKey");
    await client.delegationSettings.update(rg, service, "*", { userRegistration: { enabled: true } });
    expect(await client.delegationSettings.listSecrets(rg, service)).toMatchObject({ validationKey: "a2V5" });
    expect((await call("POST", "/portalsettings/signin/listSecrets")).status).toBe(404);
    expect((await client.tenantSettings.get(rg, service, "public")).settings).toMatchObject({
      "CustomPortalSettings.DelegationUrl": "https://d.example",
      "CustomPortalSettings.DelegationEnabled": "True",
    });
  });
});

test("the portal's configuration is one, whole after every write", async () => {
  const { client, call } = await startBench();
  const put = await client.portalConfig.createOrUpdate(rg, service, "default", "*", { enableBasicAuth: false, signin: { require: true }, delegation: { validationKey: "a2V5" } });
  expect(put).toMatchObject({ enableBasicAuth: false, signin: { require: true }, csp: { mode: "disabled" } });
  await client.portalConfig.update(rg, service, "default", "*", { cors: { allowedOrigins: ["https://a.example"] } });
  expect((await call("GET", "/portalconfigs/default")).json.properties).toEqual({
    enableBasicAuth: false,
    signin: { require: true },
    signup: { termsOfService: { text: null, requireConsent: false } },
    delegation: { delegateRegistration: false, delegateSubscription: false, delegationUrl: null, validationKey: null },
    csp: { mode: "disabled", reportUri: [], allowedSources: [] },
    cors: { allowedOrigins: ["https://a.example"] },
  });
  expect((await call("PUT", "/portalconfigs/default", { properties: { csp: { mode: "sometimes" } } })).status).toBe(400);
  expect((await all(client.portalConfig.listByService(rg, service))).map((one) => one.name)).toEqual(["default"]);
});

describe("email templates", () => {
  test("all are there, each its own; a PUT makes one's own of it and a DELETE takes it back", async () => {
    const { client } = await startBench();
    const templates = await all(client.emailTemplate.listByService(rg, service));
    expect(templates.length).toBe(14);
    expect(new Set(templates.map((one) => one.subject)).size).toBe(14);
    expect(new Set(templates.map((one) => one.body)).size).toBe(14);
    const name = "newDeveloperNotificationMessage";
    const before = await client.emailTemplate.get(rg, service, name);
    expect(before.isDefault).toBe(true);
    const own = await client.emailTemplate.createOrUpdate(rg, service, name, { subject: "Hello $DevFirstName" });
    expect(own).toMatchObject({ subject: "Hello $DevFirstName", body: before.body, isDefault: false });
    await client.emailTemplate.update(rg, service, name, "*", { body: "<p>Hi</p>" });
    expect(await client.emailTemplate.get(rg, service, name)).toMatchObject({ subject: "Hello $DevFirstName", body: "<p>Hi</p>" });
    await client.emailTemplate.delete(rg, service, name, "*");
    expect(await client.emailTemplate.get(rg, service, name)).toMatchObject({ subject: before.subject, body: before.body, isDefault: true });
  });

  test("refused: another name, an empty subject", async () => {
    const { call } = await startBench();
    expect((await call("PUT", "/templates/welcome", { properties: { subject: "s", body: "b" } })).status).toBe(404);
    expect((await call("PUT", "/templates/newDeveloperNotificationMessage", { properties: { subject: "" } })).status).toBe(400);
  });
});

test("notifications have recipients: addresses and users", async () => {
  const { client, call } = await startBench();
  expect((await all(client.notification.listByService(rg, service))).map((one) => one.name)).toHaveLength(7);
  const created = await client.notificationRecipientEmail.createOrUpdate(rg, service, "BCC", "a+b@example.org");
  expect(created).toMatchObject({ id: `${servicePath}/notifications/BCC/recipientEmails/a+b@example.org`, type: "Microsoft.ApiManagement/service/notifications/recipientEmails", email: "a+b@example.org" });
  await client.notificationRecipientUser.createOrUpdate(rg, service, "bcc", "1");
  expect((await client.notificationRecipientUser.listByNotification(rg, service, "BCC")).value?.[0]).toMatchObject({ userId: `${servicePath}/users/1` });
  expect((await client.notification.createOrUpdate(rg, service, "BCC")).recipients).toEqual({ emails: [created.id], users: [`${servicePath}/users/1`] });
  expect((await call("HEAD", "/notifications/BCC/recipientEmails/a+b@example.org")).status).toBe(204);
  expect((await call("HEAD", "/notifications/BCC/recipientEmails/none@example.org")).status).toBe(404);
  expect((await call("GET", "/notifications/BCC/recipientEmails/a+b@example.org")).status).toBe(405);
  expect((await call("PUT", "/notifications/BCC/recipientUsers/none")).status).toBe(400);
  expect((await call("PUT", "/notifications/Other/recipientEmails/a@example.org")).status).toBe(400);
  await client.notificationRecipientEmail.delete(rg, service, "BCC", "a+b@example.org");
  await client.notificationRecipientUser.delete(rg, service, "BCC", "1");
  expect((await client.notification.get(rg, service, "BCC")).recipients).toEqual({ emails: [], users: [] });
});

test("pages, and what shows them beside an API and a product", async () => {
  const { client, call } = await startBench();
  await client.documentation.createOrUpdate(rg, service, "start", { title: "Start", content: "# Start" });
  expect(await client.documentation.update(rg, service, "start", "*", { content: "# Begin" })).toMatchObject({ title: "Start", content: "# Begin" });
  const documents = [{ documentationId: "start" }];
  expect(await client.apiWiki.createOrUpdate(rg, service, "echo-api", { documents })).toMatchObject({ name: "default", type: "Microsoft.ApiManagement/service/apis/wikis", documents });
  expect((await all(client.apiWikis.list(rg, service, "echo-api"))).map((one) => one.documents)).toEqual([documents]);
  await client.productWiki.createOrUpdate(rg, service, "starter", { documents: [] });
  expect(await client.productWiki.update(rg, service, "starter", "*", { documents })).toMatchObject({ documents });
  expect((await call("PUT", "/apis/echo-api/wikis/default", { properties: { documents: [{ documentationId: "none" }] } })).status).toBe(400);
  expect((await call("PUT", "/apis/echo-api/wikis/other", { properties: { documents } })).status).toBe(400);
  await client.apiWiki.delete(rg, service, "echo-api", "*");
  await expect(client.apiWiki.get(rg, service, "echo-api")).rejects.toMatchObject({ statusCode: 404 });
});

describe("who lets people in", () => {
  test("identity providers, one of each type", async () => {
    const { client, call } = await startBench();
    const created = await client.identityProvider.createOrUpdate(rg, service, "aad", { clientId: "c", clientSecret: "s", allowedTenants: ["t"], typePropertiesType: "aad" });
    expect(created).toMatchObject({ clientId: "c", typePropertiesType: "aad", allowedTenants: ["t"] });
    expect(await client.identityProvider.update(rg, service, "aad", "*", { clientLibrary: "MSAL-2" })).toMatchObject({ clientLibrary: "MSAL-2", clientId: "c" });
    expect((await call("GET", "/identityProviders/aad")).text).not.toContain("clientSecret");
    expect(await client.identityProvider.listSecrets(rg, service, "aad")).toMatchObject({ clientSecret: "s" });
    expect((await call("PUT", "/identityProviders/other", { properties: { clientId: "c", clientSecret: "s" } })).status).toBe(400);
    expect((await call("PUT", "/identityProviders/google", { properties: { clientId: "c" } })).status).toBe(400);
    expect((await call("PUT", "/identityProviders/aadB2C", { properties: { clientId: "c", clientSecret: "s" } })).status).toBe(400);
    await client.identityProvider.delete(rg, service, "aad", "*");
    expect(await all(client.identityProvider.listByService(rg, service))).toEqual([]);
  });

  test("authorization servers", async () => {
    const { client, call } = await startBench();
    const server = {
      displayName: "A",
      clientRegistrationEndpoint: "https://a.example/apps",
      authorizationEndpoint: "https://a.example/authorize",
      grantTypes: ["authorizationCode", "resourceOwnerPassword"],
      clientId: "c",
      clientSecret: "s3cret",
      resourceOwnerUsername: "u",
      resourceOwnerPassword: "p4ss",
      tokenBodyParameters: [{ name: "n", value: "v" }],
    };
    expect(await client.authorizationServer.createOrUpdate(rg, service, "a", server)).toMatchObject({ displayName: "A", grantTypes: server.grantTypes, supportState: false });
    const shown = (await call("GET", "/authorizationServers/a")).text;
    for (const secret of ["s3cret", "p4ss"]) expect(shown).not.toContain(secret);
    await client.authorizationServer.update(rg, service, "a", "*", { description: "d" });
    expect(await client.authorizationServer.listSecrets(rg, service, "a")).toMatchObject({ clientSecret: "s3cret", resourceOwnerUsername: "u", resourceOwnerPassword: "p4ss" });
    for (const wrong of [{ grantTypes: ["magic"] }, { clientId: null }, { authorizationMethods: ["FETCH"] }, { tokenBodyParameters: [{ name: "n" }] }])
      expect((await call("PUT", "/authorizationServers/b", { properties: { ...server, ...wrong } })).status, JSON.stringify(wrong)).toBe(400);
    await client.authorizationServer.delete(rg, service, "a", "*");
    expect(await all(client.authorizationServer.listByService(rg, service))).toEqual([]);
  });

  test("OpenID Connect providers", async () => {
    const { client, call } = await startBench();
    const provider = { displayName: "O", metadataEndpoint: "https://o.example", clientId: "c", clientSecret: "s3cret" };
    await client.openIdConnectProvider.createOrUpdate(rg, service, "o", provider);
    await client.openIdConnectProvider.update(rg, service, "o", "*", { description: "d" });
    expect((await call("GET", "/openidConnectProviders/o")).text).not.toContain("s3cret");
    expect(await client.openIdConnectProvider.listSecrets(rg, service, "o")).toMatchObject({ clientSecret: "s3cret" });
    expect((await call("PUT", "/openidConnectProviders/p", { properties: { ...provider, metadataEndpoint: null } })).status).toBe(400);
    await client.openIdConnectProvider.delete(rg, service, "o", "*");
    expect(await all(client.openIdConnectProvider.listByService(rg, service))).toEqual([]);
  });
});

test("access to the service's own management API: off at first, its keys only in listSecrets", async () => {
  const { client, call } = await startBench();
  expect(await client.tenantAccess.get(rg, service, "access")).toMatchObject({ name: "access", type: "Microsoft.ApiManagement/service/tenant", enabled: false });
  expect((await all(client.tenantAccess.listByService(rg, service))).map((one) => one.name)).toEqual(["access", "gitAccess"]);
  expect(await client.tenantAccess.update(rg, service, "access", "*", { enabled: true })).toMatchObject({ enabled: true });
  const before = await client.tenantAccess.listSecrets(rg, service, "access");
  await client.tenantAccess.regeneratePrimaryKey(rg, service, "access");
  const after = await client.tenantAccess.listSecrets(rg, service, "access");
  expect(after.primaryKey).not.toBe(before.primaryKey);
  expect(after.secondaryKey).toBe(before.secondaryKey);
  await client.tenantAccess.create(rg, service, "access", "*", { enabled: false, secondaryKey: "own" });
  expect(await client.tenantAccess.listSecrets(rg, service, "access")).toMatchObject({ enabled: false, primaryKey: after.primaryKey, secondaryKey: "own" });
  await client.tenantAccessGit.regenerateSecondaryKey(rg, service, "gitAccess");
  expect((await call("GET", "/tenant/access")).json.properties).toEqual({ enabled: false });
  expect((await call("DELETE", "/tenant/access")).status).toBe(405);
});
