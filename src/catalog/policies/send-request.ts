import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";
import { ownRequest, requestAttributes } from "./own-request.js";

export const sendRequest = policyElement({
  name: "send-request",
  description: "Sends a request of its own and keeps the response in a variable.",
  page: "https://learn.microsoft.com/azure/api-management/send-request-policy",
  category: "Integration and external communication",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["response-variable-name"],
  attributes: {
    mode: requestAttributes.mode,
    "response-variable-name": { type: "string", required: true, expression: true, writes: "variable", holds: "IResponse", description: "Variable that receives the response." },
    timeout: requestAttributes.timeout,
    "timeout-ms": { type: "duration-milliseconds", required: false, expression: true, documented: false, description: "The same in milliseconds." },
    "ignore-error": { type: "boolean", required: false, expression: false, default: false, description: "Whether the pipeline goes on when the request fails; the variable is then null." },
    "buffer-response": { type: "boolean", required: false, expression: true, default: true, documented: false, description: "Whether to collect the response first." },
    "fail-on-error-status-code": { type: "boolean", required: false, expression: true, default: false, documented: false, description: "Whether status codes from 400 up count as failure." },
  },
  children: ownRequest,
});
