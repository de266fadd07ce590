import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const meter = path.join(root, "bench/support/meter.mjs");

/** The build that is measured; APIOPS_BENCH_CLI names another one to compare with. */
export const cli = process.env["APIOPS_BENCH_CLI"] ?? path.join(root, "dist/cli/main.js");
export const isSmall = process.argv.includes("--small");

/** A temporary folder that goes when the process ends. APIOPS_BENCH_FOLDER says on which disk. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(process.env["APIOPS_BENCH_FOLDER"] ?? tmpdir(), "apiops-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Wall time of a program of this Node.js, in milliseconds, with nothing in its way. */
export function timeNode(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Runs a program of this Node.js under the meter, without blocking this process. */
export async function measure(folder, args, { status: expected = 0 } = {}) {
  const file = path.join(folder, "meter.json");
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, ["--import", meter, ...args], { env: { ...process.env, APIOPS_BENCH_METER: file, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const status = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const wallMs = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== expected) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${output.slice(0, 4000)}`);
  return { wallMs, output, ...JSON.parse(readFileSync(file, "utf8")) };
}
