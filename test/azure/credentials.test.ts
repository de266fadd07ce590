import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { CredentialError, credentialFor } from "../../src/azure/credentials/credential-chain.js";
import { cloudOf } from "../../src/azure/credentials/clouds.js";
import { credentialSources } from "../../src/azure/credentials/sources.js";
import { startEmulator, type Emulator } from "../../src/emulator/control-plane/index.js";
import { localCertificate, type LocalCertificate } from "../../src/emulator/tls/local-certificate.js";

const publicEndpoint = "https://management.azure.com";
const scope = `${publicEndpoint}/.default`;
const tenant = { AZURE_TENANT_ID: "10000000-0000-4000-8000-00000000a910", AZURE_CLIENT_ID: "20000000-0000-4000-8000-000000000001" };
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
/** Without those that look for a login on this machine. */
const setUp = credentialSources.filter((s) => s.needs.length > 0);

async function failure(run: () => Promise<unknown>): Promise<CredentialError> {
  const error = await run().then(() => undefined, (e: unknown) => e);
  expect(error).toBeInstanceOf(CredentialError);
  return error as CredentialError;
}

/** A server that gives an identity token, as a pipeline's does. */
async function startIssuer(answer: (request: IncomingMessage) => { status: number; body: unknown }, tls?: LocalCertificate): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const listener: RequestListener = (request, reply) => {
    asked.push(request);
    const { status, body } = answer(request);
    reply.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  };
  const server = tls === undefined ? createServer(listener) : createSecureServer(tls, listener);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe("clouds", () => {
  test.each([
    ["https://management.azure.com", "https://login.microsoftonline.com"],
    ["https://management.chinacloudapi.cn", "https://login.chinacloudapi.cn"],
    ["https://management.usgovcloudapi.net/", "https://login.microsoftonline.us"],
  ])("%s logs in at %s, whatever the variable says", (endpoint, authorityHost) => {
    expect(cloudOf(endpoint, { AZURE_AUTHORITY_HOST: "https://elsewhere.example" })).toMatchObject({ authorityHost, isKnown: true });
  });

  test("another endpoint logs in where AZURE_AUTHORITY_HOST says, or at the public one", () => {
    expect(cloudOf("https://127.0.0.1:8443", { AZURE_AUTHORITY_HOST: "https://127.0.0.1:8443" })).toMatchObject({ authorityHost: "https://127.0.0.1:8443", isKnown: false });
    expect(cloudOf("https://127.0.0.1:8443", {})).toMatchObject({ authorityHost: "https://login.microsoftonline.com", isKnown: true });
  });
});

describe("choosing a credential", () => {
  test("goes from what is set up to what is logged in, the machine's own identity last", () => {
    expect(credentialSources.map((s) => s.name)).toEqual(["client secret", "client certificate", "GitHub Actions", "Azure Pipelines", "workload identity", "managed identity", "Azure CLI", "Azure Developer CLI", "Azure PowerShell", "managed identity of this machine"]);
  });

  test("names the variables that are missing", async () => {
    const { skipped, tried, refused } = await failure(() => credentialFor(publicEndpoint, tenant, setUp).getToken(scope));
    expect([tried, refused]).toEqual([[], undefined]);
    expect(skipped).toContainEqual({ name: "client secret", problem: "AZURE_CLIENT_SECRET is not set" });
    expect(skipped).toContainEqual({ name: "GitHub Actions", problem: "ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set" });
    expect(skipped).toContainEqual({ name: "managed identity", problem: "IDENTITY_ENDPOINT or MSI_ENDPOINT is not set" });
  });

  test("passes over what is not there, and keeps to what gave a token", async () => {
    let asked = 0;
    const unavailable = Object.assign(new Error("NoneCredential: please log in.\nmore"), { name: "CredentialUnavailableError" });
    const source = (name: string, give: () => string) => ({ name, needs: [], create: () => ({ getToken: () => Promise.resolve().then(() => ({ token: give(), expiresOnTimestamp: 1 })) }) });
    const nobody = source("nobody", () => {
      asked++;
      throw unavailable;
    });
    let given = 0;
    const chain = credentialFor(publicEndpoint, {}, [nobody, source("somebody", () => `t${++given}`)]);
    expect((await Promise.all([chain.getToken(scope), chain.getToken(scope)])).map((t) => t?.token)).toEqual(["t1", "t1"]);
    expect((await chain.getToken(scope))?.token).toBe("t2");
    expect((await credentialFor(publicEndpoint, {}, [source("one", () => "own")]).getToken("other/.default"))?.token).toBe("own");
    expect(asked).toBe(1);
    expect((await failure(() => credentialFor(publicEndpoint, {}, [nobody]).getToken(scope))).tried).toEqual([{ name: "nobody", problem: "please log in" }]);
  });

  test("does not go on behind one that is set up and refused", async () => {
    const issuer = await startIssuer(() => ({ status: 403, body: {} }));
    const variables = { ...tenant, ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.url}/token?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token" };
    const { refused } = await failure(() => credentialFor(publicEndpoint, variables, setUp).getToken(scope));
    expect(refused?.name).toBe("GitHub Actions");
    expect(refused?.problem).toContain("GitHub gave no token for api://AzureADTokenExchange: HTTP 403");
  });
});

