import type { NetValue } from "../../../runtime/value.js";
import type { Code } from "../code.js";

/** An operand that is at hand without a call. */
export type Leaf = { readonly kind: "slot"; readonly slot: number } | { readonly kind: "number"; readonly value: number };

/** The forms that loops and conditions have most: a variable with a number, two variables, anything with a number. */
interface Forms {
  readonly slotNumber: (slot: number, value: number) => Code;
  readonly slots: (a: number, b: number) => Code;
  readonly codeNumber: (left: Code<number>, value: number) => Code;
}

const n = (value: NetValue): number => value as number;

const forms: Readonly<Record<string, Forms>> = {
  "+": { slotNumber: (s, v) => (f) => (n(f[s]) + v) | 0, slots: (a, b) => (f) => (n(f[a]) + n(f[b])) | 0, codeNumber: (l, v) => (f) => (l(f) + v) | 0 },
  "-": { slotNumber: (s, v) => (f) => (n(f[s]) - v) | 0, slots: (a, b) => (f) => (n(f[a]) - n(f[b])) | 0, codeNumber: (l, v) => (f) => (l(f) - v) | 0 },
  "*": { slotNumber: (s, v) => (f) => Math.imul(n(f[s]), v), slots: (a, b) => (f) => Math.imul(n(f[a]), n(f[b])), codeNumber: (l, v) => (f) => Math.imul(l(f), v) },
  "<": { slotNumber: (s, v) => (f) => n(f[s]) < v, slots: (a, b) => (f) => n(f[a]) < n(f[b]), codeNumber: (l, v) => (f) => l(f) < v },
  "<=": { slotNumber: (s, v) => (f) => n(f[s]) <= v, slots: (a, b) => (f) => n(f[a]) <= n(f[b]), codeNumber: (l, v) => (f) => l(f) <= v },
  ">": { slotNumber: (s, v) => (f) => n(f[s]) > v, slots: (a, b) => (f) => n(f[a]) > n(f[b]), codeNumber: (l, v) => (f) => l(f) > v },
  ">=": { slotNumber: (s, v) => (f) => n(f[s]) >= v, slots: (a, b) => (f) => n(f[a]) >= n(f[b]), codeNumber: (l, v) => (f) => l(f) >= v },
  "==": { slotNumber: (s, v) => (f) => f[s] === v, slots: (a, b) => (f) => f[a] === f[b], codeNumber: (l, v) => (f) => l(f) === v },
  "!=": { slotNumber: (s, v) => (f) => f[s] !== v, slots: (a, b) => (f) => f[a] !== f[b], codeNumber: (l, v) => (f) => l(f) !== v },
};

/** Divisors that neither fail nor overflow. */
const quotients: Readonly<Record<string, Pick<Forms, "slotNumber" | "codeNumber">>> = {
  "/": { slotNumber: (s, v) => (f) => (n(f[s]) / v) | 0, codeNumber: (l, v) => (f) => (l(f) / v) | 0 },
  "%": { slotNumber: (s, v) => (f) => (n(f[s]) % v) | 0, codeNumber: (l, v) => (f) => (l(f) % v) | 0 },
};

/** A shorter way for an unchecked operation on ints; undefined when there is none. */
export function fastIntOperation(operator: string, left: Leaf | undefined, right: Leaf | undefined, leftCode: Code<number>): Code | undefined {
  if (right === undefined) return undefined;
  if (right.kind === "number") {
    const found = forms[operator] ?? (right.value > 0 ? quotients[operator] : undefined);
    return left?.kind === "slot" ? found?.slotNumber(left.slot, right.value) : found?.codeNumber(leftCode, right.value);
  }
  return left?.kind === "slot" ? forms[operator]?.slots(left.slot, right.slot) : undefined;
}
