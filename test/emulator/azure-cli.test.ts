import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/control-plane/index.js";
import { localCertificate } from "../../src/emulator/tls/local-certificate.js";
import { servicePath } from "./support/client.js";
import { seed } from "./support/seed.js";

const present = ["az", "openssl"].every((program) => spawnSync(program, ["version"]).status === 0);
const folder = mkdtempSync(join(tmpdir(), "apiops-az-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!present)("Azure's own command line, with a cloud of its own and a managed identity (skipped without az)", async () => {
  const certificate = localCertificate(folder, new Date()).value!;
  const emulator = await startEmulator({ services: [seed], tls: certificate });
  const variables = { AZURE_CONFIG_DIR: join(folder, "az"), REQUESTS_CA_BUNDLE: certificate.file, MSI_ENDPOINT: `${emulator.plainUrl}/oauth2/token`, AZURE_CORE_COLLECT_TELEMETRY: "false" };
  const az = async (...argv: readonly string[]): Promise<unknown> => {
    const { stdout } = await promisify(execFile)("az", [...argv, "-o", "json", "--only-show-errors"], { env: { ...process.env, ...variables } });
    return stdout.trim() === "" ? undefined : JSON.parse(stdout);
  };
  try {
    await az("cloud", "register", "-n", "apiops", "--endpoint-resource-manager", emulator.url);
    await az("cloud", "set", "-n", "apiops");
    expect(await az("login", "--identity")).toMatchObject([{ id: seed.subscriptionId, environmentName: "apiops" }]);
    const service = ["-g", seed.resourceGroup, "--service-name", seed.name];
    expect(await az("apim", "show", "-g", seed.resourceGroup, "-n", seed.name, "--query", "location")).toBe("West Europe");
    expect(await az("apim", "api", "list", ...service, "--query", "[].name")).toEqual(["echo-api"]);
    const body = JSON.stringify({ properties: { displayName: "T" } });
    expect(await az("rest", "--method", "put", "--url", `${servicePath}/tags/t?api-version=2024-05-01`, "--body", body)).toMatchObject({ name: "t" });
    await az("apim", "api", "delete", ...service, "--api-id", "echo-api", "--yes");
    expect(await az("apim", "api", "list", ...service, "--query", "[].name")).toEqual([]);
  } finally {
    await emulator.close();
  }
}, 120_000);
