import { diagnose } from "../../diagnostics/index.js";
import type { Span } from "../token.js";
import type { TokenStream } from "./token-stream.js";

/** Syntax that came after C# 7, with the older form; parsing goes on behind it. */
export function refuseNewer(p: TokenStream, span: Span, construct: string, since: string, instead: string): void {
  p.report(span, diagnose("expression-syntax-newer", { construct, since, instead }));
}

/** `in` before a parameter or an argument. */
export function refuseIn(p: TokenStream): void {
  if (p.isKeyword("in")) refuseNewer(p, p.next(), "`in` before parameters and arguments", "7.2", "the same without `in`");
}
