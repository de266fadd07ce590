// validate and compile of a generated project, against reading and printing the same files without any of our code.
import { readdirSync } from "node:fs";
import path from "node:path";
import { generateProject } from "./project/generate.mjs";
import { heading, median, minimum, seconds, table, target } from "./support/report.mjs";
import { cli, isSmall, measure, temporaryFolder } from "./support/run.mjs";

const apis = isSmall ? 100 : 1000;
const runs = isSmall ? 2 : 3;
const folder = temporaryFolder();
const project = path.join(folder, "project");
const output = path.join(folder, "out");
const { files, bytes } = generateProject(project, { apis });

heading(`Compile: ${apis} APIs × 10 operations, a policy each; ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
const programs = {
  validate: [cli, "validate", "-C", project],
  compile: [cli, "compile", "-e", "bench", "-o", output, "-C", project],
  "reference: parse and print the same files": [new URL("support/reference.mjs", import.meta.url).pathname, project, output],
};
const found = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let run = 0; run < runs; run++) for (const [name, args] of Object.entries(programs)) found[name].push(await measure(folder, args));

const of = (name, pick) => found[name].map(pick);
const rows = Object.keys(programs).map((name) => [
  name,
  seconds(median(of(name, (r) => r.wallMs))),
  seconds(minimum(of(name, (r) => r.wallMs))),
  seconds(minimum(of(name, (r) => r.cpuMs))),
  `${Math.round(Math.max(...of(name, (r) => r.peakRssMb)))} MB`,
]);
table([["", "median", "min", "CPU (min)", "peak RSS"], ...rows]);

const together = minimum(of("validate", (r) => r.wallMs)) + minimum(of("compile", (r) => r.wallMs));
const reference = minimum(of("reference: parse and print the same files", (r) => r.wallMs));
const written = readdirSync(output, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).length;
console.log(`\n${written} files written. validate + compile : reference = ${(together / reference).toFixed(2)}`);
if (!isSmall) {
  target("validate + compile, wall (min of each)", together / 1000, 8, (n) => `${n.toFixed(2)} s`);
  const peak = Math.max(...[...found["validate"], ...found["compile"]].map((r) => r.peakRssMb));
  target("peak RSS, TypeScript loader included", peak, 600, (n) => `${Math.round(n)} MB`);
}
