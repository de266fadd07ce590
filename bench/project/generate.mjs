// Writes the project that the benchmarks measure. The same options give the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { apiName, isTypeScript, hasSpecification } from "./names.mjs";
import { specification } from "./specification.mjs";
import { sharedYaml, environmentYaml } from "./shared.mjs";
import { typescriptApi } from "./typescript-api.mjs";
import { yamlApi } from "./yaml-api.mjs";

/** Gives the number of files and bytes written. */
export function generateProject(folder, { apis, operations = 10, instances = 1 }) {
  let files = 0;
  let bytes = 0;
  const write = (name, text) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    files++;
    bytes += Buffer.byteLength(text);
  };
  write("apiops.yaml", "name: bench\ndefaultEnvironment: bench\n");
  write("environments/bench.yaml", environmentYaml(instances));
  write("policies/shared.yaml", sharedYaml());
  for (let i = 0; i < apis; i++) {
    const name = apiName(i);
    if (isTypeScript(i)) write(`apis/${name}/${name}.ts`, typescriptApi(i, operations));
    else write(`apis/${name}/${name}.yaml`, yamlApi(i, operations));
    if (hasSpecification(i)) write(`apis/${name}/${name}.openapi.yaml`, specification(i, operations));
  }
  return { files, bytes };
}
