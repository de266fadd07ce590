import { resourceKind, type PropertySpec } from "./kind.js";

const message: PropertySpec = {
  properties: {
    headers: { as: "set", default: [] },
    body: { properties: { bytes: { default: null } } },
    dataMasking: { as: "any-json", default: {} },
  },
};
const pipeline: PropertySpec = { properties: { request: message, response: message } };

const properties = {
  loggerId: { as: "id" },
  alwaysLog: { default: null },
  sampling: { properties: { samplingType: { default: null }, percentage: { default: null } } },
  frontend: pipeline,
  backend: pipeline,
  logClientIp: { default: null },
  httpCorrelationProtocol: { default: null },
  verbosity: { default: null },
  operationNameFormat: { default: null },
  metrics: { default: null },
} as const;

export const diagnostic = resourceKind({ segment: "diagnostic", collection: "diagnostics", properties });
export const apiDiagnostic = resourceKind({ segment: "diagnostic", collection: "diagnostics", lane: "api", properties });
