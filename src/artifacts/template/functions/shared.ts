import { canonicalJson, isObject, type JsonObject, type JsonValue } from "../../../catalog/arm/index.js";

/** Thrown by a function that cannot say its value; the reason is shown to the user. */
export class NotEvaluable extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

export type TemplateFunction = (...args: readonly JsonValue[]) => JsonValue;
export type FunctionTable = Readonly<Record<string, TemplateFunction>>;

export function asText(value: JsonValue | undefined): string {
  if (typeof value !== "string") throw new NotEvaluable(`a text is expected, not ${value === undefined ? "nothing" : describe(value)}`);
  return value;
}

export function asNumber(value: JsonValue | undefined): number {
  if (typeof value !== "number") throw new NotEvaluable(`a number is expected, not ${value === undefined ? "nothing" : describe(value)}`);
  return value;
}

export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  if (!Array.isArray(value)) throw new NotEvaluable(`a list is expected, not ${value === undefined ? "nothing" : describe(value)}`);
  return value as readonly JsonValue[];
}

export function asObject(value: JsonValue | undefined): JsonObject {
  if (!isObject(value)) throw new NotEvaluable(`an object is expected, not ${value === undefined ? "nothing" : describe(value)}`);
  return value;
}

const describe = (value: JsonValue): string => (value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`);

export const same = (a: JsonValue | undefined, b: JsonValue | undefined): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** The name under which an object has a key: Resource Manager does not tell case apart. */
export function keyOf(object: JsonObject, key: string): string | undefined {
  if (Object.hasOwn(object, key)) return key;
  return Object.keys(object).find((k) => k.toLowerCase() === key.toLowerCase());
}
