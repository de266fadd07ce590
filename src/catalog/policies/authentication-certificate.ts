import { everyGateway, everyScope, policyElement } from "./policy.js";

export const authenticationCertificate = policyElement({
  name: "authentication-certificate",
  description: "Authenticates to the backend with a client certificate.",
  page: "https://learn.microsoft.com/azure/api-management/authentication-certificate-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    thumbprint: { type: "string", required: false, expression: true, description: "Thumbprint of an uploaded certificate; changes when the certificate is renewed." },
    "certificate-id": { type: "string", required: false, expression: true, reference: "certificate", description: "An uploaded certificate, by name." },
    body: { type: "string", required: false, expression: true, secret: true, description: "The certificate itself, as bytes." },
    password: { type: "string", required: false, expression: true, secret: true, description: "Password of body." },
  },
  groups: [
    { rule: "at-most-one", of: ["thumbprint", "certificate-id"] },
    { rule: "requires", attribute: "password", needs: "body" },
  ],
});
