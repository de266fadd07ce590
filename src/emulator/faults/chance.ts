import { createHash } from "node:crypto";

/**
 * A number of [0, 1) that follows from what it is drawn for, not from when: the nth time a request is sent it meets the same
 * fault, whatever order parallel requests arrive in.
 */
export function draw(...drawnFor: readonly (string | number)[]): number {
  return createHash("sha256").update(drawnFor.join("\n")).digest().readUIntBE(0, 6) / 2 ** 48;
}
