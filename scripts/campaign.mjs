// Applies under faults, and applies that are killed, over and over: the long form of test/cli/faults.test.ts and test/apply/crash.test.ts.
//   node scripts/campaign.mjs faults [--seeds 20] [--apis 25] [--operations 18] [--rate 0.2]
//   node scripts/campaign.mjs kills [--kills 200] [--apis 4] [--operations 4] [--seed 1]
// Each round starts with empty instances and no state. A round fails when the last apply does, when the plan after it is not empty, or
// when a resource was created twice.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt, root } from "./ensure.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: "string", default: "20" },
    kills: { type: "string", default: "200" },
    apis: { type: "string" },
    operations: { type: "string" },
    rate: { type: "string", default: "0.2" },
    seed: { type: "string", default: "1" },
  },
});
ensureBuilt();
const { startEmulator } = await import(path.join(root, "dist/emulator/control-plane/index.js"));
const { announce } = await import(path.join(root, "dist/cli/emulator-process.js"));
const cli = path.join(root, "dist/cli/main.js");
const services = [{ subscriptionId: "00000000-0000-0000-0000-000000000000", resourceGroup: "rg", name: "apim-we", location: "westeurope", skuName: "Developer" }];

const folder = mkdtempSync(path.join(tmpdir(), "apiops-campaign-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const kind = positionals[0] ?? "faults";
const { manyResources, doubledCreates } = await bundled("test/cli/support/campaign.ts");
const size = { apis: Number(values.apis ?? (kind === "kills" ? 4 : 25)), operations: Number(values.operations ?? (kind === "kills" ? 4 : 18)) };
for (const [name, text] of Object.entries(manyResources(size))) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}
const emulator = await startEmulator({ services, latencyMs: kind === "kills" ? 5 : 0 });
const close = announce(path.join(folder, ".apiops/emulator"), emulator);
const failures = kind === "kills" ? await killCampaign(Number(values.kills), random(Number(values.seed))) : await faultCampaign(Number(values.seeds), Number(values.rate));
await close();
console.log(`${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

async function faultCampaign(seeds, rate) {
  let failures = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    fresh();
    emulator.setFaults({ seed, mixed: rate });
    const started = performance.now();
    const applied = await run(["apply", "--auto-approve", "--format", "json", "--log-level", "error"]);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    emulator.setFaults();
    const problems = [...(applied.code === 0 ? [] : [`apply ended with ${applied.code}: ${applied.text.slice(-500)}`]), ...(await judge())];
    const requests = applied.code === 0 ? JSON.parse(applied.stdout).instances[0].requests : {};
    console.log(`seed ${seed}: ${requests.put} PUT, ${requests.get} GET, ${requests.retried} sent again (${Object.entries(requests.retries ?? {}).map(([reason, n]) => `${n} ${reason}`).join(", ")}; waited ${Math.round((requests.waitedMs ?? 0) / 1000)} s in all), ${seconds} s${problems.length === 0 ? "" : `: ${problems.join("; ")}`}`);
    if (problems.length > 0) failures++;
  }
  return failures;
}

async function killCampaign(kills, next) {
  let failures = 0;
  let longest = 0;
  let killed = 0;
  // How long a whole run takes: the moments of death are spread over it.
  fresh();
  const started = performance.now();
  await run(["apply", "--auto-approve", "--log-level", "error"]);
  const whole = performance.now() - started;
  while (killed < kills) {
    fresh();
    const deaths = 1 + Math.floor(next() * 3);
    for (let i = 0; i < deaths && killed < kills; i++) {
      const after = whole * (0.25 + 0.75 * next());
      longest = Math.max(longest, after);
      const { code } = await run(["apply", "--auto-approve", "--log-level", "error"], after);
      if (code === null) killed++;
    }
    const last = await run(["apply", "--auto-approve", "--log-level", "error"]);
    const problems = [...(last.code === 0 ? [] : [`the last apply ended with ${last.code}: ${last.text.slice(-500)}`]), ...(await judge())];
    if (problems.length > 0) {
      failures++;
      console.log(`after ${killed} kills: ${problems.join("; ")}`);
    }
  }
  console.log(`${killed} kills within ${(longest / 1000).toFixed(1)} s of the start`);
  return failures;
}

function fresh() {
  rmSync(path.join(folder, ".apiops/state"), { recursive: true, force: true });
  emulator.reset();
  emulator.clearRequests();
}

/** What is wrong after a run that said it was done. */
async function judge() {
  const plan = await run(["plan", "--detailed-exitcode", "--log-level", "error"]);
  return [...(plan.code === 0 ? [] : [`the plan is not empty (${plan.code}): ${plan.text.slice(-500)}`]), ...doubledCreates(emulator.requests).map((r) => `created twice: ${r}`)];
}

/** What the tests share, without compiling them. */
async function bundled(source) {
  const { build } = await import("esbuild");
  const outfile = path.join(folder, "support.mjs");
  await build({ entryPoints: [path.join(root, source)], bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" });
  return import(pathToFileURL(outfile).href);
}

function run(argv, killAfterMs) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...argv, "-C", folder], { stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, text: stdout + stderr });
    });
  });
}

/** mulberry32: the same numbers for the same seed. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
