import { arrayOf, isObject, plainText, present, type Json, type JsonObject } from "../state/json.js";
import { validationError, type ErrorDetail } from "./errors.js";
import type { WriteInput } from "./kind.js";

type FieldType = "string" | "boolean" | "integer" | "object" | "array";

interface FieldOptions {
  readonly required?: true;
  readonly default?: Json;
  readonly oneOf?: readonly string[];
  readonly max?: number;
  /** Left out by a PUT = unchanged, not unset. */
  readonly keep?: true;
  /** Unset is written as null instead of left out. */
  readonly showNull?: true;
  /** Taken and never given back. */
  readonly hidden?: true;
  /** What the items of a list may be. */
  readonly each?: readonly string[];
}

export interface Field extends FieldOptions {
  readonly name: string;
  readonly type: FieldType;
}

/** Fields of a kind, in the order replies show them. */
export type Fields = readonly Field[];

const field =
  (type: FieldType) =>
  (name: string, options: FieldOptions = {}): Field => ({ name, type, ...options });

export const text = field("string");
export const flag = field("boolean");
export const integer = field("integer");
export const object = field("object");
export const list = field("array");

/** Checks what was sent and completes it: the stored form has every field, null when unset. Unknown properties are dropped. */
export function writeFields(fields: Fields, input: Pick<WriteInput, "body" | "existing" | "patch">): JsonObject {
  const problems: ErrorDetail[] = [];
  const written = fields.map((f): [string, Json] => {
    const value = sentOrKept(f, input);
    if (value === null || value === undefined) {
      if (f.required === true) problems.push({ target: f.name, message: `The ${f.name} field is required.` });
      return [f.name, f.default ?? null];
    }
    const problem = problemOf(f, value);
    if (problem !== undefined) problems.push({ target: f.name, message: problem });
    return [f.name, canonicalChoice(f, value)];
  });
  if (problems.length > 0) throw validationError(...problems);
  return Object.fromEntries(written);
}

export function readFields(fields: Fields, properties: JsonObject): JsonObject {
  const visible = fields.filter((f) => f.hidden !== true);
  const shown = visible
    .map((f): [string, Json] => [f.name, properties[f.name] ?? null])
    .filter(([, value], i) => value !== null || visible[i]?.showNull === true);
  return Object.fromEntries(shown);
}

function sentOrKept(f: Field, { body, existing, patch }: Pick<WriteInput, "body" | "existing" | "patch">): Json | undefined {
  const sent = body[f.name];
  if (sent === undefined && existing !== undefined && (patch || f.keep === true)) return existing.properties[f.name];
  return sent;
}

function problemOf(f: Field, value: Json): string | undefined {
  if (!isOfType(f.type, value)) return `The ${f.name} field must be of type ${f.type}.`;
  if (f.required === true && value === "") return `The ${f.name} field is required.`;
  if (f.max !== undefined && typeof value === "string" && value.length > f.max)
    return `The field ${f.name} must be a string with a maximum length of ${f.max}.`;
  if (f.oneOf !== undefined && !f.oneOf.includes(plainText(canonicalChoice(f, value))))
    return `The value '${plainText(value)}' of ${f.name} is not one of ${f.oneOf.join(", ")}.`;
  const stray = f.each === undefined ? undefined : stringsOf(value).find((item) => f.each?.some((known) => known.toLowerCase() === item.toLowerCase()) !== true);
  return stray === undefined ? undefined : `The value '${stray}' of ${f.name} is not one of ${(f.each ?? []).join(", ")}.`;
}

/** Enumerations are read without case and shown in the service's own. */
function canonicalChoice(f: Field, value: Json): Json {
  if (f.each !== undefined) return stringsOf(value).map((item) => f.each?.find((known) => known.toLowerCase() === item.toLowerCase()) ?? item);
  if (f.oneOf === undefined) return value;
  return f.oneOf.find((choice) => choice.toLowerCase() === plainText(value).toLowerCase()) ?? value;
}

function isOfType(type: FieldType, value: Json): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "boolean":
      return typeof value === type;
  }
}

/** Texts of a list, such as tags and protocols. */
export function stringsOf(value: Json | undefined): string[] {
  return arrayOf(value).filter((item): item is string => typeof item === "string");
}

/** Puts known properties into the service's order; what it does not know follows as sent. */
export function ordered(value: JsonObject, names: readonly string[]): JsonObject {
  const known = Object.fromEntries(names.map((name) => [name, value[name]]));
  const others = Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
  return present({ ...known, ...others });
}
