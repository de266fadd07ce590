import { isList, isObject, Sensitive, type ArmProperties } from "../catalog/arm/index.js";
import { kindOf, type PropertySpec, type ResourceType } from "../catalog/resources/index.js";

type Specs = Readonly<Record<string, PropertySpec>>;

interface Managed {
  readonly type: ResourceType;
  readonly properties: ArmProperties;
  readonly keeps?: readonly { readonly path: string }[];
  readonly carriedBy?: string;
}

/**
 * What of a resource is compared: what its kind manages, and what the definitions add by ARM's own names. What is patched is managed as
 * far as it is written. `properties` are those that are wanted, or were applied.
 */
export function managedSpecs({ type, properties, keeps = [], carriedBy }: Managed): Specs {
  const kind = kindOf(type);
  const own = carriedBy === undefined ? kind.properties : leftToImport(kind.properties);
  const specs = keeps.reduce((left, { path }) => without(left, path.split(".")), withFurther(own, properties));
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

/** The same for each of the thousands of operations that an import may make. */
const importedSpecs = new WeakMap<Specs, Specs>();

/** What an import makes is compared without what it sets in its own way. */
function leftToImport(specs: Specs): Specs {
  const known = importedSpecs.get(specs);
  if (known !== undefined) return known;
  const left = Object.entries(specs).flatMap(([name, spec]): [string, PropertySpec][] => {
    const { properties, items } = spec;
    if (spec.byImport === true) return [];
    return [[name, { ...spec, ...(properties === undefined ? {} : { properties: leftToImport(properties) }), ...(items === undefined ? {} : { items: { ...items, properties: leftToImport(items.properties) } }) }]];
  });
  const found = Object.fromEntries(left);
  importedSpecs.set(specs, found);
  return found;
}
