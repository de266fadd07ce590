import { Type } from "@sinclair/typebox";
import { closed, flag, list, oneOf, text } from "../documents/shapes.js";
import { constant, group, reference, same, type PropertySpec } from "../fields/index.js";
import { resourceKind } from "./kind.js";
import { targets } from "./targets.js";

const message = closed({
  headers: Type.Optional(list(Type.String(), "Headers to log.")),
  body: Type.Optional(closed({ bytes: Type.Integer({ minimum: 0, maximum: 8192 }) })),
  dataMasking: Type.Optional(
    closed({
      headers: Type.Optional(Type.Array(closed({ value: Type.String(), mode: oneOf(["Hide", "Mask"], "How.") }))),
      queryParams: Type.Optional(Type.Array(closed({ value: Type.String(), mode: oneOf(["Hide", "Mask"], "How.") }))),
    }),
  ),
});
const messageSpec: PropertySpec = {
  properties: {
    headers: { as: "set", default: [] },
    body: { properties: { bytes: { default: null } } },
    dataMasking: { as: "any-json", default: {} },
  },
};
const pipeline = same(Type.Optional(closed({ request: Type.Optional(message), response: Type.Optional(message) })), { properties: { request: messageSpec, response: messageSpec } });

const facts = {
  segment: "diagnostic",
  collection: "diagnostics",
  workspace: true,
  fields: {
    logger: reference(text("Name of the Logger."), targets.logger, { arm: "loggerId" }),
    alwaysLog: same(Type.Optional(oneOf(["allErrors"], "What is logged whatever the sampling says.")), { default: null }),
    sampling: group({ samplingType: constant("fixed", { default: null }), percentage: same(Type.Number({ minimum: 0, maximum: 100 }), { default: null }) }, "How many of the requests are logged."),
    frontend: pipeline,
    backend: pipeline,
    logClientIp: same(Type.Optional(flag("Log the client's IP address.")), { default: null }),
    httpCorrelationProtocol: same(Type.Optional(oneOf(["None", "Legacy", "W3C"], "Correlation protocol.")), { default: null }),
    verbosity: same(Type.Optional(oneOf(["verbose", "information", "error"], "Least severity of trace policies to log.")), { default: null }),
    operationNameFormat: same(Type.Optional(oneOf(["Name", "Url"], "Operation name in Application Insights.")), { default: null }),
    metrics: same(Type.Optional(flag("Emit custom metrics (emit-metric).")), { default: null }),
  },
} as const;

export const diagnostic = resourceKind(facts);
export const apiDiagnostic = resourceKind({ ...facts, lane: "api" });
