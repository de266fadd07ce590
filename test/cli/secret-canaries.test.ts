import { BlobServiceClient } from "@azure/storage-blob";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { CommandGroup, CommandSpec } from "../../src/cli/command.js";
import { commands } from "../../src/cli/commands.js";
import { startAzurite, type Azurite } from "../azure/support/azurite.js";
import { canariesIn, canary, hostile } from "../support/canaries.js";
import type { CliRun } from "../support/run-cli.js";
import { secretStage, secretVariables, type SecretStage } from "./secret-stage.js";

type Paths<C> = { [N in keyof C & string]: C[N] extends { commands: infer G } ? `${N} ${keyof G & string}` : N }[keyof C & string];
type Play = (stage: SecretStage) => Promise<unknown>;

const apply = ["apply", "--auto-approve"];

/** Applies, and gives the run's id. */
async function applied({ run }: SecretStage): Promise<string> {
  const { exitCode, stdout, stderr } = await run([...apply, "--format", "json"]);
  expect(exitCode, stderr).toBe(0);
  return (JSON.parse(stdout) as { runId: string }).runId;
}

/** Both forms of a command that changes nothing. */
async function bothForms({ run }: SecretStage, ...argv: string[]): Promise<CliRun> {
  const text = await run(argv);
  const json = await run([...argv, "--format", "json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({ formatVersion: "1" });
  return text;
}

/** Secrets other than those that were applied. */
function changeSecrets({ variables }: SecretStage): void {
  for (const [name, value] of Object.entries(secretVariables)) if (name.startsWith("SECRET_")) variables[name] = value.replace(/Qz7Canary(\w+)/, "Qz7Canary$1New");
}

const policy = (name: string): string => `<policies><inbound><base />
  <authentication-basic username="apiops" password="${canary(`Password${name}`)}" />
  <set-header name="X-Api-Key" exists-action="override"><value>${canary(`Header${name}`)}</value></set-header>
</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`;

const everything = ["--detailed-exitcode", "--all"];

/** What is played of each command; a command that is missing here does not compile, and fails. */
const plays: Readonly<Record<Paths<typeof commands>, Play>> = {
  init: ({ run }) => run(["init", "fresh"]),
  validate: (stage) => bothForms(stage, "validate"),
  async budget(stage) {
    await stage.run(["budget", "--format", "markdown"]);
    return bothForms(stage, "budget");
  },
  explain: ({ run }) => run(["explain"]),
  async compile({ run }) {
    expect((await run(["compile", "-o", "out/files"])).exitCode).toBe(0);
    expect((await run(["compile", "-o", "out/arm", "--as", "arm"])).exitCode).toBe(0);
  },
  async plan(stage) {
    await bothForms(stage, "plan", ...everything, "--out", "first.json");
    await applied(stage);
    changeSecrets(stage);
    const { stdout } = await bothForms(stage, "plan", ...everything, "--out", "second.json");
    await changeByHand(stage);
    for (const form of ["markdown", "html"]) expect((await stage.run(["plan", "--format", form])).exitCode).toBe(0);
    for (const name of ["named-value/named-value", "named-value/said-to-be-clear", "named-value/from-typescript", "subscription/caller", "logger/insights", "logger/hub"]) expect(stdout).toContain(`~ ${name}`);
  },
  async apply(stage) {
    const { run } = stage;
    await run(["apply"], { confirm: false });
    await run(["plan", "--out", "saved.json"]);
    await run(["apply", "saved.json", "--report", "saved-report.json"]);
    changeSecrets(stage);
    await run(["apply", "saved.json"]);
    stage.live.emulator.setFaults({ seed: 11, mixed: 0.2 });
    await run([...apply, "--report", "report.json"]);
    await run([...apply, "--report", "report.json", "--format", "json"]);
  },
  async destroy(stage) {
    await applied(stage);
    await stage.run(["destroy"], { confirm: false });
    await stage.run(["destroy", "--auto-approve", "--prune", "--delete-subscriptions", "--report", "report.json", "--format", "json"]);
  },
  async drift(stage) {
    await applied(stage);
    await changeByHand(stage);
    changeSecrets(stage);
    const { stdout } = await bothForms(stage, "drift", "--detailed-exitcode");
    expect(stdout).toContain("backend/orders");
    await stage.run(["drift", "--adopt"]);
    await bothForms(stage, "drift", "--adopt", "--prefer", "live");
  },
  async extract(stage) {
    await applied(stage);
    await stage.live.send("apim-we", "PUT", "/apis/orders/policies/policy", { format: "rawxml", value: policy("Live") });
    await stage.live.send("apim-we", "PUT", "/backends/orders", { url: "https://elsewhere.example.com", protocol: "http", credentials: { header: { "X-Other": [canary("LiveHeader")] }, query: { sig: [canary("LiveQuery")] } } });
    await stage.run(["extract", "-o", "extracted"]);
    await stage.run(["extract", "-o", "extracted-ts", "--as", "ts", "--format", "json"]);
    await stage.run(["compile", "-o", "artifacts", "--as", "apiops"]);
    await stage.run(["extract", "--from-artifacts", "artifacts", "-o", "from-artifacts"]);
    await stage.run(["compile", "-o", "arm", "--as", "arm"]);
    return stage.run(["extract", "--from-arm", "arm/we.template.json", "-o", "from-arm"]);
  },
  async rollback(stage) {
    await applied(stage);
    changeSecrets(stage);
    const id = await applied(stage);
    await stage.run(["rollback", id, "--auto-approve"]);
    Object.assign(stage.variables, secretVariables);
    await stage.run(["rollback", id], { confirm: false });
    await stage.run(["rollback", id, "--auto-approve", "--format", "json", "--report", "report.json"]);
  },
  async "state list"(stage) {
    await applied(stage);
    await bothForms(stage, "state", "list");
  },
  async "state runs"(stage) {
    await applied(stage);
    await bothForms(stage, "state", "runs");
  },
  async "state show"(stage) {
    await applied(stage);
    const addresses = (await stage.run(["state", "list"])).stdout.trim().split("\n");
    for (const address of addresses) expect((await stage.run(["state", "show", address])).exitCode).toBe(0);
  },
  async "state unlock"(stage) {
    await applied(stage);
    stage.project.write(".apiops/state/local/lock", JSON.stringify({ id: "1", who: "ci@elsewhere", process: 1, command: "apply", since: "2026-12-01T06:00:00.000Z" }));
    await stage.run(["state", "unlock"], { confirm: false });
    await stage.run(["state", "unlock", "--force"]);
  },
  async effective(stage) {
    await bothForms(stage, "effective", "api/orders");
    await stage.run(["effective", "we/api/orders/operation/list", "--format", "xml"]);
  },
  "policy check": (stage) => bothForms(stage, "policy", "check", "before.xml", "after.xml"),
  // A document that is laid out anew is the document: here it has none.
  "policy format": ({ run }) => run(["policy", "format", "clean.xml"]),
  "policy diff": (stage) => bothForms(stage, "policy", "diff", "before.xml", "after.xml"),
  "policy convert": ({ run }) => run(["policy", "convert", "clean.xml", "--to", "ts"]),
  "expression check": (stage) => bothForms(stage, "expression", "check", 'context.Request.Headers["X"] + 1'),
  "expression eval": ({ run }) => run(["expression", "eval", 'context.Variables["none"]']),
  async emulator({ run, project }) {
    project.write("faults.yaml", "{ seed: 3, mixed: 0.2 }");
    let stop = (): void => undefined;
    await run(["emulator", "--data", ".apiops/emulator/other", "--faults", "faults.yaml"], {
      onInterruptible: (interrupt) => (stop = interrupt),
      onOut: (url) => void fetch(`${url}/subscriptions/s?sig=${canary("InQuery")}`, { headers: { Authorization: canary("InHeader") } }).then(() => setTimeout(stop), stop),
    });
  },
  async schema({ run }) {
    await run(["schema"]);
    await run(["schema", "--out", "schemas"]);
  },
};

/** Somebody pastes credentials on the instance itself, which shows them in clear from then on. */
async function changeByHand({ live }: SecretStage): Promise<void> {
  const send = (armPath: string, properties: unknown): Promise<unknown> => live.send("apim-we", "PUT", armPath, properties);
  await send("/backends/orders", {
    url: "https://elsewhere.example.com",
    protocol: "http",
    credentials: { header: { "X-Other": [canary("LiveHeader")] }, query: { sig: [canary("LiveQuery")] }, authorization: { scheme: "Basic", parameter: canary("LiveParameter") } },
  });
  await send("/namedValues/named-value", { displayName: "named-value", value: canary("LiveNamedValue"), secret: false });
  await send("/apis/orders/policies/policy", { format: "rawxml", value: policy("Live") });
}

const documents = { "before.xml": policy("Before"), "after.xml": policy("After"), "clean.xml": "<policies><inbound><base/></inbound></policies>" };

describe("no secret is said or written by", () => {
  for (const [name, play] of Object.entries<Play>(plays)) {
    test(name, async () => {
      const stage = await secretStage(documents);
      await play(stage);
      stage.expectNoCanary();
    });
  }

  test("any command: each has its play", () => {
    const all = Object.entries<CommandSpec | CommandGroup>(commands).flatMap(([name, spec]) => ("commands" in spec ? Object.keys(spec.commands).map((verb) => `${name} ${verb}`) : [name]));
    expect(Object.keys(plays).sort()).toEqual(all.sort());
  });
});

describe("no secret is said or written", () => {
  test("where the service repeats it in its refusal, in whatever spelling", async () => {
    const stage = await secretStage();
    const secret = secretVariables["SECRET_NAMED_VALUE"]!;
    const spellings = [secret, JSON.stringify(secret), JSON.stringify(JSON.stringify(secret)), encodeURIComponent(secret), secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"), Buffer.from(`user:${secret}`).toString("base64"), canary("header"), canary("authorization"), canary("written")];
    for (const [i, spelling] of spellings.entries()) {
      stage.live.emulator.setFaults({ rules: [{ fault: "operation-failed", kind: "namedValue", message: `The value ${spelling} is not valid.`, code: "ValidationError" }] });
      const { exitCode, stdout } = await stage.run([...apply, "--report", `report-${i}.json`, ...(i % 2 === 0 ? [] : ["--format", "json"])]);
      expect(exitCode).toBe(1);
      expect(stdout).toContain("The value");
      expect(stdout).toContain("(sensitive)");
    }
    stage.expectNoCanary();
  });

  test("where the instance shows it in clear", async () => {
    const stage = await secretStage();
    await stage.live.send("apim-we", "PUT", "/apis/orders", { displayName: "orders", path: "orders", protocols: ["https"] });
    await changeByHand(stage);
    await bothForms(stage, "plan", ...everything, "--out", "plan.json");
    await applied(stage);
    await changeByHand(stage);
    await bothForms(stage, "plan", ...everything);
    const id = await applied(stage);
    const { stderr } = await stage.run(["rollback", id, "--auto-approve"]);
    for (const address of ["named-value/named-value", "api/orders/policy", "backend/orders"]) expect(stderr).toContain(`we/${address} cannot be put back`);
    stage.expectNoCanary();
  });

  test("where somebody pasted it on the instance into what is no secret", async () => {
    const stage = await secretStage();
    await applied(stage);
    const secret = secretVariables["SECRET_NAMED_VALUE"]!;
    await stage.live.send("apim-we", "PUT", "/products/standard", { displayName: "Standard", description: `Call with ${secret}` });
    await stage.live.send("apim-we", "PUT", "/backends/orders", { url: `https://orders.example.com/${encodeURIComponent(secret)}`, protocol: "http", title: secret });
    for (const command of ["plan", "drift"]) expect((await bothForms(stage, command)).stdout).toContain("(sensitive)");
    await stage.run(["drift", "--adopt", "--prefer", "live"]);
    await stage.run(["plan", "--out", "plan.json"]);
    await applied(stage);
    stage.expectNoCanary();
  });

  test("where definitions use it wrongly", async () => {
    const stage = await secretStage({
      "apis/wrong.yaml": [
        "{ kind: Api, name: wrong, path: wrong, description: 'Use ${namedValue}', displayName: '${pem}', subscriptionRequired: '${hub}', backend: orders }",
        "{ kind: Backend, name: wrong, url: '${namedValue}', credentials: { header: { A: ['${namedValue}'] }, query: { b: ['x${hub}'] }, authorization: { scheme: '${pem}', parameter: '${pem}' } } }",
        "{ kind: NamedValue, name: wrong, value: 'prefix ${namedValue}' }",
        "{ kind: Product, name: '${namedValue}', displayName: '${hub}' }",
        "{ kind: Fragment, name: wrong, policies: [{ set-header: { name: '${namedValue}', value: '${hub}' } }] }",
      ].join("\n---\n"),
      "apis/wrong.ts": 'import { defineNamedValue } from "apiops";\nexport default defineNamedValue(({ env }) => ({ name: "wrong-ts", value: `${env.namedValue}!` }));\n',
      "environments/prod.yaml": `kind: Environment\nname: prod\nvalues:\n  key: { fromEnv: SECRET_NOT_SET, default: ${canary("InRepository")} }\ninstances:\n  - { name: eu, service: apim-eu, resourceGroup: rg, subscription: 00000000-0000-0000-0000-000000000000, region: westeurope }\n`,
    });
    const { stdout } = await bothForms(stage, "validate");
    expect(stdout).toContain("secret-in-text");
    expect(stdout).toContain("secret-default");
    await stage.run(["plan"]);
    stage.expectNoCanary();
  });

  test("where definitions read the environment themselves: nothing is sent", async () => {
    const stage = await secretStage({ "apis/past.ts": 'import { defineTag } from "apiops";\nexport default defineTag({ name: "past", displayName: process.env.APIOPS_TEST_SECRET });\n' });
    vi.stubEnv("APIOPS_TEST_SECRET", secretVariables["SECRET_PRIMARY"]);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { exitCode, stderr } = await stage.run([...apply, "--report", "report.json"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("error secret-in-clear: we/tag/past holds the secret of SECRET_PRIMARY in clear.");
    expect((await stage.run(["validate", "--format", "json"])).stdout).toContain("secret-in-clear");
    await stage.run(["compile", "-o", "out"]);
    expect(stage.live.taken()).toEqual([]);
    stage.expectNoCanary();
  });

  test("by a failure of our own, with the place where it happened", async () => {
    const stage = await secretStage();
    const secret = secretVariables["SECRET_TYPESCRIPT"]!;
    const fail = (): never => {
      throw new Error(`cannot take ${secret}, ${JSON.stringify(secret)} and ${canary("header")}`);
    };
    const { exitCode, stderr } = await stage.run(apply, { onInterruptible: fail });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Error: cannot take (sensitive)");
    expect(stderr).toContain("secret-canaries.test.ts");
    stage.expectNoCanary();
  });

  test("and debug level tells of requests by method, path and status", async () => {
    const stage = await secretStage();
    const { stderr } = await stage.run(apply);
    expect(stderr).toContain("debug: we GET / 200\n");
    expect(stderr).toMatch(/debug: we PUT \/namedValues\/named-value 20[12]\n/);
    expect(stderr).not.toMatch(/api-version|authorization:|bearer/i);
    stage.expectNoCanary();
  });
});

describe("in Azure Blob Storage", () => {
  let azurite: Azurite;
  beforeAll(async () => void (azurite = await startAzurite()));
  afterAll(() => azurite.stop());

  test("no secret is kept, and that of the storage itself is not said", async () => {
    const key = /AccountKey=([^;]+)/.exec(azurite.connectionString)?.[1] ?? "";
    const stage = await secretStage();
    stage.project.write("apiops.yaml", "name: secrets\ndefaultEnvironment: local\nstate: { backend: azure-blob, storageAccount: unused, container: secrets }\n");
    stage.variables["AZURE_STORAGE_CONNECTION_STRING"] = azurite.connectionString;
    await applied(stage);
    await changeByHand(stage);
    changeSecrets(stage);
    const id = await applied(stage);
    await stage.run(["rollback", id, "--auto-approve"]);
    await bothForms(stage, "state", "list");
    const container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient("secrets");
    const names: string[] = [];
    for await (const { name } of container.listBlobsFlat()) {
      names.push(name);
      stage.look(`blob ${name}`, (await container.getBlobClient(name).downloadToBuffer()).toString());
    }
    expect(names).toContain("secrets/local/we.json");
    expect(names.some((name) => name.endsWith("we.jsonl"))).toBe(true);
    const endpoint = /BlobEndpoint=([^;]+)/.exec(azurite.connectionString)?.[1] ?? "";
    const wrong = [
      `BlobEndpoint=${endpoint};SharedAccessSignature=sv=2021-10-04&ss=b&srt=sco&sp=rwdl&se=2099-01-01T00:00:00Z&sig=${encodeURIComponent(canary("Sig", "+/="))}`,
      `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${Buffer.from(canary("AccountKey")).toString("base64")};BlobEndpoint=${endpoint};`,
      `AccountKey=${canary("Malformed")}`,
    ];
    for (const connectionString of wrong) {
      stage.variables["AZURE_STORAGE_CONNECTION_STRING"] = connectionString;
      expect((await stage.run(["state", "list"])).exitCode).toBe(1);
    }
    stage.expectNoCanary();
    expect(stage.everythingSaid()).not.toContain(key);
  }, 60_000);
});

test("canaries are found in every spelling", () => {
  const secret = canary("Self", hostile);
  const spellings = [secret, JSON.stringify({ a: secret }), encodeURIComponent(secret), Buffer.from(`Basic user:${secret}`).toString("base64"), Buffer.from(secret).toString("hex")];
  for (const spelling of spellings) expect(canariesIn("here", `before ${spelling} after`), spelling).not.toEqual([]);
  expect(canariesIn("here", "nothing to see")).toEqual([]);
});
