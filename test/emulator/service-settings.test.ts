import { expect, test } from "vitest";
import { makeCertificate, opensslIsThere } from "./support/certificates.js";
import { rg, sdkPolls, service, startBench, type Bench } from "./support/client.js";
import { seed } from "./support/seed.js";

/** The service's own settings, through PATCH as the compiler sends them. */

const premium = { services: [{ ...seed, skuName: "Premium" }] };
const gateway = "Microsoft.WindowsAzure.ApiManagement.Gateway";

async function patch({ call }: Bench, body: unknown): Promise<{ status: number; json: Awaited<ReturnType<Bench["call"]>>["json"] }> {
  return call("PATCH", "", body);
}

test.skipIf(!sdkPolls)("what a PATCH sets is there, and what it leaves out stays", async () => {
  const { client, emulator } = await startBench(premium);
  const updated = await client.apiManagementService.beginUpdateAndWait(rg, service, {
    notificationSenderEmail: "api@example.org",
    publicNetworkAccess: "Disabled",
    natGatewayState: "Disabled",
    legacyPortalStatus: "Enabled",
    developerPortalStatus: "Disabled",
    apiVersionConstraint: { minApiVersion: "2021-08-01" },
    zones: ["1", "2"],
    tags: { env: "test" },
    sku: { name: "Premium", capacity: 2 },
  });
  expect(updated).toMatchObject({
    notificationSenderEmail: "api@example.org",
    publicNetworkAccess: "Disabled",
    natGatewayState: "Disabled",
    legacyPortalStatus: "Enabled",
    developerPortalStatus: "Disabled",
    apiVersionConstraint: { minApiVersion: "2021-08-01" },
    zones: ["1", "2"],
    tags: { env: "test" },
    sku: { name: "Premium", capacity: 2 },
    provisioningState: "Succeeded",
  });
  expect(emulator.requests.some(({ path }) => path.includes("/operationsStatuses/"))).toBe(true);
  const again = await client.apiManagementService.beginUpdateAndWait(rg, service, { publisherName: "B" });
  expect(again).toMatchObject({ publisherName: "B", notificationSenderEmail: "api@example.org", zones: ["1", "2"] });
});

test("custom properties that are left out are back at their defaults", async () => {
  const bench = await startBench();
  const set = await patch(bench, { properties: { customProperties: { [`${gateway}.Protocols.Server.Http2`]: "True", [`${gateway}.Security.Ciphers.TripleDes168`]: "False" } } });
  expect(set.json.properties?.customProperties).toMatchObject({ [`${gateway}.Protocols.Server.Http2`]: "True", [`${gateway}.Security.Ciphers.TripleDes168`]: "False", [`${gateway}.Security.Protocols.Tls10`]: "False" });
  const reset = await patch(bench, { properties: { customProperties: { [`${gateway}.Security.Protocols.Tls10`]: "True" } } });
  expect(reset.json.properties?.customProperties).toMatchObject({ [`${gateway}.Protocols.Server.Http2`]: "False", [`${gateway}.Security.Protocols.Tls10`]: "True" });
  expect(reset.json.properties?.customProperties).not.toHaveProperty([`${gateway}.Security.Ciphers.TripleDes168`]);
});

