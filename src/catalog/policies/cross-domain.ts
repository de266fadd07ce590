import { policyElement } from "./policy.js";

/** Adobe's format; the XSD has most of it, the page only names it. */
const domain = {
  type: "string",
  required: true,
  expression: false,
  pattern: { source: "^(\\*|\\*?[A-Za-z0-9.-]+)$", meaning: "a domain such as *.example.com, or *" },
  description: "The domain; an asterisk at its start stands for any subdomain.",
} as const;

const secure = { type: "boolean", required: false, expression: false, default: true, description: "Whether pages must have come over HTTPS." } as const;

export const crossDomain = policyElement({
  name: "cross-domain",
  description: "Serves an Adobe cross-domain policy file.",
  page: "https://learn.microsoft.com/azure/api-management/cross-domain-policy",
  category: "Cross-domain",
  sections: ["inbound"],
  scopes: ["global"],
  gateways: ["classic", "v2", "consumption", "self-hosted"],
  attributes: {},
  children: {
    "cross-domain-policy": {
      description: "The policy file, in Adobe's format.",
      min: 0,
      max: 1,
      doubt: { many: "the published XSD allows one" },
      attributes: {},
      children: {
        "site-control": {
          description: "Which policy files of this host count.",
          min: 0,
          max: 1,
          attributes: {
            "permitted-cross-domain-policies": {
              type: "enum",
              values: ["all", "by-content-type", "master-only", "none"],
              doubtfulValues: { "by-ftp-filename": "Adobe's format has it for FTP, the published XSD leaves it out" },
              required: true,
              expression: false,
              description: "Whether files beside the main one are taken.",
            },
          },
        },
        "allow-access-from": {
          description: "A domain whose pages may read.",
          min: 0,
          max: "many",
          key: ["domain"],
          attributes: {
            domain,
            secure,
            "to-ports": { type: "string", required: false, expression: false, description: "Ports that sockets may connect to, separated by commas." },
          },
        },
        "allow-http-request-headers-from": {
          description: "A domain whose pages may send some headers.",
          min: 0,
          max: "many",
          key: ["domain"],
          attributes: {
            domain,
            headers: {
              type: "string",
              required: true,
              expression: false,
              description: "The headers, separated by commas; an asterisk stands for any end.",
            },
            secure,
          },
        },
        "allow-access-from-identity": {
          description: "Signers whose documents may read.",
          min: 0,
          max: "many",
          attributes: {},
          children: {
            signatory: {
              description: "One signer.",
              min: 1,
              max: 1,
              attributes: {},
              children: {
                certificate: {
                  description: "Its certificate.",
                  min: 1,
                  max: 1,
                  attributes: {
                    fingerprint: { type: "string", required: true, expression: false, description: "Fingerprint of the certificate." },
                    "fingerprint-algorithm": { type: "string", required: true, expression: false, description: "How the fingerprint was made, such as sha-1." },
                  },
                },
              },
            },
          },
        },
      },
      childOrder: "any",
    },
  },
});
