import type { AttributeSpec } from "../../../catalog/policies/index.js";
import { startsExpression } from "../../../xml/index.js";
import { namedValuesIn } from "../references.js";

/** What is wrong with a literal; expressions and named values are known only later. */
export function valueProblem(name: string, value: string, spec: AttributeSpec): string | undefined {
  if (startsExpression(value)) return spec.expression ? undefined : `A policy expression is not allowed in the attribute '${name}'.`;
  if (namedValuesIn(value).length > 0) return undefined;
  const fits = fitsType(value, spec);
  return fits ? undefined : `The value '${value}' of the attribute '${name}' is not valid.`;
}

function fitsType(value: string, spec: AttributeSpec): boolean {
  switch (spec.type) {
    case "boolean":
      return /^(true|false)$/i.test(value);
    case "integer":
      return /^-?\d+$/.test(value);
    case "enum": {
      const values = [...(spec.values ?? []), ...Object.keys(spec.doubtfulValues ?? {})];
      return values.some((known) => known.toLowerCase() === value.toLowerCase());
    }
    default:
      return true;
  }
}
