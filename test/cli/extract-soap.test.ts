import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { announce } from "../../src/cli/emulator-process.js";
import { startLive, type LiveInstances } from "../support/live.js";
import { makeProject, type ProjectTexts, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const wsdl = readFileSync(path.join(import.meta.dirname, "../emulator/imports/documents/depot.wsdl"), "utf8");
const nothing: ProjectTexts = {
  "apiops.yaml": "name: depot\ndefaultEnvironment: local\n",
  "environments/local.yaml": "kind: Environment\nname: local\nemulator: true\ninstances: [{ name: we, service: apim-we, resourceGroup: rg, subscription: 00000000-0000-0000-0000-000000000000, region: westeurope }]\n",
};

async function succeed(project: TemporaryProject, ...argv: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root });
  expect({ argv, exitCode, output: exitCode === 0 ? "" : stdout + stderr }).toEqual({ argv, exitCode: 0, output: "" });
  return stdout;
}

/** An instance with the API as a colleague made it in the portal, and the project that its extraction is. */
async function extracted(type: "soap" | "http", further: (live: LiveInstances) => Promise<void> = async () => {}): Promise<{ live: LiveInstances; texts: ProjectTexts; notCarried: readonly unknown[] }> {
  const source = makeProject(nothing);
  const live = await startLive(source.root);
  const imported = { path: "depot", format: "wsdl", value: wsdl, wsdlSelector: { wsdlServiceName: "Depot", wsdlEndpointName: "DepotSoap" }, apiType: type };
  await live.send("apim-we", "PUT", "/apis/depot", imported);
  await further(live);
  const { notCarried } = JSON.parse(await succeed(source, "extract", "-o", "out", "--format", "json", "--include", "api/depot", "--include", "tag/*")) as { notCarried: readonly unknown[] };
  const files = source.list().filter((f) => f.startsWith("out/") && !f.includes("/.apiops/"));
  return { live, texts: Object.fromEntries(files.map((f) => [f.slice("out/".length), source.read(f)])), notCarried };
}

/** What an instance has of the API, but for what it says of itself. */
async function depotOf(live: LiveInstances): Promise<unknown> {
  const get = async (of: string): Promise<Json> => (await live.send("apim-we", "GET", `/apis/depot${of}`)) as Json;
  const items = async (of: string): Promise<Json[]> => ((await get(of)) as unknown as { value: Json[] }).value;
  const operations = await items("/operations");
  const each = operations.map(({ name }) => name).sort().map(async (name) => ({
    operation: (await get(`/operations/${name}`)).properties,
    policies: (await items(`/operations/${name}/policies`)).map((p) => p.properties),
    tags: (await items(`/operations/${name}/tags`)).map((t) => t.name),
  }));
  const schemas = await Promise.all((await items("/schemas")).map(({ name }) => name).sort().map(async (name) => [name, (await get(`/schemas/${name}`)).properties]));
  // How far an import has come.
  const { provisioningState: _, ...api } = (await get("")).properties as Record<string, unknown>;
  return { api, operations: await Promise.all(each), schemas };
}
interface Json {
  readonly name: string;
  readonly properties: unknown;
}

async function expectTheSame(live: LiveInstances, texts: ProjectTexts): Promise<void> {
  const same = makeProject(texts);
  onTestFinished(announce(path.join(same.root, ".apiops", "emulator"), live.emulator));
  expect(await succeed(same, "plan")).toMatch(/^No changes/m);
  const empty = makeProject(texts);
  const other = await startLive(empty.root);
  await succeed(empty, "apply", "--auto-approve");
  expect(await succeed(empty, "plan")).toMatch(/^No changes/m);
  expect(await depotOf(other)).toEqual(await depotOf(live));
}

describe("an API that was imported from WSDL", () => {
  test("with a REST front end is extracted with its operations, schemas and policies, and is the same elsewhere", async () => {
    const { live, texts, notCarried } = await extracted("http");
    expect(notCarried).toEqual([]);
    expect(Object.values(texts).join("\n")).toMatch(/typeName: GetStock\b/);
    await expectTheSame(live, texts);
  });

  test("in SOAP with settings of its operations is extracted with all of it, and is the same elsewhere", async () => {
    const { live, texts, notCarried } = await extracted("soap", async (instance) => {
      const { value } = (await instance.send("apim-we", "GET", "/apis/depot/operations")) as { value: readonly { name: string }[] };
      const name = value[0]?.name ?? "";
      await instance.send("apim-we", "PUT", "/tags/stock", { displayName: "stock" });
      await instance.send("apim-we", "PUT", `/apis/depot/operations/${name}/tags/stock`);
      await instance.send("apim-we", "PUT", `/apis/depot/operations/${name}/policies/policy`, { format: "rawxml", value: '<policies><inbound><base /><rate-limit calls="5" renewal-period="10" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>' });
    });
    expect(notCarried).toEqual([]);
    expect(Object.keys(texts).filter((f) => f.endsWith(".wsdl"))).toEqual([]);
    await expectTheSame(live, texts);
  });
});