test("additional locations, a virtual network and identities", async () => {
  const bench = await startBench(premium);
  const subnetResourceId = "/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/virtualNetworks/v/subnets/n";
  const place = { location: "eastus", sku: { name: "Premium", capacity: 1 }, disableGateway: true };
  const { json } = await patch(bench, {
    identity: { type: "SystemAssigned, UserAssigned", userAssignedIdentities: { "/subscriptions/s/i": {} } },
    properties: { additionalLocations: [place], disableGateway: false, virtualNetworkType: "External", virtualNetworkConfiguration: { subnetResourceId } },
  });
  expect(json.properties).toMatchObject({
    additionalLocations: [{ location: "East US", disableGateway: true, gatewayRegionalUrl: `https://${service}-eastus-01.regional.azure-api.net` }],
    virtualNetworkType: "External",
    virtualNetworkConfiguration: { subnetResourceId },
  });
  expect(json.identity).toMatchObject({ type: "SystemAssigned, UserAssigned", principalId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
  expect(Object.keys(json.identity?.userAssignedIdentities ?? {})).toEqual(["/subscriptions/s/i"]);
  expect((await bench.call("GET", "/regions")).json.value).toEqual([
    { name: "West Europe", isMasterRegion: true, isDeleted: false },
    { name: "East US", isMasterRegion: false, isDeleted: false },
  ]);
  expect((await patch(bench, { identity: { type: "None" } })).json.identity).toBeNull();
});

test.skipIf(!opensslIsThere)("hosts and authorities show what their certificates say, never the certificates", async () => {
  const bench = await startBench();
  const { pfx, cer, thumbprint } = makeCertificate("api.example.org", "secret");
  const host = { type: "Proxy", hostName: "api.example.org", encodedCertificate: pfx, certificatePassword: "secret", defaultSslBinding: true };
  const vault = { type: "DeveloperPortal", hostName: "dev.example.org", keyVaultId: "https://v.vault.azure.net/secrets/s" };
  const { json } = await patch(bench, { properties: { hostnameConfigurations: [host, vault], certificates: [{ storeName: "Root", encodedCertificate: cer }] } });
  const certificate = { thumbprint, subject: "CN=api.example.org, O=Acme" };
  expect(json.properties?.hostnameConfigurations).toMatchObject([
    { hostName: `${service}.azure-api.net`, certificateSource: "BuiltIn", defaultSslBinding: false },
    { hostName: "api.example.org", certificateSource: "Custom", certificate, encodedCertificate: null, certificatePassword: null },
    { hostName: "dev.example.org", certificateSource: "KeyVault", certificateStatus: "Completed", keyVaultId: vault.keyVaultId },
  ]);
  expect(json.properties?.certificates).toMatchObject([{ storeName: "Root", certificate, encodedCertificate: null }]);
  const kept = await patch(bench, { properties: { hostnameConfigurations: [{ type: "Proxy", hostName: "api.example.org" }] } });
  expect(kept.json.properties?.hostnameConfigurations?.[1]).toMatchObject({ certificate });
  const wrong = await patch(bench, { properties: { hostnameConfigurations: [{ ...host, certificatePassword: "other" }] } });
  expect(wrong.json.error).toMatchObject({ code: "ValidationError", details: [{ target: "data" }] });
});

test.each([
  ["an unknown value", { properties: { virtualNetworkType: "Public" } }, "virtualNetworkType"],
  ["a network without a subnet", { properties: { virtualNetworkType: "Internal" } }, "virtualNetworkConfiguration"],
  ["a subnet that is none", { properties: { virtualNetworkConfiguration: { subnetResourceId: "/subnets/x" } } }, "subnetResourceId"],
  ["an unknown custom property", { properties: { customProperties: { [`${gateway}.Nonsense`]: "True" } } }, "customProperties"],
  ["a custom property that is no switch", { properties: { customProperties: { [`${gateway}.Protocols.Server.Http2`]: "on" } } }, "customProperties"],
  ["a host without a certificate", { properties: { hostnameConfigurations: [{ type: "Proxy", hostName: "a.example" }] } }, "hostnameConfigurations"],
  ["a host of an unknown type", { properties: { hostnameConfigurations: [{ type: "Mail", hostName: "a.example", keyVaultId: "k" }] } }, "hostnameConfigurations"],
  ["locations that the tier does not have", { properties: { additionalLocations: [{ location: "eastus", sku: { name: "Developer", capacity: 1 } }] } }, "additionalLocations"],
  ["more units than the tier has", { sku: { name: "Developer", capacity: 2 } }, "capacity"],
  ["another family of tiers", { sku: { name: "BasicV2", capacity: 1 } }, "sku"],
  ["the only gateway disabled", { properties: { disableGateway: true } }, "disableGateway"],
  ["no publisher", { properties: { publisherName: "" } }, "publisherName"],
  ["an identity of an unknown type", { identity: { type: "Mine" } }, "identity"],
])("refused: %s", async (_, body, target) => {
  const bench = await startBench();
  const before = await bench.call("GET", "");
  const { status, json } = await patch(bench, body);
  expect([status, json.error?.details?.[0]?.target]).toEqual([400, target]);
  expect((await bench.call("GET", "")).text).toBe(before.text);
});

test("what the service says itself is ignored, and its location stays", async () => {
  const bench = await startBench();
  const { json } = await patch(bench, { properties: { gatewayUrl: "https://other.example", createdAtUtc: "2000-01-01T00:00:00Z", platformVersion: "stv1" } });
  expect(json.properties).toMatchObject({ gatewayUrl: `https://${service}.azure-api.net`, platformVersion: "stv2" });
  const moved = await bench.call("PUT", "", { location: "eastus", sku: { name: "Developer" }, properties: { publisherEmail: "a@example.org", publisherName: "A" } });
  expect([moved.status, moved.json.error?.code]).toEqual([409, "InvalidResourceLocation"]);
});
