import { Type, type Static } from "@sinclair/typebox";
import { closed, flag, instances, list, oneOf, text } from "./shapes.js";

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
const pipeline = closed({ request: Type.Optional(message), response: Type.Optional(message) });

const settings = {
  logger: text("Name of the Logger."),
  alwaysLog: Type.Optional(oneOf(["allErrors"], "What is logged whatever the sampling says.")),
  sampling: Type.Optional(closed({ percentage: Type.Number({ minimum: 0, maximum: 100 }) })),
  frontend: Type.Optional(pipeline),
  backend: Type.Optional(pipeline),
  logClientIp: Type.Optional(flag("Log the client's IP address.")),
  httpCorrelationProtocol: Type.Optional(oneOf(["None", "Legacy", "W3C"], "Correlation protocol.")),
  verbosity: Type.Optional(oneOf(["verbose", "information", "error"], "Least severity of trace policies to log.")),
  operationNameFormat: Type.Optional(oneOf(["Name", "Url"], "Operation name in Application Insights.")),
  metrics: Type.Optional(flag("Emit custom metrics (emit-metric).")),
};

export const diagnosticSettings = closed(settings, "What is logged, and where to.");

export const diagnosticSchema = closed(
  {
    kind: Type.Literal("Diagnostic"),
    name: oneOf(["applicationinsights", "azuremonitor", "local"], "The service's fixed diagnostic id."),
    instances,
    ...settings,
  },
  "Logging of all APIs of the instance.",
);

export type DiagnosticDocument = Static<typeof diagnosticSchema>;
export type DiagnosticInput = Static<typeof diagnosticSettings>;
