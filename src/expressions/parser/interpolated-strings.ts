import { diagnose } from "../../diagnostics/index.js";
import { isLineEnd } from "../characters.js";
import { withoutNamedValues } from "../interpolation.js";
import type { Expression, Interpolation, InterpolatedText } from "../syntax/index.js";
import { parseExpression } from "./expressions.js";
import { refuseNewer } from "./newer.js";
import { describeTokenProblem } from "./token-problems.js";
import type { TokenStream } from "./token-stream.js";

export function parseInterpolatedString(p: TokenStream): Expression {
  const opening = p.next();
  const verbatim = opening.kind === "interpolation-start" && opening.verbatim;
  if (verbatim && p.textOf(opening).startsWith("@")) refuseNewer(p, { start: opening.start, end: opening.start + 2 }, "`@$` before a string", "8", "`$@`, which means the same");
  const parts: (InterpolatedText | Interpolation)[] = [];
  for (;;) {
    const token = p.peek();
    const { start, end } = token;
    if (token.kind === "interpolation-text") {
      p.next();
      parts.push({ kind: "text", value: withoutNamedValues(token.value), start, end });
    } else if (token.kind === "hole-start") parts.push(parseHole(p, verbatim));
    else if (token.kind === "error") {
      p.report(token, diagnose("expression-syntax", describeTokenProblem(token)));
      p.next();
      if (token.problem === "interpolation-unterminated") break;
    } else {
      if (token.kind === "interpolation-end") p.next();
      break;
    }
  }
  return { kind: "interpolated-string", verbatim, parts, ...p.from(opening.start) };
}

function parseHole(p: TokenStream, verbatim: boolean): Interpolation {
  const before = p.findings.length;
  const { start } = p.next();
  const value = parseExpression(p);
  const alignment = p.acceptPunctuator(",") ? parseExpression(p) : undefined;
  const formatToken = p.peek();
  const format = formatToken.kind === "hole-format" ? formatToken.value : undefined;
  if (format !== undefined) p.next();
  for (let wrong = p.peek(); wrong.kind === "error" && wrong.problem !== "interpolation-unterminated"; wrong = p.peek()) {
    p.report(wrong, diagnose("expression-syntax", describeTokenProblem(wrong)));
    p.next();
  }
  // Whatever else stands in the hole does not belong there.
  if (p.peek().kind !== "hole-end") p.missing("`}`");
  while (!["hole-end", "interpolation-end", "end"].includes(p.peek().kind)) p.next();
  if (p.peek().kind === "hole-end") p.next();
  if (!verbatim && p.findings.length === before) refuseLineBreak(p, start);
  return { kind: "interpolation", value, ...(alignment === undefined ? {} : { alignment }), ...(format === undefined ? {} : { format }), ...p.from(start) };
}

/** Shown is the hole's first line. */
function refuseLineBreak(p: TokenStream, start: number): void {
  const text = p.textOf(p.from(start));
  const lineEnd = text.split("").findIndex((unit) => isLineEnd(unit.charCodeAt(0)));
  if (lineEnd !== -1) refuseNewer(p, { start, end: start + lineEnd }, "line breaks within the braces of `$\"…\"`", "11", "a string that starts with `$@\"`, or a variable for the value");
}
