// First apply, plan of the unchanged instance, second apply and drift, against an emulator that waits 40 ms per answer, in three sizes.
import { spawn } from "node:child_process";
import path from "node:path";
import { generateProject } from "./project/generate.mjs";
import { heading, seconds, table } from "./support/report.mjs";
import { cli, isSmall, measure, temporaryFolder } from "./support/run.mjs";

const sizes = isSmall ? [30] : [30, 300, 1000];
const latencyMs = 40;
const steps = {
  "apply from empty": ["apply", "--auto-approve"],
  "plan, nothing to do": ["plan", "--detailed-exitcode"],
  "apply, nothing to do": ["apply", "--auto-approve"],
  "drift, none": ["drift", "--detailed-exitcode"],
};
const folder = temporaryFolder();
const before = new Map();

for (const apis of sizes) {
  const project = path.join(folder, `project-${apis}`);
  generateProject(project, { apis });
  heading(`Live: ${apis} APIs × 10 operations with a policy each, ${latencyMs} ms per answer`);
  await withEmulator(project, async () => {
    const offline = await measure(folder, [cli, "validate", "-C", project]);
    const rows = [];
    for (const [name, args] of Object.entries(steps)) {
      const run = await measure(folder, [cli, ...args, "-C", project]);
      const requests = Object.values(run.requests).reduce((a, b) => a + b, 0);
      const byMethod = Object.entries(run.requests).map(([method, count]) => `${method} ${count}`).join(", ");
      const least = (requests * latencyMs) / run.peakInFlight;
      const grown = before.get(name);
      before.set(name, { wallMs: run.wallMs, apis });
      rows.push([name, seconds(run.wallMs), byMethod, run.peakInFlight, seconds(least), ((run.wallMs - offline.wallMs) / least).toFixed(2), seconds(run.cpuMs), `${Math.round(run.peakRssMb)} MB`, grown === undefined ? "" : `${(run.wallMs / grown.wallMs).toFixed(1)} × at ${(apis / grown.apis).toFixed(1)} × the APIs`]);
      if (name !== "apply from empty" && Object.keys(run.requests).some((m) => m !== "GET")) throw new Error(`${name} wrote: ${byMethod}`);
    }
    table([["", "wall", "requests", "peak in flight", "least", "ratio", "CPU", "peak RSS", "growth"], ...rows]);
    console.log(`\nleast = requests × ${latencyMs} ms / peak in flight. ratio = (wall − ${seconds(offline.wallMs)} for the definitions, as validate takes) / least.`);
  });
}

async function withEmulator(project, run) {
  const emulator = spawn(process.execPath, [cli, "emulator", "--latency", String(latencyMs), "-C", project], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => emulator.on("close", resolve));
  await Promise.race([new Promise((resolve) => emulator.stdout.once("data", resolve)), ended]);
  if (emulator.exitCode !== null) throw new Error("The emulator did not start.");
  try {
    await run();
  } finally {
    emulator.kill("SIGTERM");
    await ended;
  }
}
