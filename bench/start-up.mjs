// How long the command line takes to start, against an empty Node.js program in the same run, and what it loads.
import path from "node:path";
import { packagesOf } from "./support/modules.mjs";
import { heading, median, milliseconds, minimum, table, target } from "./support/report.mjs";
import { cli, isSmall, temporaryFolder, timeNode } from "./support/run.mjs";

const folder = temporaryFolder();
const project = path.join(folder, "tiny");
timeNode([cli, "init", project]);

const programs = {
  "node -e 0 (reference)": ["-e", "0"],
  "apiops --version": [cli, "--version"],
  "apiops --help": [cli, "--help"],
  "apiops validate (two operations)": [cli, "validate", "-C", project],
};
const heavy = /^(@azure\/|@apidevtools\/|@inquirer\/|@sinclair\/|ajv|chalk|esbuild|fast-xml-parser|handlebars|ora$|yaml$)/;

heading("Start-up");
const runs = isSmall ? 7 : 40;
const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let run = 0; run < runs; run++) for (const [name, args] of Object.entries(programs)) times[name].push(timeNode(args));

const [reference] = Object.values(times);
const rows = Object.entries(times).map(([name, list]) => [name, milliseconds(median(list)), milliseconds(minimum(list)), (median(list) / median(reference)).toFixed(2), (minimum(list) / minimum(reference)).toFixed(2)]);
table([["", "median", "min", "median ratio", "min ratio"], ...rows]);

console.log("\nPackages loaded");
const plan = path.join(folder, "plan.json");
for (const args of [["--version"], ["--help"], ["schema", "Api"], ["validate", "-C", project], ["plan", "-C", project, "--out", plan]]) {
  const packages = packagesOf(folder, [cli, ...args]);
  console.log(`  ${args[0]}: ${packages.join(", ") || "none"}`);
  if (args[0].startsWith("--") && packages.some((p) => heavy.test(p))) throw new Error(`apiops ${args[0]} loads ${packages.filter((p) => heavy.test(p)).join(", ")}`);
}
console.log("");
target("apiops --version : node -e 0 (median)", median(times["apiops --version"]) / median(reference), 1.6, (n) => n.toFixed(2));
