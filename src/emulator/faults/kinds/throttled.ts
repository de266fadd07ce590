import { Type } from "@sinclair/typebox";
import { flag, oneOf } from "../../../catalog/documents/shapes.js";
import { throttledReply } from "../../throttle/throttled-reply.js";
import { remainingHeader } from "../../throttle/request-class.js";
import { always, faultKind } from "../fault.js";

/** 429, with the forms of `Retry-After` that HTTP allows (arm-behaviour section 8). */
export const throttled = faultKind(
  {
    retryAfter: Type.Optional(oneOf(["seconds", "date", "none"], "Form of Retry-After; seconds when left out.")),
    retryAfterSeconds: Type.Optional(Type.Integer({ minimum: 0, description: "How long to wait; 1 when left out." })),
    remaining: Type.Optional(flag("Whether x-ms-ratelimit-remaining-subscription-… shows 0; true when left out.")),
  },
  ({ retryAfter = "seconds", retryAfterSeconds = 1, remaining = true }) => ({
    fits: always,
    effect: ({ method, now }) => ({
      do: "refuse",
      reply: throttledReply(method, retryAfterSeconds, {
        ...(retryAfter === "none" ? {} : { "Retry-After": retryAfter === "date" ? afterSeconds(now, retryAfterSeconds) : String(retryAfterSeconds) }),
        ...(remaining ? { [remainingHeader(method)]: "0" } : {}),
      }),
    }),
  }),
);

/** As HTTP writes dates: whole seconds, so never earlier than meant. */
function afterSeconds(now: Date, seconds: number): string {
  return new Date(Math.ceil(now.getTime() / 1000) * 1000 + seconds * 1000).toUTCString();
}
