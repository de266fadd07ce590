import { createRequire } from "node:module";
import type * as GraphQl from "graphql";

let loaded: typeof GraphQl | undefined;

/** Loaded when the first schema comes: few emulators see one, and it would lengthen every start by some 40 ms. */
export function graphQl(): typeof GraphQl {
  return (loaded ??= createRequire(import.meta.url)("graphql") as typeof GraphQl);
}
