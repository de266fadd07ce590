import { canonicalJson, isObject, type JsonObject, type SnapshotResource } from "../../catalog/arm/index.js";
import { nameOf } from "../file-tree.js";
import type { EnvironmentOverrides, ResourceOverride, ToSupply, UnmatchedOverride } from "../reading.js";

/** What a template comes to with one file of parameters. */
export interface Evaluation {
  readonly resources: readonly SnapshotResource[];
  readonly toSupply: readonly ToSupply[];
  /** Undefined when it is not known, or not one. */
  readonly service: string | undefined;
}

/** How the service of a file of parameters differs from the template by itself. */
export function environmentOf(file: string, base: Evaluation, own: Evaluation): EnvironmentOverrides {
  const before = new Map(base.resources.map((r) => [r.armPath, r]));
  const after = new Set(own.resources.map((r) => r.armPath));
  const overrides: ResourceOverride[] = [];
  const unmatched: UnmatchedOverride[] = base.resources.filter((r) => !after.has(r.armPath)).map((r) => ({ path: r.armPath, reason: "with these parameters it is not deployed" }));
  for (const resource of own.resources) {
    const known = before.get(resource.armPath);
    const at = resource.at === undefined ? {} : { at: resource.at };
    if (known === undefined) {
      unmatched.push({ path: resource.armPath, reason: "only with these parameters it is deployed", ...at });
      continue;
    }
    if (canonicalJson(known.specification) !== canonicalJson(resource.specification)) unmatched.push({ path: resource.armPath, reason: "with these parameters it has another specification", ...at });
    const { properties, gone } = difference(known.properties, resource.properties);
    for (const path of gone) unmatched.push({ path: `${resource.armPath}#/${path}`, reason: "with these parameters it is not there", ...at });
    if (Object.keys(properties).length > 0) overrides.push({ armPath: resource.armPath, properties, ...at });
  }
  return { name: environmentName(file), file, ...(own.service === undefined ? {} : { service: own.service }), overrides, unmatched };
}

/** What has to be merged into the one for it to become the other. */
function difference(base: JsonObject, own: JsonObject): { properties: JsonObject; gone: string[] } {
  const gone = Object.keys(base).filter((k) => !Object.hasOwn(own, k));
  const properties = new Map<string, JsonObject[string]>();
  for (const [key, value] of Object.entries(own)) {
    const before = base[key];
    if (canonicalJson(before ?? null) === canonicalJson(value) && Object.hasOwn(base, key)) continue;
    if (!isObject(before) || !isObject(value)) {
      properties.set(key, value);
      continue;
    }
    const inner = difference(before, value);
    gone.push(...inner.gone.map((g) => `${key}.${g}`));
    if (Object.keys(inner.properties).length > 0) properties.set(key, inner.properties);
  }
  return { properties: Object.fromEntries(properties), gone };
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
