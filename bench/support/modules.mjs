import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const tracer = fileURLToPath(new URL("trace.mjs", import.meta.url));

/** The installed packages that a command loads, sorted. */
export function packagesOf(folder, args) {
  const file = path.join(folder, "modules.txt");
  rmSync(file, { force: true });
  const { status, stderr } = spawnSync(process.execPath, ["--import", tracer, ...args], { env: { ...process.env, APIOPS_BENCH_TRACE: file }, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stderr}`);
  const names = readFileSync(file, "utf8").split("\n").flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []);
  return [...new Set(names)].sort();
}
