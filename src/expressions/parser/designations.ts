import type { Designation } from "../syntax/index.js";
import type { TokenStream } from "./token-stream.js";

/** `x`, or `(a, (b, c))` where a tuple is taken apart. */
export function parseDesignation(p: TokenStream): Designation {
  const { start } = p.peek();
  if (!p.acceptPunctuator("(")) return { kind: "single", ...p.expectIdentifier("a variable's name") };
  const elements: Designation[] = [];
  do elements.push(p.nested(() => parseDesignation(p)));
  while (p.acceptPunctuator(","));
  p.expectPunctuator(")");
  return { kind: "tuple", elements, ...p.from(start) };
}
