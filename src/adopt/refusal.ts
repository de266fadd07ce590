import { diagnose, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";
import type { Moved, Proposal, Refused } from "./adoption.js";
import type { Failure } from "./settle.js";

/** `we/product/standard: displayName`. */
export function nameOfMoved({ instance, address, path }: Moved): string {
  const whole = `${instance.name}/${address}`;
  return path === "" ? whole : `\`${path.length > 60 ? `${path.slice(0, 57)}…` : path}\` of ${whole}`;
}

/** Why no way to write a proposal proved right. */
export function refusal(proposal: Proposal, failure: Failure): Refused {
  const { instance, address, path, before, after } = proposal;
  return { instance, address, path, before, after, why: diagnosticOf(proposal, failure) };
}

function diagnosticOf(proposal: Proposal, failure: Failure): Diagnostic {
  const what = nameOfMoved(proposal);
  const at = proposal.candidates[0]?.at;
  const line = at?.line ?? 1;
  const location: SourceLocation | undefined = at === undefined ? undefined : { file: at.file, range: { start: { line, column: 1 }, end: { line, column: 1 } } };
  const own = at === undefined ? "the definitions" : `${at.file}:${at.line}`;
  const { place, text } = proposal.byHand ?? { place: own, text: "" };
  const address = `${proposal.instance.name}/${proposal.address}`;
  switch (failure.kind) {
    case "shared": {
      const other = failure.path === undefined ? failure.address : `\`${failure.path}\` of ${failure.address}`;
      return diagnose("adopt-shared", { what, other, place, text }, location, address);
    }
    case "invalid": {
      const { file, range, message } = failure.diagnostic;
      return diagnose("adopt-invalid", { what, problem: message, place: file === undefined ? own : `${file}:${range?.start.line ?? 1}` }, location, address);
    }
    case "ineffective":
      return diagnose("adopt-ineffective", { what, place: own, text }, location, address);
    case "unwritable":
      return diagnose("adopt-unwritable", { what, problem: failure.problem, place: own, text }, location, address);
  }
}
