// `apiops validate` of a project with one OpenAPI document as large vendors have them: reading, the checks of the official schema, operations,
// and the document that would be sent. Then the comparison of two such documents. Reference: js-yaml reading the same file.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump } from "js-yaml";
import { diffSpecificationTexts } from "../dist/specification/diff/index.js";
import { vendorSpecification } from "./project/vendor-specification.mjs";
import { heading, median, milliseconds, seconds, table, target } from "./support/report.mjs";
import { cli, isSmall, measure, temporaryFolder } from "./support/run.mjs";

const temporary = temporaryFolder();
const reference = path.join(import.meta.dirname, "support/read-document.mjs");
const document = vendorSpecification(isSmall ? { operations: 600, types: 200 } : {});
const text = JSON.stringify(document, null, 2);
const operations = Object.values(document.paths).flatMap((item) => Object.keys(item)).filter((key) => ["get", "post", "patch", "delete"].includes(key)).length;

function project(name, file, content) {
  const folder = path.join(temporary, name);
  mkdirSync(path.join(folder, "apis"), { recursive: true });
  mkdirSync(path.join(folder, "environments"));
  writeFileSync(path.join(folder, "apiops.yaml"), "name: bench\ndefaultEnvironment: local\n");
  writeFileSync(path.join(folder, "environments/local.yaml"), "kind: Environment\nname: local\nemulator: true\ninstances:\n  - name: we\n    subscription: 00000000-0000-0000-0000-000000000000\n    resourceGroup: rg\n    service: apim-we\n    region: westeurope\n    sku: { name: Premium, capacity: 1 }\n");
  writeFileSync(path.join(folder, "apis/vendor.yaml"), `kind: Api\nname: vendor\npath: vendor\nspecification: ./${file}\nspecificationUrl: https://vendor.example/openapi\n`);
  writeFileSync(path.join(folder, "apis", file), content);
  return { folder, file: path.join(folder, "apis", file) };
}

heading(`specifications: ${operations} operations, ${Object.keys(document.components.schemas).length} types, ${(text.length / 1e6).toFixed(1)} MB of JSON`);
const projects = { JSON: project("json", "vendor.json", text), YAML: project("yaml", "vendor.openapi.yaml", dump(document, { lineWidth: 140, noRefs: true })) };
const rounds = isSmall ? 2 : 3;
const rows = [];
let slowest = 0;
let largest = 0;
for (const [language, { folder, file }] of Object.entries(projects)) {
  const [bases, runs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    bases.push(await measure(temporary, [reference, file]));
    runs.push(await measure(temporary, [cli, "validate", "-C", folder]));
  }
  const [base, run] = [median(bases.map((b) => b.wallMs)), median(runs.map((r) => r.wallMs))];
  const memory = Math.max(...runs.map((r) => r.peakRssMb));
  rows.push([language, milliseconds(base), milliseconds(run), (run / base).toFixed(2), `${memory.toFixed(0)} MB`]);
  slowest = Math.max(slowest, run);
  largest = Math.max(largest, memory);
}
table([["validate", "js-yaml reads it", "apiops validate", "of the reference", "peak memory"], ...rows]);

const changed = JSON.parse(text);
delete changed.components.schemas["vendor.user5"].allOf[1].properties.property3;
const start = performance.now();
const found = await diffSpecificationTexts({ language: "openapi", text }, { language: "openapi", text: JSON.stringify(changed) });
const compared = performance.now() - start;
console.log(`\ntwo texts compared, with their checks: ${milliseconds(compared)}, ${found?.length ?? 0} findings\n`);
target("validate of a large specification", slowest, 10_000, seconds);
target("its peak memory", largest, 1024, (mb) => `${mb.toFixed(0)} MB`);
target("two of them compared", compared, 10_000, seconds);
