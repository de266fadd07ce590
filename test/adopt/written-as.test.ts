import { describe, expect, test } from "vitest";
import { documentKinds, environmentSchema } from "../../src/catalog/documents/index.js";
import { typeInScope } from "../../src/catalog/arm/index.js";
import { kindOf, resourceTypes, serviceTypes, type PropertySpec, type ResourceType } from "../../src/catalog/resources/index.js";
import { documentProperty, type DocumentStep, type PropertyStep } from "../../src/adopt/document-path.js";
import { namesOf, writtenAs } from "../../src/adopt/written-as.js";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly [other: string]: unknown;
}

/** Every property that is compared by itself. */
function leaves(specs: Readonly<Record<string, PropertySpec>>, before: readonly PropertyStep[] = []): (readonly PropertyStep[])[] {
  return Object.entries(specs).flatMap(([name, spec]) => {
    const path = [...before, name];
    if (spec.as === "policy" || spec.unmanaged === true) return [];
    if (spec.properties !== undefined) return leaves(spec.properties, path);
    if (spec.items === undefined) return [path];
    const item = [...path, { key: spec.items.key, name: "x" }];
    return [item, ...leaves(Object.fromEntries(Object.entries(spec.items.properties).filter(([n]) => n !== spec.items?.key)), item)];
  });
}

function holds(schema: Schema | undefined, [step, ...rest]: readonly (DocumentStep | number)[]): boolean {
  if (schema === undefined) return false;
  if (step === undefined) return true;
  if (schema.anyOf !== undefined) return schema.anyOf.some((s) => holds(s, [step, ...rest]));
  if (typeof step !== "string") return holds(schema.items, rest);
  return holds(schema.properties?.[step] ?? Object.values(schema.patternProperties ?? {})[0], rest) || (schema.properties === undefined && schema.patternProperties === undefined && schema["type"] !== "array" && schema.items === undefined);
}

const show = (path: readonly PropertyStep[]): string => path.map((s) => (typeof s === "string" ? s : "[]")).join(".");

/** What the service keeps that no document says. */
const unwritten: Partial<Record<ResourceType, readonly string[]>> = {
  "backend-pool": ["type"],
  "api/release": ["apiId"],
  subscription: ["scope"],
  diagnostic: ["sampling.samplingType"],
  "api/diagnostic": ["sampling.samplingType"],
};

describe("properties of resources", () => {
  const types = Object.keys(serviceTypes) as ResourceType[];

  test("of workspaces are written as those of the service", () => {
    for (const type of Object.keys(resourceTypes) as ResourceType[]) expect(writtenAs[type]).toBe(writtenAs[typeInScope(type)]);
  });

  test.each(types)("of %s are written where the document's schema has them", (type) => {
    const { kind, at } = writtenAs[type];
    const schema = (kind === "Environment" ? environmentSchema : documentKinds[kind].schema) as unknown as Schema;
    const below = [...(kind === "Environment" ? ["gateways", 0] : []), ...(at?.(["n", "m"]) ?? [])];
    if (kindOf(type).association === true || !("value" in kindOf(type).properties)) expect(holds(schema, below), below.join(".")).toBe(true);
    const lost = leaves(kindOf(type).properties).filter((path) => {
      const found = documentProperty(type, path);
      return found === undefined || !holds(schema, [...below, ...found.steps]);
    });
    expect(lost.map(show)).toEqual(unwritten[type] ?? []);
  });

  test("are found by the names of an address", () => {
    expect(namesOf("api/a/operation/o/policy")).toEqual(["a", "o"]);
    expect(namesOf("policy")).toEqual([]);
    expect(namesOf("gateway/g/api/a")).toEqual(["g", "a"]);
  });
});
