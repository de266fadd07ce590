import { everyGateway, everyScope, policyElement } from "./policy.js";

export const forwardRequest = policyElement({
  name: "forward-request",
  description: "Sends the request to the backend and waits for its response.",
  page: "https://learn.microsoft.com/azure/api-management/forward-request-policy",
  category: "Routing",
  sections: ["backend"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    timeout: {
      type: "duration-seconds",
      required: false,
      expression: true,
      default: 300,
      min: 0,
      warnAbove: { limit: 240, why: "networks drop a connection that is idle for more than four minutes" },
      description: "How long to wait for the response.",
    },
    "timeout-ms": { type: "duration-milliseconds", required: false, expression: true, min: 0, description: "The same in milliseconds." },
    "continue-timeout": { type: "duration-seconds", required: false, expression: true, description: "How long to wait for a 100 Continue." },
    "http-version": { type: "enum", values: ["1", "2or1", "2"], required: false, expression: true, default: "1", description: "HTTP version spoken to the backend." },
    "follow-redirects": { type: "boolean", required: false, expression: true, default: false, description: "Whether the gateway follows redirects itself." },
    "buffer-request-body": { type: "boolean", required: false, expression: true, default: false, description: "Whether to keep the request body, so that it can be sent again." },
    "buffer-response": { type: "boolean", required: false, expression: false, default: true, description: "Whether to collect the response before passing it on; false streams it." },
    "fail-on-error-status-code": { type: "boolean", required: false, expression: false, default: false, description: "Whether status codes from 400 up run the on-error section." },
  },
  groups: [{ rule: "at-most-one", of: ["timeout", "timeout-ms"] }],
});
