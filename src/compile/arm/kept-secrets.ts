import { isList, isObject, Sensitive, type ArmProperties, type ArmValue, type KeptSecret } from "../../catalog/arm/index.js";
import type { PropertySpec } from "../../catalog/resources/index.js";

/** The properties without those that hold a secret which nobody here knows: such a property is left as the instance has it, as a whole. */
export function withoutKept(properties: ArmProperties, specs: Readonly<Record<string, PropertySpec>>): { properties: ArmProperties; keeps: readonly KeptSecret[] } {
  if (keptIn(properties) === undefined) return { properties, keeps: [] };
  const keeps: KeptSecret[] = [];
  return { properties: strip(properties, specs, "", keeps), keeps };
}

function strip(properties: ArmProperties, specs: Readonly<Record<string, PropertySpec>>, path: string, keeps: KeptSecret[]): ArmProperties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, ArmValue][] => {
      const kept = keptIn(value);
      if (kept === undefined) return [[name, value]];
      const spec = specs[name];
      const at = path === "" ? name : `${path}.${name}`;
      if (spec?.properties !== undefined && spec.secret !== true && isObject(value) && !(value instanceof Sensitive)) return [[name, strip(value, spec.properties, at, keeps)]];
      keeps.push({ path: at, variable: kept.source });
      return [];
    }),
  );
}

function keptIn(value: ArmValue): Sensitive | undefined {
  if (value instanceof Sensitive) return value.isKept ? value : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const inner of isList(value) ? value : Object.values(value)) {
    const kept = keptIn(inner);
    if (kept !== undefined) return kept;
  }
  return undefined;
}
