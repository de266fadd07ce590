import { everyGateway, everyScope, policyElement, shownOnce } from "./policy.js";

const rule = { type: "boolean", required: false, expression: false, default: true } as const;
const claim = { type: "string", required: false, expression: true } as const;

export const validateClientCertificate = policyElement({
  name: "validate-client-certificate",
  description: "Lets a request pass only with a client certificate that follows the rules and matches an identity.",
  page: "https://learn.microsoft.com/azure/api-management/validate-client-certificate-policy",
  category: "Authentication and authorization",
  sections: ["inbound"],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    "validate-revocation": { ...rule, description: "Whether the certificate is looked up in revocation lists." },
    "validate-trust": { ...rule, description: "Whether its chain must lead to an authority that is trusted." },
    "validate-not-before": { ...rule, description: "Whether it must be valid already." },
    "validate-not-after": { ...rule, description: "Whether it must be valid still." },
    "ignore-error": { type: "boolean", required: false, expression: false, default: false, description: "Whether the pipeline goes on when the certificate is refused." },
  },
  children: {
    identities: {
      description: "Certificates that are accepted; one match is enough.",
      min: 0,
      max: 1,
      doubt: shownOnce,
      attributes: {},
      children: {
        identity: {
          description: "Claims of one certificate; all of them must match.",
          min: 1,
          max: 10,
          attributes: {
            thumbprint: { ...claim, description: "Its thumbprint." },
            "serial-number": { ...claim, description: "Its serial number." },
            "common-name": { ...claim, description: "Common name of its subject." },
            subject: { ...claim, description: "Its subject as a distinguished name." },
            "dns-name": { ...claim, description: "A DNS name among its alternative names." },
            "issuer-subject": { ...claim, description: "Subject of its issuer as a distinguished name." },
            "issuer-thumbprint": { ...claim, description: "Thumbprint of its issuer." },
            "issuer-certificate-id": { ...claim, reference: "certificate", description: "An uploaded certificate that must be its issuer." },
          },
          groups: [
            { rule: "at-most-one", of: ["issuer-subject", "issuer-certificate-id"] },
            { rule: "at-most-one", of: ["issuer-thumbprint", "issuer-certificate-id"] },
          ],
        },
      },
    },
  },
});
