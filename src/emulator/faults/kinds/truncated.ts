import { faultKind } from "../fault.js";

/** The work is done; the connection breaks in the middle of the body. */
export const truncated = faultKind({}, () => ({
  fits: ({ method, reply }) => method !== "HEAD" && reply.body !== undefined,
  effect: () => ({ do: "truncate" }),
}));
