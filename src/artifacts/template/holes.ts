import type { JsonValue } from "../../catalog/arm/index.js";

/** What a template leaves open: a parameter without a value, or what only a deployment knows. */
export type Hole =
  | { readonly kind: "secret" | "value"; readonly parameter: string }
  | { readonly kind: "unknown"; readonly reason: string };

const open = "\ue000";
const close = "\ue001";
const marks = /\ue000(\d+)\ue001/g;

/**
 * Values that are not known are marks inside texts, so that what is made of them keeps what is known around them: the names of
 * `[concat(parameters('service'), '/orders')]`, the path of a resource id. They never leave the reading.
 */
export class Holes {
  private readonly known: Hole[] = [];

  mark(hole: Hole): string {
    this.known.push(hole);
    return `${open}${this.known.length - 1}${close}`;
  }

  /** Those in a value, in order. */
  in(value: JsonValue): Hole[] {
    if (typeof value === "string") return [...value.matchAll(marks)].flatMap((m) => this.known[Number(m[1])] ?? []);
    if (typeof value !== "object" || value === null) return [];
    return (Array.isArray(value) ? (value as readonly JsonValue[]) : Object.values(value)).flatMap((v: JsonValue) => this.in(v));
  }
}

export const hasHole = (text: string): boolean => text.includes(open);
/** What stands around the holes of a text. */
export const piecesAround = (text: string): string[] => text.split(marks).filter((_, i) => i % 2 === 0);

export function describeHole(hole: Hole): string {
  return hole.kind === "unknown" ? hole.reason : `the parameter "${hole.parameter}" has no value`;
}
