import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeProject, minimalProject, readTexts } from "../support/project.js";
import { runCli, type CliOptions, type CliRun } from "../support/run-cli.js";

const shop = readTexts(path.join(import.meta.dirname, "bases/shop"));

interface Served {
  readonly url: string;
  /** As Ctrl-C does. */
  stop(): Promise<CliRun>;
}

/** `apiops emulator`, up to the line that says where it listens. */
async function serve(argv: readonly string[], options: CliOptions): Promise<Served> {
  let interrupt: () => void = () => undefined;
  let ended: Promise<CliRun> | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    ended = runCli(["emulator", ...argv], { ...options, onOut: resolve, onInterruptible: (run) => (interrupt = run) });
    ended.then((run) => reject(new Error(run.stderr)), reject);
  });
  return {
    url,
    stop: () => {
      interrupt();
      return ended!;
    },
  };
}

const plan = async (root: string, variables: Readonly<Record<string, string>> = {}): Promise<CliRun> => runCli(["plan", "--detailed-exitcode", "--log-level", "warning"], { cwd: root, variables });

describe("the emulator of a project", () => {
  test("keeps what one command did for the next one, in .apiops", async () => {
    const { root } = makeProject(shop);
    expect(await plan(root)).toMatchObject({ exitCode: 2 });
    expect((await runCli(["apply", "--auto-approve"], { cwd: root })).exitCode).toBe(0);
    expect(await plan(root)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(existsSync(path.join(root, ".apiops/emulator/endpoint.json"))).toBe(false);
  });

  test("lies where APIOPS_DATA_DIR says", async () => {
    const project = makeProject(shop);
    const { root } = project;
    const variables = { APIOPS_DATA_DIR: "elsewhere" };
    expect((await runCli(["apply", "--auto-approve"], { cwd: root, variables })).exitCode).toBe(0);
    expect(await plan(root, variables)).toMatchObject({ exitCode: 0 });
    expect(existsSync(path.join(root, ".apiops"))).toBe(false);
    expect(project.list().filter((f) => f.startsWith("elsewhere/state/"))).toContain("elsewhere/state/local/we.json");
    expect(await plan(root)).toMatchObject({ exitCode: 2 });
  });

  test("is served by `apiops emulator`, joined by other commands, and stops at Ctrl-C", async () => {
    const { root } = makeProject(shop);
    const served = await serve([], { cwd: root });
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await runCli(["apply", "--auto-approve"], { cwd: root })).exitCode).toBe(0);
    const reply = await fetch(`${served.url}/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim-we/apis/orders?api-version=2024-05-01`);
    expect(reply.status).toBe(200);
    const second = await runCli(["emulator"], { cwd: root });
    expect(second).toMatchObject({ exitCode: 1, stdout: "" });
    expect(second.stderr).toContain(`error emulator-running: An emulator serves this data folder already, at ${served.url}.`);
    expect(await served.stop()).toMatchObject({ exitCode: 0, stdout: `${served.url}\n` });
    await expect(fetch(served.url)).rejects.toThrow();
    expect(await plan(root)).toMatchObject({ exitCode: 0 });
  });

  test("serves outside a project too, and with a folder named", async () => {
    const { root } = makeProject({ "readme.txt": "" });
    const [memory, kept] = [await serve([], { cwd: root }), await serve(["--data", "kept", "--log-level", "debug"], { cwd: root })];
    await fetch(`${kept.url}/subscriptions/s?api-version=2024-05-01`);
    expect((await memory.stop()).exitCode).toBe(0);
    expect((await kept.stop()).stderr).toMatch(/^\d{3} GET \/subscriptions\/s\?api-version=2024-05-01$/m);
    expect(existsSync(path.join(root, "kept"))).toBe(true);
    expect(existsSync(path.join(root, ".apiops"))).toBe(false);
  });
});

