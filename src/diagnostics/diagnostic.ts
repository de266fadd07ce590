import { distance } from "fastest-levenshtein";
import { hasPage, messages, type MessageCode, type MessageParameters } from "./messages/index.js";
import type { SourceLocation, SourceRange } from "./source.js";

export type Severity = "error" | "warning" | "info";

/** One finding: where, what, why and how to mend it. The JSON form of product.md, field for field. */
export interface Diagnostic {
  readonly code: MessageCode;
  readonly severity: Severity;
  readonly message: string;
  readonly detail?: string;
  readonly fix?: string;
  /** What shows the page about the code, where it has one. */
  readonly help?: string;
  readonly file?: string;
  readonly range?: SourceRange;
  readonly address?: string;
}

/** What a step returns that a user can make fail: the value is there only when no error was found. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function diagnose<C extends MessageCode>(
  code: C,
  parameters: MessageParameters<C>,
  location?: SourceLocation,
  address?: string,
): Diagnostic {
  const template = messages[code];
  const text = template.text(parameters as never);
  return {
    code,
    severity: template.severity,
    message: text.message,
    ...(text.detail === undefined ? {} : { detail: text.detail }),
    ...(text.fix === undefined ? {} : { fix: text.fix }),
    ...(hasPage(code) ? { help: `apiops explain ${code}` } : {}),
    ...(location === undefined ? {} : { file: location.file, range: location.range }),
    ...(address === undefined ? {} : { address }),
  };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}

/**
 * The candidate a user most likely meant, or undefined when none is near. Compares without case. Where no spelling is
 * near, it is the only one that has all words of the other, as `fragment-id` has those of `fragment`.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  // Two edits swap a pair of letters, the commonest slip.
  const limit = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  const related: string[] = [];
  for (const candidate of candidates) {
    if (related.length < 2 && (holdsWords(candidate, wanted) || holdsWords(wanted, candidate))) related.push(candidate);
    const d = distance(wanted.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best ?? (related.length === 1 ? related[0] : undefined);
}

/** Whether a part, of more than a few letters, stands in a name as one or several of its words. */
function holdsWords(name: string, part: string): boolean {
  return part.length > 3 && part.length < name.length && `-${name}-`.toLowerCase().replace(/[^a-z0-9]+/g, "-").includes(`-${part.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-`);
}

const collator = new Intl.Collator("en");

/** By file, then position, then code: the order every view prints. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      collator.compare(a.file ?? "", b.file ?? "") ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
      collator.compare(a.code, b.code) ||
      collator.compare(a.message, b.message),
  );
}

/** One copy of each: environments and instances of one run find the same mistake again. */
export function uniqueDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = JSON.stringify([d.code, d.file, d.range, d.message]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
