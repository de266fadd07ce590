import type { JsonValue } from "../arm/json.js";
import { isObject } from "../arm/json.js";
import type { ArmProperties, ArmValue } from "../arm/resource.js";
import { Sensitive } from "../arm/sensitive.js";
import type { Absent, Field, Fields } from "./field.js";

export interface ToArm {
  /** Name of the resource: what is sent for a property that stands for it when the author leaves it out. */
  readonly name: string;
  /** The full id of another resource of the same scope, of its path: `/loggers/insights`. */
  readonly id: (path: string) => string;
}

/** A document's values as the `properties` of the ARM body. What the author left out is left out. */
export function toArm(fields: Fields, written: Readonly<Record<string, unknown>>, context: ToArm): ArmProperties {
  const body: Record<string, ArmValue> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = field.form.kind === "authored" ? undefined : sent(field, written[name], written, context);
    if (value === undefined) continue;
    if (field.arm === "") Object.assign(body, value);
    else place(body, (field.arm ?? name).split("."), value);
  }
  return body;
}

function sent(field: Field, written: unknown, beside: Readonly<Record<string, unknown>>, context: ToArm): ArmValue | undefined {
  if (field.form.kind === "constant") return field.form.value;
  if (written !== undefined) return convert(field, written, context);
  if (field.absent === undefined) return undefined;
  return whenAbsent(field.absent, beside, context.name);
}

function convert({ form }: Field, written: unknown, context: ToArm): ArmValue {
  if (written instanceof Sensitive) return written;
  switch (form.kind) {
    case "same":
      return written as ArmValue;
    case "choice":
      return form.values[String(written)] ?? String(written);
    case "reference": {
      const one = (name: unknown): string => (form.as === "name" ? String(name) : context.id(`/${form.to.collection}/${String(name)}`));
      return form.many ? (written as readonly unknown[]).map(one) : one(written);
    }
    case "collection":
      return context.id(form.path);
    case "object":
      return toArm(form.fields, isObject(written) ? written : {}, context);
    case "list":
      return (written as readonly unknown[]).map((item) => toArm(form.fields, isObject(item) ? item : {}, context));
    case "constant":
      return form.value;
    case "authored":
      throw new Error("an authored field is never sent");
  }
}

/** What is sent for a property that the author left out; undefined where nothing is. */
export function whenAbsent(absent: Absent, written: Readonly<Record<string, unknown>>, name: string): JsonValue | undefined {
  if (absent === "name") return name;
  return "derived" in absent ? absent.derived(written) : absent.value;
}

function place(body: Record<string, ArmValue>, [step = "", ...rest]: readonly string[], value: ArmValue): void {
  if (rest.length === 0) body[step] = value;
  else {
    const inner: Record<string, ArmValue> = { ...(body[step] as ArmProperties | undefined) };
    place(inner, rest, value);
    body[step] = inner;
  }
}

/** The value at a path of ARM's names; undefined where there is none. */
export function valueAt(body: unknown, path: string): JsonValue | undefined {
  return path.split(".").reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), body) as JsonValue | undefined;
}
