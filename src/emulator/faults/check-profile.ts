import { isObject, objectsOf, type Json } from "../state/json.js";
import { faultNames, profileSchema, ruleSchema } from "./profile.js";

/** One part of a profile with the schema it must match; `path` leads to it. */
export interface ProfilePart {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly schema: object;
}

/** The parts of a profile to check, so that a mistake in a rule is judged by the schema of that rule's own fault. */
export function profileParts(value: unknown): readonly ProfilePart[] {
  const rules = isObject(value as Json) ? (value as { rules?: Json }).rules : undefined;
  const list = Array.isArray(rules) ? (rules as readonly Json[]) : [];
  const known = objectsOf(list).flatMap((rule): ProfilePart[] => {
    const name = faultNames.find((each) => each === rule["fault"]);
    return name === undefined ? [] : [{ path: ["rules", list.indexOf(rule)], value: rule, schema: ruleSchema(name) }];
  });
  return [{ path: [], value, schema: profileSchema }, ...known];
}
