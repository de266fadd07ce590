// Mutation fuzz of reading, checking, printing and formatting policies: node scripts/fuzz-policies.mjs [--runs N] [--seed N] [--only RUN]
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { checkNode, ensureInstalled } from "./ensure.mjs";

checkNode();
ensureInstalled();
const { values } = parseArgs({ options: { runs: { type: "string", default: "100000" }, seed: { type: "string", default: "1" }, only: { type: "string" } } });
const seed = Number(values.seed);
const folder = mkdtempSync(path.join("node_modules", ".fuzz-"));
let failed = false;
try {
  const { build } = await import("esbuild");
  const outfile = path.resolve(folder, "fuzz.mjs");
  await build({ entryPoints: ["test/xml/fuzz/fuzz.ts"], bundle: true, platform: "node", format: "esm", packages: "external", outfile, logLevel: "error" });
  const { fuzzInput, fuzzPolicies } = await import(pathToFileURL(outfile));
  if (values.only !== undefined) process.stdout.write(fuzzInput(seed, Number(values.only)));
  else {
    const started = Date.now();
    const { runs, read, findings, slowestMs, failures } = fuzzPolicies(seed, Number(values.runs));
    for (const { run, problem, input } of failures) console.log(`run ${run} (${input.length} characters): ${problem}\n  again: node scripts/fuzz-policies.mjs --seed ${seed} --only ${run}\n`);
    console.log(`seed ${seed}: ${runs} inputs in ${Math.round((Date.now() - started) / 1000)} s; ${read} read, ${findings} findings, slowest ${Math.round(slowestMs)} ms; ${failures.length} failures`);
    failed = failures.length > 0;
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
