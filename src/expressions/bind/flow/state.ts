import type { BoundVariable } from "../../bound/index.js";

/** Variables that may have no value at a point; undefined where the point is never reached. */
export type Unassigned = ReadonlySet<BoundVariable> | undefined;

export const nothing: ReadonlySet<BoundVariable> = new Set<BoundVariable>();

/** Where two ways meet. */
export function join(a: Unassigned, b: Unassigned): Unassigned {
  if (a === undefined || a === b) return b;
  if (b === undefined) return a;
  const [larger, smaller] = a.size >= b.size ? [a, b] : [b, a];
  const missing = [...smaller].filter((each) => !larger.has(each));
  return missing.length === 0 ? larger : new Set([...larger, ...missing]);
}

export function withUnassigned(state: Unassigned, variable: BoundVariable): Unassigned {
  return state === undefined || state.has(variable) ? state : new Set([...state, variable]);
}

export function withAssigned(state: Unassigned, variable: BoundVariable): Unassigned {
  return state?.has(variable) === true ? new Set([...state].filter((each) => each !== variable)) : state;
}
