import { findNamedSecret } from "./named.js";
import { findSecret, type FoundSecret } from "./patterns.js";

/** A secret in a value that is kept under a name, wherever that is. */
export function secretUnder(name: string, value: string): FoundSecret | undefined {
  return findNamedSecret(name, value) ?? findSecret(value);
}