test.skipIf(spawnSync("openssl", ["version"]).status !== 0)("--https: the URL on stdout, what to trust on stderr, and other commands of the project go on as ever", async () => {
  const { root } = makeProject(shop);
  const served = await serve(["--https"], { cwd: root });
  expect(served.url).toMatch(/^https:/);
  expect((await runCli(["apply", "--auto-approve"], { cwd: root })).exitCode).toBe(0);
  const requests = await fetch(`${served.url.replace("https", "http")}/__apiops/requests`);
  expect(((await requests.json()) as { requests: unknown[] }).requests.length).toBeGreaterThan(10);
  const { stdout, stderr } = await served.stop();
  expect([stdout, stderr]).toEqual([`${served.url}\n`, `Clients have to trust ${path.join(root, ".apiops/emulator/emulator-ca.pem")}\n`]);
  expect(existsSync(path.join(root, ".apiops/emulator/emulator-ca.pem"))).toBe(true);
});

test("a port that is taken is said, and nothing is left locked", async () => {
  const { root } = makeProject({ "readme.txt": "" });
  const first = await serve([], { cwd: root });
  const { port } = new URL(first.url);
  const second = await runCli(["emulator", "--port", port, "--data", "kept"], { cwd: root });
  expect(second).toMatchObject({ exitCode: 1, stdout: "" });
  expect(second.stderr).toContain(`error port-unavailable: Port ${port} cannot be listened on: another program does already.`);
  await first.stop();
  const third = await serve(["--port", port, "--data", "kept"], { cwd: root });
  expect((await third.stop()).exitCode).toBe(0);
});

test("--faults and --throttle make requests go wrong", async () => {
  const { root } = makeProject({ "faults.yaml": "rules:\n  - { fault: server-error, status: 502, methods: [GET], times: 1 }\n" });
  const served = await serve(["--faults", "faults.yaml", "--throttle", "0.001"], { cwd: root });
  const statuses: number[] = [];
  for (let i = 0; i < 2; i++) statuses.push((await fetch(`${served.url}/subscriptions/s/providers/Microsoft.ApiManagement/service?api-version=2024-05-01`)).status);
  expect(statuses).toEqual([502, 429]);
  const { requests } = (await (await fetch(`${served.url}/__apiops/requests`)).json()) as { requests: unknown };
  expect(requests).toMatchObject([{ sequence: 1, fault: "server-error" }, { sequence: 2, fault: "throttle" }]);
  expect((await served.stop()).exitCode).toBe(0);
});

describe("what cannot be reached or read", () => {
  test("an instance that does not exist at its endpoint", async () => {
    const { root } = makeProject({ "readme.txt": "" });
    const served = await serve([], { cwd: root });
    const files = minimalProject({ "apis/a.yaml": "kind: Tag\nname: a\n" }, { instances: ["we", "eus2"] });
    const project = makeProject({ ...files, "environments/local.yaml": files["environments/local.yaml"]!.replace("emulator: true", `endpoint: ${served.url}`) });
    const { exitCode, stderr } = await runCli(["plan"], { cwd: project.root });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('error service-missing: There is no API Management service "apim-we" in resource group "rg".');
    expect(stderr).toContain('error service-missing: There is no API Management service "apim-eus2" in resource group "rg".');
    await served.stop();
  });

  test.each([
    ["half a file", "{"],
    ["another format", '{ "formatVersion": "9", "resources": {} }'],
    ["an address of a later version", '{ "formatVersion": "1", "resources": { "portal/x": { "type": "portal", "armPath": "/x", "properties": {}, "references": [] } } }'],
  ])("a recorded state that is %s stops everything that needs it", async (_name, text) => {
    const project = makeProject(minimalProject({ "apis/a.yaml": "kind: Tag\nname: a\n" }));
    project.write(".apiops/state/local/we.json", text);
    for (const command of [["plan"], ["apply", "--auto-approve"], ["destroy", "--auto-approve"]]) {
      const { exitCode, stdout, stderr } = await runCli(command, { cwd: project.root });
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toContain("error state-invalid: The recorded state in ");
      expect(stderr).not.toContain("failed unexpectedly");
    }
    expect(project.read(".apiops/state/local/we.json")).toBe(text);
    expect((await runCli(["validate"], { cwd: project.root })).exitCode).toBe(0);
  });
});
