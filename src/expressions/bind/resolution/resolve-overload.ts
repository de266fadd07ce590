import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { isApplicable, testCandidate } from "./applicable.js";
import { isBetter } from "./better.js";
import type { Applicable, ArgumentOperand, Candidate, Failure, Resolution } from "./signature.js";

/** Chooses the candidate that a call means. */
export function resolveOverload<S>(b: Binder, candidates: readonly Candidate<S>[], list: readonly ArgumentOperand[], typeArguments?: readonly TypeSymbol[]): Resolution<S> {
  const fitting: Applicable<S>[] = [];
  const failures: { candidate: Candidate<S>; failure: Failure }[] = [];
  for (const candidate of candidates) {
    const result = testCandidate(b, candidate, list, typeArguments);
    if (isApplicable(result)) fitting.push(result);
    else failures.push({ candidate, failure: result });
  }
  if (fitting.length === 0) return { kind: "none", failures };
  const clean = fitting.filter((each) => !each.faulty);
  const nearest = ofNearestType(clean.length > 0 ? clean : fitting);
  const [only] = nearest;
  if (only !== undefined && nearest.length === 1) return { kind: "found", best: only };
  const best = nearest.filter((x) => nearest.every((y) => x === y || isBetter(b, x, y, list)));
  const [winner] = best;
  if (winner !== undefined && best.length === 1) return { kind: "found", best: winner };
  // Arguments that could not be bound fit everything: any candidate will do.
  const vague = nearest.find((each) => each.conversions.some((conversion) => conversion.kind === "error") || each.faulty);
  return vague === undefined ? { kind: "ambiguous", best: undominated(b, nearest, list) } : { kind: "found", best: vague };
}

/** A method of a base class counts only where none of the class itself fits (C# 7, 7.6.5.1). */
function ofNearestType<S>(fitting: readonly Applicable<S>[]): readonly Applicable<S>[] {
  const least = Math.min(...fitting.map((each) => each.candidate.depth));
  return fitting.filter((each) => each.candidate.depth === least);
}

function undominated<S>(b: Binder, fitting: readonly Applicable<S>[], list: readonly ArgumentOperand[]): readonly Applicable<S>[] {
  return fitting.filter((x) => !fitting.some((y) => x !== y && isBetter(b, y, x, list)));
}
