import { Type } from "@sinclair/typebox";
import { text } from "../../../catalog/documents/shapes.js";
import { faultKind } from "../fault.js";

/** The first answer looks like success; the poll says that nothing was written (arm-behaviour section 3, A 5). */
export const operationFailed = faultKind(
  {
    code: Type.Optional(text("Code of the error; ManagementApiRequestFailed when left out.")),
    message: Type.Optional(text("Text of the error.")),
    status: Type.Optional(Type.Integer({ minimum: 400, maximum: 599, description: "What a GET of the operation's Location answers; 422 when left out." })),
  },
  ({ code = "ManagementApiRequestFailed", message = "Management API request failed.", status = 422 }) => ({
    fits: ({ operation }) => operation?.result.status === "Succeeded",
    effect: () => ({ do: "fail-operation", httpStatus: status, error: { code, message, details: null } }),
  }),
);
