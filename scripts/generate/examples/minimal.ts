import { attributesOf, childrenOf, listedChild, structureOfChild, type ChildSpec, type Group, type Structure, type ValueSpec } from "../../../src/catalog/policies/index.js";
import type { ExampleValue } from "./print.js";

/** The least that the catalog lets an element say, with a sample for each value: for elements without a written example. */
export function minimalExample(structure: Structure): ExampleValue {
  const needed = neededParts(structure);
  const attributes = attributesOf(structure).filter(([name, spec]) => needed.has(name) || spec.required || spec.requiredUnless !== undefined);
  const children = childrenOf(structure).filter(([name, spec]) => needed.has(name) || spec.min > 0);
  const text = structure.text !== undefined && (structure.text.required || needed.has("text")) ? { text: sampleValue("text", structure.text) } : {};
  const value: Record<string, ExampleValue> = {
    ...Object.fromEntries(attributes.map(([name, spec]) => [name, sampleValue(name, spec)])),
    ...Object.fromEntries(children.map(([name, spec]) => [name, minimalChild(name, spec)])),
    ...text,
    ...(structure.policies === undefined ? {} : { policies: [structure.policies.only?.[0] ?? "base"] }),
  };
  return shortened(structure, value);
}

function shortened(structure: Structure, value: Record<string, ExampleValue>): ExampleValue {
  const [only, ...others] = Object.keys(value);
  if (only === undefined) return null;
  if (others.length > 0) return value;
  if (only === "text") return value["text"] ?? null;
  return listedChild(structure)?.[0] === only && Array.isArray(value[only]) ? (value[only] ?? null) : value;
}

function minimalChild(name: string, spec: ChildSpec): ExampleValue {
  const structure = structureOfChild(spec);
  const one = minimalExample(structure) ?? (structure.text === undefined ? true : sampleValue(name, structure.text));
  return spec.max === 1 ? one : [one];
}

/** The first of each group whose parts exclude or replace each other, and what that one needs. */
function neededParts(structure: Structure): ReadonlySet<string> {
  const groups: readonly Group[] = structure.groups ?? [];
  const chosen = new Set(groups.flatMap((group) => (group.rule === "exactly-one" || group.rule === "at-least-one" ? group.of.slice(0, 1) : [])));
  for (const group of groups) if (group.rule === "requires" && chosen.has(group.attribute)) chosen.add(group.needs);
  return chosen;
}

function sampleValue(name: string, spec: ValueSpec): ExampleValue {
  if (spec.secret === true) return `{{${name}}}`;
  switch (spec.type) {
    case "enum":
      return spec.values?.[0] ?? "";
    case "boolean":
      return true;
    case "integer":
    case "number":
    case "duration-seconds":
    case "duration-milliseconds":
      return Math.min(spec.max ?? 60, Math.max(spec.min ?? 0, 60));
    case "http-status":
      return 200;
    case "uri":
      return spec.pattern?.source.startsWith("^http:") === true ? "http://example.com:8080" : "https://example.com";
    case "date-time":
      return "2030-01-01T00:00:00Z";
    case "ip-address":
      return "10.0.0.1";
    case "base64":
      return "c2VjcmV0";
    case "character":
      return "_";
    case "header-name":
      return "X-Example";
    case "http-method":
      return "PUT";
    case "origin":
      return "https://example.com";
    case "media-type":
      return "application/json";
    case "uri-template":
      return "/items/{id}";
    case "guid":
      return "00000000-0000-0000-0000-000000000001";
    case "string":
      return `my-${name}`;
  }
}
