import type { Decompiled } from "../policy/decompile/index.js";
import type { Reusable } from "./factor/reusable.js";

/** A definition on its way from a snapshot to a file: JSON with what each form writes in its own way. */
export type Value = string | number | boolean | null | readonly Value[] | ValueMap | PolicyText | SharedPolicies | SecretValue | FileText;
export interface ValueMap {
  readonly [key: string]: Value;
}

/** A policy document. */
export class PolicyText {
  constructor(
    readonly xml: string,
    /** What a fragment holds is a list. */
    readonly form: "document" | "fragment",
    /** Whether a section that is left out is inherited; at the broadest scope it is empty. */
    readonly inherits: boolean,
    /** Name of the file that holds it as it is, beside the definition; written in the definition when there is none. */
    readonly file: string | undefined,
    readonly address: string,
    /** The document with reusable policies in it; as its XML says when left out. */
    readonly factored?: Decompiled,
  ) {}
}

/** What a reusable policy holds. */
export class SharedPolicies {
  constructor(readonly reusable: Reusable) {}
}

/** A secret that only the instance knows: a value of the environment stands for it. */
export class SecretValue {
  constructor(readonly name: string) {}
}

/** A text in a file beside the definition, which names it. */
export class FileText {
  constructor(
    readonly name: string,
    readonly text: string,
  ) {}
}

export function isMap(value: Value): value is ValueMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof PolicyText) && !(value instanceof SharedPolicies) && !(value instanceof SecretValue) && !(value instanceof FileText);
}

export function isValueList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
