import { isList, isObject, Sensitive, type ArmProperties } from "../catalog/arm/index.js";
import { kindOf, type PropertySpec, type ResourceType } from "../catalog/resources/index.js";

type Specs = Readonly<Record<string, PropertySpec>>;

/**
 * What of a resource is compared: what its kind manages, and what the definitions add by ARM's own names. What is patched is managed as
 * far as it is written. `properties` are those that are wanted, or were applied.
 */
export function managedSpecs({ type, properties, keeps = [] }: { readonly type: ResourceType; readonly properties: ArmProperties; readonly keeps?: readonly { readonly path: string }[] }): Specs {
  const kind = kindOf(type);
  const specs = keeps.reduce((left, { path }) => without(left, path.split(".")), withFurther(kind.properties, properties));
  const written = asFarAsWritten(specs, properties);
  return kind.writes === "patch" ? Object.fromEntries(Object.entries(written).filter(([name]) => Object.hasOwn(properties, name))) : written;
}

function withFurther(specs: Specs, properties: ArmProperties): Specs {
  let all: Record<string, PropertySpec> | undefined;
  for (const [name, value] of Object.entries(properties)) {
    const spec = specs[name];
    if (spec === undefined) (all ??= { ...specs })[name] = { as: "any-json" };
    else if (spec.properties !== undefined && isObject(value) && !isList(value) && !(value instanceof Sensitive)) {
      const below = asFarAsWritten(withFurther(spec.properties, value), value);
      if (below !== spec.properties) (all ??= { ...specs })[name] = { ...spec, properties: below };
    }
  }
  return all ?? specs;
}

/** What the instance keeps is not compared. */
function without(specs: Specs, [step = "", ...rest]: readonly string[]): Specs {
  const { [step]: spec, ...others } = specs;
  if (spec === undefined || rest.length === 0) return others;
  return { ...others, [step]: { ...spec, properties: without(spec.properties ?? {}, rest) } };
}

function asFarAsWritten(specs: Specs, properties: ArmProperties): Specs {
  const unwritten = Object.entries(specs).filter(([name, spec]) => spec.whenWritten === true && !Object.hasOwn(properties, name));
  if (unwritten.length === 0) return specs;
  const left = new Set(unwritten.map(([name]) => name));
  return Object.fromEntries(Object.entries(specs).filter(([name]) => !left.has(name)));
}
