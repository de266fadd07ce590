import { Type } from "@sinclair/typebox";
import { always, faultKind } from "../fault.js";

/** The answer comes late. */
export const slow = faultKind(
  { delayMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_600_000, description: "Wait before the answer; 1000 when left out." })) },
  ({ delayMs = 1000 }) => ({ fits: always, effect: () => ({ do: "delay", ms: delayMs }) }),
);
