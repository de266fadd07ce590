import { Type } from "@sinclair/typebox";
import { flag } from "../../../catalog/documents/shapes.js";
import { always, faultKind } from "../fault.js";
import { gatewayError } from "../../control-plane/errors.js";
import { emptyReply } from "../../control-plane/reply.js";

/** Unverified texts, but for the time-out's, which is ARM's own. */
const texts = {
  500: ["InternalServerError", "The server encountered an internal error. Please try again."],
  502: ["BadGateway", "The gateway received an invalid response from 'Microsoft.ApiManagement'."],
  503: ["ServiceUnavailable", "The service is temporarily unavailable. Please try again later."],
  504: ["GatewayTimeout", "The gateway did not receive a response from 'Microsoft.ApiManagement' within the specified time period."],
} as const;

/** 500, 502, 503 or 504 instead of the work. */
export const serverError = faultKind(
  {
    status: Type.Optional(Type.Unsafe<keyof typeof texts>({ type: "integer", enum: [500, 502, 503, 504], description: "503 when left out." })),
    body: Type.Optional(flag("Whether there is an error in the body; true when left out.")),
    retryAfterSeconds: Type.Optional(Type.Integer({ minimum: 0, description: "Retry-After; none when left out." })),
  },
  ({ status = 503, body = true, retryAfterSeconds }) => ({
    fits: always,
    effect: () => {
      const [code, message] = texts[status];
      const reply = body ? gatewayError(status, code, message).reply : emptyReply(status);
      const headers = retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) };
      return { do: "refuse", reply: { ...reply, headers: { ...reply.headers, ...headers } } };
    },
  }),
);
