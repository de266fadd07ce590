import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmulator, type Emulator } from "../../src/emulator/control-plane/index.js";
import { localCertificate, type LocalCertificate } from "../../src/emulator/tls/local-certificate.js";
import { servicePath } from "./support/client.js";
import { seed } from "./support/seed.js";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "apiops-certificate-"));
let certificate: LocalCertificate;
let emulator: Emulator;

beforeAll(async () => {
  if (!hasOpenssl) return;
  certificate = localCertificate(folder, new Date()).value!;
  emulator = await startEmulator({ services: [seed], tls: certificate, faults: { rules: [{ fault: "reset-after", kind: "tag", methods: ["PUT"] }] } });
});
afterAll(async () => {
  if (hasOpenssl) await emulator.close();
  rmSync(folder, { recursive: true, force: true });
});

const apis = (url: string): string => `${url}${servicePath}/apis?api-version=2024-05-01`;

function get(url: string, method = "GET"): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ca: readFileSync(certificate.file), method }, (reply) => {
      let text = "";
      reply.setEncoding("utf8").on("data", (more: string) => (text += more));
      reply.on("end", () => resolve({ status: reply.statusCode, text }));
    });
    sent.once("error", reject).end(method === "PUT" ? '{"properties":{"displayName":"T"}}' : undefined);
  });
}

test.skipIf(!hasOpenssl)("HTTPS with a certificate made here, for each of this machine's names; links say https", async () => {
  expect(emulator.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect((await get(apis(emulator.url))).status).toBe(200);
  expect((await get(apis(emulator.url.replace("127.0.0.1", "localhost")))).status).toBe(200);
  const { text } = await get(`${emulator.url}/metadata/endpoints?api-version=2022-09-01`);
  expect(JSON.parse(text)).toMatchObject({ resourceManager: `${emulator.url}/` });
});

test.skipIf(!hasOpenssl)("the same port speaks plain HTTP", async () => {
  expect((await fetch(apis(emulator.plainUrl))).status).toBe(200);
  expect(emulator.plainUrl).toBe(emulator.url.replace("https", "http"));
});

test.skipIf(!hasOpenssl)("who does not trust the certificate is not answered", async () => {
  await expect(fetch(apis(emulator.url))).rejects.toThrow();
});

test.skipIf(!hasOpenssl)("the JavaScript SDK, its certificate check and its credentials left as they are", async () => {
  const bare = await startEmulator({ services: [seed], tls: certificate });
  const variables = { NODE_EXTRA_CA_CERTS: certificate.file, IDENTITY_ENDPOINT: `${bare.plainUrl}/msi/token`, IDENTITY_HEADER: "any" };
  const script = join(import.meta.dirname, "support/sdk-over-https.mjs");
  const ran = promisify(execFile)(process.execPath, [script, bare.url, seed.subscriptionId, seed.resourceGroup, seed.name], { env: { ...process.env, ...variables } });
  const { stdout } = await ran.finally(() => bare.close());
  expect(JSON.parse(stdout)).toEqual({ secret: ["secret", "West Europe"], identity: ["identity", "West Europe"] });
}, 60_000);

test.skipIf(!hasOpenssl)("connections break over HTTPS too", async () => {
  const tag = `${emulator.url}${servicePath}/tags/t?api-version=2024-05-01`;
  await expect(get(tag, "PUT")).rejects.toThrow();
  expect((await get(tag)).status).toBe(200);
});

test.skipIf(!hasOpenssl)("a folder keeps its certificate while it is good, and gets another one when it is not", () => {
  const authority = (): string => readFileSync(certificate.file, "utf8");
  const before = authority();
  expect(localCertificate(folder, new Date()).value?.cert).toBe(certificate.cert);
  expect(authority()).toBe(before);
  expect(statSync(join(folder, "emulator-key.pem")).mode & 0o077).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(["emulator-ca.pem", "emulator-certificate.pem", "emulator-key.pem"]);
  expect(localCertificate(folder, new Date(Date.now() + 90 * 24 * 3_600_000)).value?.cert).not.toBe(certificate.cert);
  expect(authority()).not.toBe(before);
  writeFileSync(certificate.file, "nonsense");
  expect(localCertificate(folder, new Date()).value?.cert).toContain("BEGIN CERTIFICATE");
  expect(authority()).toContain("BEGIN CERTIFICATE");
});

test("without openssl there is a diagnostic", () => {
  const path = process.env["PATH"];
  process.env["PATH"] = folder;
  try {
    const { value, diagnostics } = localCertificate(join(folder, "none"), new Date());
    expect([value, diagnostics.map((d) => d.message)]).toEqual([undefined, ["No certificate could be made: there is no openssl."]]);
  } finally {
    process.env["PATH"] = path;
  }
});
