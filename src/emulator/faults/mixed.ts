import type { Fault } from "./fault.js";
import { faultKinds } from "./kinds/index.js";

/** `fault: mixed`: the whole set, each kind in each of its forms. */
export function everyFault(): ReadonlyMap<Fault, string> {
  const { throttled, slow, truncated, conflict, overlap, modified } = faultKinds;
  const all: readonly (readonly [string, Fault])[] = [
    ...(["seconds", "date", "none"] as const).map((retryAfter) => ["throttled", throttled.make({ retryAfter, retryAfterSeconds: 0 })] as const),
    ...([500, 502, 503, 504] as const).flatMap((status) => [true, false].map((body) => ["server-error", faultKinds["server-error"].make({ status, body })] as const)),
    ["reset-before", faultKinds["reset-before"].make({})],
    ["reset-after", faultKinds["reset-after"].make({})],
    ["slow", slow.make({ delayMs: 50 })],
    ["truncated", truncated.make({})],
    ["operation-failed", faultKinds["operation-failed"].make({})],
    ["operation-pending", faultKinds["operation-pending"].make({})],
    ["conflict", conflict.make({})],
    ["overlap", overlap.make({})],
    ["modified", modified.make({})],
    ...([409, 422] as const).map((status) => ["request-failed", faultKinds["request-failed"].make({ status })] as const),
    ["etag-moved", faultKinds["etag-moved"].make({})],
  ];
  return new Map(all.map(([name, fault]) => [fault, name]));
}
