import { Type } from "@sinclair/typebox";
import { faultKind } from "../fault.js";

/** The operation says InProgress for so many polls; children have no `Retry-After` unless it is asked for (section 3). */
export const operationPending = faultKind(
  {
    polls: Type.Optional(Type.Integer({ minimum: 1, description: "Polls that find it in progress; 2 when left out." })),
    retryAfterSeconds: Type.Optional(Type.Integer({ minimum: 0, description: "Retry-After of those polls; none when left out." })),
  },
  ({ polls = 2, retryAfterSeconds }) => ({
    fits: ({ operation }) => operation !== undefined,
    effect: () => ({ do: "prolong-operation", polls, retryAfterSeconds }),
  }),
);
