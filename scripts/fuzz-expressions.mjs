// Mutation fuzz of checking and running expressions: node scripts/fuzz-expressions.mjs [--runs N] [--seed N] [--only RUN]
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { checkNode, ensureInstalled } from "./ensure.mjs";

checkNode();
ensureInstalled();
const { values: given } = parseArgs({ options: { runs: { type: "string", default: "100000" }, seed: { type: "string", default: "1" }, only: { type: "string" } } });
const seed = Number(given.seed);
const folder = mkdtempSync(path.join("node_modules", ".fuzz-"));
let failed = false;
try {
  const { build } = await import("esbuild");
  const outfile = path.resolve(folder, "fuzz.mjs");
  await build({ entryPoints: ["test/expressions/fuzz/fuzz.ts"], bundle: true, platform: "node", format: "esm", packages: "external", outfile, logLevel: "error", define: { "import.meta.dirname": JSON.stringify(path.resolve("test/oracle")) } });
  const { fuzzInput, fuzzExpressions } = await import(pathToFileURL(outfile));
  if (given.only !== undefined) process.stdout.write(fuzzInput(seed, Number(given.only)));
  else {
    const started = Date.now();
    const { runs, values, exceptions, refused, slowestMs, failures } = fuzzExpressions(seed, Number(given.runs));
    for (const { run, problem, input } of failures) console.log(`run ${run} (${input.length} characters): ${problem}\n  again: node scripts/fuzz-expressions.mjs --seed ${seed} --only ${run}\n`);
    console.log(`seed ${seed}: ${runs} inputs in ${Math.round((Date.now() - started) / 1000)} s; ${values} values, ${exceptions} exceptions, ${refused} refused, slowest ${Math.round(slowestMs)} ms; ${failures.length} failures`);
    failed = failures.length > 0;
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
