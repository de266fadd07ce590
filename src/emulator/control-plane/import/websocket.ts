import type { JsonObject } from "../../state/json.js";

/** All that a WebSocket API has: nothing is imported into it. */
export const handshake = {
  name: "onHandshake",
  properties: { displayName: "onHandshake", method: "GET", urlTemplate: "/" } satisfies JsonObject,
};
