import type { PolicyParameter } from "../../../src/catalog/documents/index.js";

export interface OutOfRange {
  readonly parameter: string;
  /** What is wrong with the value, for the name of its test. */
  readonly what: string;
  readonly value: unknown;
}

type Shape = Omit<PolicyParameter, "default">;

/** Values that each bound of each parameter has to refuse. */
export function valuesOutOfRange(parameters: Readonly<Record<string, PolicyParameter>>): readonly OutOfRange[] {
  return Object.entries(parameters).flatMap(([parameter, shape]) => wrongFor(shape).map(({ what, value }) => ({ parameter, what, value })));
}

function wrongFor(shape: Shape): readonly { readonly what: string; readonly value: unknown }[] {
  const { type, enum: allowed, minimum, maximum, pattern, minItems, maxItems, items, additionalProperties } = shape;
  return [
    { what: `no ${type}`, value: type === "string" ? 17 : "text that is no value" },
    ...(type === "integer" ? [{ what: "a fraction", value: 0.5 }] : []),
    ...(minimum === undefined ? [] : [{ what: `below ${minimum}`, value: minimum - 1 }]),
    ...(maximum === undefined ? [] : [{ what: `above ${maximum}`, value: maximum + 1 }]),
    ...(allowed === undefined ? [] : [{ what: "none of the enum", value: "none of these" }]),
    ...(pattern === undefined ? [] : [{ what: `no match of ${pattern}`, value: unmatched(pattern) }]),
    ...(minItems === undefined || minItems === 0 ? [] : [{ what: `fewer than ${minItems}`, value: [] }]),
    ...(maxItems === undefined ? [] : [{ what: `more than ${maxItems}`, value: Array.from({ length: maxItems + 1 }, () => (items?.type === "string" ? "x" : 1)) }]),
    ...(items === undefined ? [] : wrongFor(items).map(({ what, value }) => ({ what: `an item that is ${what}`, value: [value] }))),
    ...(additionalProperties === undefined ? [] : wrongFor(additionalProperties).map(({ what, value }) => ({ what: `a value that is ${what}`, value: { name: value } }))),
  ];
}

/** Some text that a pattern refuses; one that refuses none of these bounds nothing. */
function unmatched(pattern: string): string {
  const expression = new RegExp(pattern, "u");
  const found = ["", "\u0000", " ", "'\"<>", "/", "a b", "Ä", "0", "x".repeat(5000)].find((text) => !expression.test(text));
  if (found === undefined) throw new Error(`The pattern ${pattern} seems to refuse nothing.`);
  return found;
}
