// apply from empty, plan of the unchanged instance and a second apply, against an emulator that waits 40 ms per answer.
import { spawn } from "node:child_process";
import path from "node:path";
import { generateProject } from "./project/generate.mjs";
import { heading, seconds, table } from "./support/report.mjs";
import { cli, isSmall, measure, temporaryFolder } from "./support/run.mjs";

const apis = isSmall ? 30 : 300;
const latencyMs = 40;
const parallelism = 16;
const folder = temporaryFolder();
const project = path.join(folder, "project");
generateProject(project, { apis });

const emulator = spawn(process.execPath, [cli, "emulator", "--latency", String(latencyMs), "-C", project], { stdio: ["ignore", "pipe", "inherit"] });
const ended = new Promise((resolve) => emulator.on("close", resolve));
await Promise.race([new Promise((resolve) => emulator.stdout.once("data", resolve)), ended]);
if (emulator.exitCode !== null) throw new Error("The emulator did not start.");

heading(`Live: ${apis} APIs × 10 operations with a policy each, ${latencyMs} ms per answer, ${parallelism} requests in flight`);
try {
  const offline = await measure(folder, [cli, "validate", "-C", project]);
  const steps = {
    "apply from empty": ["apply", "--auto-approve"],
    "plan, nothing to do": ["plan", "--detailed-exitcode"],
    "apply, nothing to do": ["apply", "--auto-approve"],
  };
  const rows = [];
  for (const [name, args] of Object.entries(steps)) {
    const run = await measure(folder, [cli, ...args, "-C", project, "--parallelism", String(parallelism)]);
    const requests = Object.values(run.requests).reduce((a, b) => a + b, 0);
    const least = (requests * latencyMs) / parallelism;
    const byMethod = Object.entries(run.requests).map(([method, count]) => `${method} ${count}`).join(", ");
    rows.push([name, seconds(run.wallMs), requests, byMethod, run.peakInFlight, run.connections, seconds(least), ((run.wallMs - offline.wallMs) / least).toFixed(2), seconds(run.cpuMs), `${Math.round(run.peakRssMb)} MB`]);
    if (name !== "apply from empty" && Object.keys(run.requests).some((m) => m !== "GET")) throw new Error(`${name} wrote: ${byMethod}`);
  }
  table([["", "wall", "requests", "by method", "peak in flight", "connections", "least", "ratio", "CPU", "peak RSS"], ...rows]);
  console.log(`\nleast = requests × ${latencyMs} ms / ${parallelism}. ratio = (wall − ${seconds(offline.wallMs)} for the definitions, as validate takes) / least.`);
} finally {
  emulator.kill("SIGTERM");
  await ended;
}
