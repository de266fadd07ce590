import type { FaultKind } from "../fault.js";
import { conflict } from "./conflict.js";
import { resetAfter, resetBefore } from "./connection-reset.js";
import { etagMoved } from "./etag-moved.js";
import { modified } from "./modified.js";
import { operationFailed } from "./operation-failed.js";
import { operationPending } from "./operation-pending.js";
import { overlap } from "./overlap.js";
import { requestFailed } from "./request-failed.js";
import { serverError } from "./server-error.js";
import { slow } from "./slow.js";
import { throttled } from "./throttled.js";
import { truncated } from "./truncated.js";

/** Every kind of fault, by the name that rules call it. */
export const faultKinds = {
  throttled,
  "server-error": serverError,
  "reset-before": resetBefore,
  "reset-after": resetAfter,
  slow,
  truncated,
  "operation-failed": operationFailed,
  "operation-pending": operationPending,
  conflict,
  overlap,
  modified,
  "request-failed": requestFailed,
  "etag-moved": etagMoved,
} as const;

export type FaultName = keyof typeof faultKinds;

/** A kind whose options are checked by its schema before it is made. */
export function faultKindNamed(name: FaultName): FaultKind {
  return faultKinds[name];
}
