import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";
import { ownRequest, requestAttributes } from "./own-request.js";

export const sendOneWayRequest = policyElement({
  name: "send-one-way-request",
  description: "Sends a request of its own without waiting for the response.",
  page: "https://learn.microsoft.com/azure/api-management/send-one-way-request-policy",
  category: "Integration and external communication",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: requestAttributes,
  children: ownRequest,
});
