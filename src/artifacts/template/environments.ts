import type { SnapshotResource } from "../../catalog/arm/index.js";
import { nameOf } from "../file-tree.js";
import { differencesOf } from "../overrides/differences.js";
import type { EnvironmentOverrides, ToSupply } from "../reading.js";

/** What a template comes to with one file of parameters. */
export interface Evaluation {
  readonly resources: readonly SnapshotResource[];
  readonly toSupply: readonly ToSupply[];
  /** Undefined when it is not known, or not one. */
  readonly service: string | undefined;
}

/** How the service of a file of parameters differs from the template by itself. */
export function environmentOf(file: string, base: Evaluation, own: Evaluation): EnvironmentOverrides {
  return { name: environmentName(file), file, ...(own.service === undefined ? {} : { service: own.service }), ...differencesOf(base.resources, own.resources, "with these parameters") };
}

const commonWords = new Set(["parameters", "parameter", "params", "param", "azuredeploy", "main", "template", "json", "apim"]);

/** `prod` of `main.parameters.prod.json`. */
function environmentName(path: string): string {
  const name = nameOf(path).replace(/\.json$/, "");
  const words = name.split(/[.\-_]/).filter((w) => !commonWords.has(w.toLowerCase()));
  return words.length === 0 ? name : words.join("-");
}

/** What somebody has to supply when every environment supplies the rest. */
export function stillOpen(base: readonly ToSupply[], environments: readonly (readonly [name: string, evaluation: Evaluation])[]): ToSupply[] {
  const keyOf = (s: ToSupply): string => `${s.armPath}#${s.property}#${s.name}`;
  const known = new Set(base.map(keyOf));
  const open = new Set(environments.flatMap(([, e]) => e.toSupply.map(keyOf)));
  const more = environments.flatMap(([environment, e]) => e.toSupply.filter((s) => !known.has(keyOf(s))).map((s) => ({ ...s, environment })));
  return [...base.filter((s) => s.kind === "secret" || open.has(keyOf(s))), ...more];
}
