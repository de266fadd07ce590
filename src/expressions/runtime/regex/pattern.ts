import type { CharSet } from "./char-set.js";

export type Anchor = "start" | "end" | "end-or-line-break" | "line-start" | "line-end" | "search-start" | "word" | "not-word";

/** A pattern as a tree. */
export type PatternNode =
  | { readonly kind: "empty" }
  | { readonly kind: "set"; readonly set: CharSet; /** Of a single character that is compared with case. */ readonly code?: number }
  | { readonly kind: "sequence"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "alternation"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "loop"; readonly node: PatternNode; readonly min: number; readonly max: number; readonly lazy: boolean }
  /** `number` is -1 where only `pops` matters: the group whose last capture is taken off, or -1. */
  | { readonly kind: "group"; readonly node: PatternNode; readonly number: number; readonly pops: number }
  | { readonly kind: "look"; readonly node: PatternNode; readonly behind: boolean; readonly negative: boolean }
  | { readonly kind: "atomic"; readonly node: PatternNode }
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  | { readonly kind: "reference"; readonly group: number; readonly ignoreCase: boolean }
  | { readonly kind: "if-group"; readonly group: number; readonly yes: PatternNode; readonly no: PatternNode }
  | { readonly kind: "if-look"; readonly look: PatternNode; readonly behind: boolean; readonly negative: boolean; readonly yes: PatternNode; readonly no: PatternNode };

export interface Pattern {
  readonly node: PatternNode;
  /** Numbers of all groups with their names, in the order of the numbers; 0 is the whole match. */
  readonly groups: readonly (readonly [number: number, name: string])[];
}

/** `System.Text.RegularExpressions.RegexOptions`. */
export const regexOptions = { ignoreCase: 1, multiline: 2, explicitCapture: 4, compiled: 8, singleline: 16, ignoreWhitespace: 32, rightToLeft: 64, ecmaScript: 256, cultureInvariant: 512 } as const;
