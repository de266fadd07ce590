import { everyGateway, everyScope, everySection, policyElement, policyList } from "./policy.js";

export const invokeRequest = policyElement({
  name: "invoke-request",
  description: "Sends a request of its own and keeps the response, or answers with it at once.",
  page: policyList,
  category: "Integration and external communication",
  documented: false,
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["response-variable-name"],
  attributes: {
    method: { type: "string", required: false, expression: true, description: "HTTP method of the request." },
    url: { type: "string", required: false, expression: true, description: "Address of the request." },
    "backend-id": { type: "string", required: false, expression: true, reference: "backend", description: "Backend that receives the request." },
    "response-variable-name": {
      type: "string",
      required: false,
      expression: true,
      writes: "variable",
      holds: "IResponse",
      description: "Variable that receives the response; left out, the section ends with it.",
    },
  },
  childOrder: "any",
  children: {
    header: {
      description: "A header of the request.",
      min: 0,
      max: "many",
      key: ["name"],
      attributes: {
        name: { type: "string", required: true, expression: true, description: "Name of the header." },
        value: { type: "string", required: false, expression: true, description: "Its value." },
      },
    },
    body: { description: "Body of the request.", min: 0, max: 1, attributes: {}, text: { type: "string", required: false, expression: true } },
    value: {
      description: "A value, as the published XSD has it.",
      min: 0,
      max: "many",
      key: ["text"],
      attributes: {},
      text: { type: "string", required: false, expression: true },
    },
  },
});
