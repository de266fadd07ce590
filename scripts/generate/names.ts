import { camel } from "../../src/catalog/policies/names.js";

export { camel };

/** `rate-limit` → `RateLimit` */
export function pascal(name: string): string {
  const inner = camel(name);
  return inner.charAt(0).toUpperCase() + inner.slice(1);
}

/** The first line of everything that is generated. */
export function generatedNote(source: string): string {
  return `Generated from ${source} by \`npm run generate\`; edit that file instead.`;
}

/** These have builders that are written by hand, for their branches are functions of their own. */
export const writtenByHand: ReadonlySet<string> = new Set(["choose"]);
