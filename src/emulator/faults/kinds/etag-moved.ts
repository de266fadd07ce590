import { faultKind } from "../fault.js";

/** Once an entity: right after it is read its row version moves, so the write with the tag that was read gets 412. */
export const etagMoved = faultKind({}, () => {
  const moved = new Set<string>();
  return {
    fits: ({ method, reply, key, isPoll }) =>
      method === "GET" && !isPoll && reply.status === 200 && reply.headers?.["ETag"] !== undefined && key !== undefined && !moved.has(key),
    effect: ({ key = "" }) => {
      moved.add(key);
      return { do: "touch", key };
    },
  };
});
