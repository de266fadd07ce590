import { definePolicy, validateClientCertificate } from "apiops";

/**
 * The hostname has to negotiate client certificates (`negotiateClientCertificate`), or none arrives with HTTP/2 and TLS 1.3. Trust and
 * dates are always looked at: a list of names alone would take what anybody signs for himself.
 */
export const mutualTlsIn = definePolicy({
  name: "mutual-tls-in",
  description: "Lets a connection pass only with a client certificate that is listed by its thumbprint or its issuer; protects against callers who stole a token or key, but not the machine it belongs to.",
  parameters: {
    thumbprints: { type: "array", items: { type: "string", pattern: "^[0-9A-Fa-f]{40}$" }, maxItems: 10, default: [], description: "Certificates one by one, by thumbprint (SHA-1, 40 hexadecimal digits). List the next one before it is used." },
    issuers: { type: "array", items: { type: "string", pattern: "^CN=[^\"<>]+$" }, maxItems: 10, default: [], description: "Issuers whose certificates are accepted, by their subject as it is written in the certificate, such as `CN=Aurora Partners CA, O=Aurora`." },
    commonNames: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9*._ -]+$" }, maxItems: 10, default: [], description: "Of these issuers' certificates only those with one of these common names; empty: all." },
    checkRevocation: { type: "boolean", default: true, description: "Whether revocation lists are asked; off only for an issuer that publishes none." },
  },
  check: ({ thumbprints, issuers, commonNames }) => {
    const identities = thumbprints.length + issuers.length * Math.max(commonNames.length, 1);
    if (identities === 0) return { parameter: "thumbprints", problem: "neither `thumbprints` nor `issuers` lists anything, so that any trusted certificate would do", fix: "List the certificates, or who issues them." };
    if (identities > 10) return { parameter: "issuers", problem: `thumbprints, and issuers with each common name, are ${identities} identities, and the policy takes 10`, fix: "List fewer, or leave `commonNames` to the issuer." };
    return commonNames.length > 0 && issuers.length === 0 ? { parameter: "commonNames", problem: "a common name without its issuer proves nothing", fix: "Say in `issuers` who issues them." } : undefined;
  },
  policies: ({ thumbprints, issuers, commonNames, checkRevocation }) => [
    validateClientCertificate({
      validateRevocation: checkRevocation,
      validateTrust: true,
      validateNotBefore: true,
      validateNotAfter: true,
      ignoreError: false,
      identities: [
        ...thumbprints.map((thumbprint) => ({ thumbprint: thumbprint.toUpperCase() })),
        ...issuers.flatMap((issuerSubject) => (commonNames.length === 0 ? [{ issuerSubject }] : commonNames.map((commonName) => ({ issuerSubject, commonName })))),
      ],
    }),
  ],
});

export default mutualTlsIn;
