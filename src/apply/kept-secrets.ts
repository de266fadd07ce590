import { isList, isObject, Sensitive, type ArmProperties, type ArmValue } from "../catalog/arm/index.js";
import { kindOf, type PropertySpec } from "../catalog/resources/index.js";
import type { Change } from "../plan/index.js";

/**
 * The properties of an update with the secrets that the instance keeps, as far as it shows them (a backend's headers); `unread` when it does not
 * show all of them. Undefined when there are none.
 */
export function keptSecrets({ kind, desired, live }: Change): ArmProperties | "unread" | undefined {
  const keeps = desired?.keeps ?? [];
  if (desired === undefined || keeps.length === 0) return undefined;
  let properties = desired.properties;
  for (const { path } of keeps) {
    const steps = path.split(".");
    const held = steps.reduce<ArmValue | undefined>((value, step) => (isObject(value) && !(value instanceof Sensitive) ? value[step] : undefined), live);
    if (held === undefined || held === null || isSecret(kindOf(kind).properties, steps)) return "unread";
    properties = withValue(properties, steps, held);
  }
  return properties;
}

function isSecret(specs: Readonly<Record<string, PropertySpec>>, [step = "", ...rest]: readonly string[]): boolean {
  const spec = specs[step];
  return spec?.secret === true || (rest.length > 0 && isSecret(spec?.properties ?? {}, rest));
}

function withValue(properties: ArmProperties, [step = "", ...rest]: readonly string[], value: ArmValue): ArmProperties {
  if (rest.length === 0) return { ...properties, [step]: value };
  const inner = properties[step];
  return { ...properties, [step]: withValue(isObject(inner) && !isList(inner) && !(inner instanceof Sensitive) ? inner : {}, rest, value) };
}