describe.skipIf(!hasOpenssl)("against token endpoints on this machine", () => {
  const folder = mkdtempSync(join(tmpdir(), "apiops-credentials-"));
  let emulator: Emulator;
  let certificate: LocalCertificate;
  let endpoint: Readonly<Record<string, string>>;
  beforeAll(async () => {
    certificate = localCertificate(folder, new Date()).value!;
    emulator = await startEmulator({ tls: certificate });
    endpoint = { AZURE_AUTHORITY_HOST: emulator.url };
    // The certificate is of this machine's own making; NODE_EXTRA_CA_CERTS is read when a process starts only.
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  });
  afterEach(() => emulator.clearRequests());
  afterAll(async () => {
    vi.unstubAllEnvs();
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const logIn = async (variables: Readonly<Record<string, string>>): Promise<string> => (await credentialFor(emulator.url, { ...tenant, ...endpoint, ...variables }, setUp).getToken(scope))?.token ?? "";
  const tokenRequests = (): number => emulator.requests.filter((r) => r.method === "POST" && r.path.startsWith(`/${tenant.AZURE_TENANT_ID}/oauth2/v2.0/token`)).length;

  test("GitHub's token is exchanged for one of Azure's", async () => {
    const issuer = await startIssuer(() => ({ status: 200, body: { value: "github-says-so" } }));
    expect(await logIn({ ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.url}/token?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token" })).toMatch(/^\w+\.[\w-]+\./);
    expect(new Set(issuer.asked.map((r) => `${r.method} ${r.url} ${r.headers.authorization}`))).toEqual(new Set(["GET /token?api-version=2.0&audience=api%3A%2F%2FAzureADTokenExchange Bearer request-token"]));
    expect(tokenRequests()).toBe(1);
  });

  test("a service connection of Azure Pipelines is too", async () => {
    const issuer = await startIssuer(() => ({ status: 200, body: { oidcToken: "pipelines-say-so" } }), certificate);
    // The library itself reads this one.
    vi.stubEnv("SYSTEM_OIDCREQUESTURI", `${issuer.url}/oidc`);
    const variables = { AZURESUBSCRIPTION_TENANT_ID: tenant.AZURE_TENANT_ID, AZURESUBSCRIPTION_CLIENT_ID: tenant.AZURE_CLIENT_ID, AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: "connection", SYSTEM_ACCESSTOKEN: "job-token", SYSTEM_OIDCREQUESTURI: `${issuer.url}/oidc` };
    expect((await credentialFor(emulator.url, { ...endpoint, ...variables }, setUp).getToken(scope))?.token).toMatch(/^\w+\.[\w-]+\./);
    expect(issuer.asked[0]?.headers.authorization).toBe("Bearer job-token");
    expect(issuer.asked[0]?.url).toContain("serviceConnectionId=connection");
    expect(tokenRequests()).toBe(1);
  });

  test("so is a client secret", async () => {
    expect(await logIn({ AZURE_CLIENT_SECRET: "any" })).not.toBe("");
    expect(tokenRequests()).toBe(1);
  });
});
