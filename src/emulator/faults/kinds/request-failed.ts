import { Type } from "@sinclair/typebox";
import { faultKind, isWrite } from "../fault.js";
import { apimError } from "../../control-plane/errors.js";

/** The service's own backend gave up; peers retry it (arm-behaviour section 4). */
export const requestFailed = faultKind(
  { status: Type.Optional(Type.Unsafe<409 | 422>({ type: "integer", enum: [409, 422], description: "422 when left out." })) },
  ({ status = 422 }) => ({
    fits: isWrite,
    effect: () => ({ do: "refuse", reply: apimError(status, "ManagementApiRequestFailed", "Management API request failed.").reply }),
  }),
);
