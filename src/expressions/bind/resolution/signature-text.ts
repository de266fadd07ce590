import { textOf } from "../types/facts.js";
import type { Candidate } from "./signature.js";

/** As it is declared: `Substring(int startIndex, int length)`. `hidden` parameters stand before the dot. */
export function signatureText<S>({ name, parameters, typeParameters }: Candidate<S>, hidden = 0): string {
  const generic = typeParameters.length === 0 ? "" : `<${typeParameters.map(textOf).join(", ")}>`;
  const list = parameters.slice(hidden).map((each) => `${each.isParams ? "params " : each.modifier === "value" ? "" : `${each.modifier} `}${textOf(each.type)} ${each.name}`);
  const shown = hidden > 0 ? name.slice(name.lastIndexOf(".") + 1) : name;
  return `${shown}${generic}(${list.join(", ")})`;
}

const mostShown = 4;

/** Those of about as many parameters first. */
export function callableAs<S>(candidates: readonly Candidate<S>[], given: number, hidesFirst: boolean): string {
  const hidden = hidesFirst ? 1 : 0;
  const distance = ({ parameters }: Candidate<S>): number => Math.abs(parameters.length - hidden - given);
  const offered = candidates.filter((each) => each.isRefused !== true);
  const texts = [...new Set([...offered].sort((x, y) => distance(x) - distance(y)).map((each) => signatureText(each, hidden)))];
  return texts.slice(0, mostShown).join("; ") + (texts.length > mostShown ? "; …" : "");
}

/** `1 or 2 arguments`, of all candidates together. */
export function takenCounts<S>(candidates: readonly Candidate<S>[], hidden: number): string {
  const counts = new Set<number>();
  let least: number | undefined;
  for (const { parameters } of candidates) {
    const needed = parameters.filter((each) => each.fallback === undefined && !each.isParams).length - hidden;
    if (parameters.at(-1)?.isParams === true) least = Math.min(least ?? needed, needed);
    else for (let count = needed; count <= parameters.length - hidden; count++) counts.add(count);
  }
  const sorted = [...counts].filter((count) => least === undefined || count < least).sort((x, y) => x - y);
  const words = [...sorted.map((count) => (count === 0 ? "none" : String(count))), ...(least === undefined ? [] : [`${least} or more`])];
  const text = words.length === 0 ? "none" : alternatives(words);
  return text === "none" ? "no arguments" : `${text} argument${text === "1" ? "" : "s"}`;
}

/** `int`, `int or char`, `int, char or string`. */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
