import { keywords } from "../words.js";

/** A keyword as a name is written with `@`. */
export function printName(name: string): string {
  return keywords.has(name) ? `@${name}` : name;
}
