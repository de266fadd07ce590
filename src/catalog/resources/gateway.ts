import { Type } from "@sinclair/typebox";
import { closed, flag, text } from "../documents/shapes.js";
import { reference, same } from "../fields/index.js";
import { resourceKind } from "./kind.js";
import { targets } from "./targets.js";

const off = (description: string) => same(Type.Optional(flag(`${description} false when left out.`)), { default: false, absent: { value: false } });

export const gatewayHostname = resourceKind({
  segment: "hostname-configuration",
  collection: "hostnameConfigurations",
  fields: {
    hostname: same(text("Host name; `*.` in front for all below it.")),
    certificate: reference(text("Name of the Certificate that it shows."), targets.certificate, { arm: "certificateId" }),
    negotiateClientCertificate: off("Whether a client certificate is asked for;"),
    tls10Enabled: off("Whether TLS 1.0 is spoken;"),
    tls11Enabled: off("Whether TLS 1.1 is spoken;"),
    http2Enabled: off("Whether HTTP/2 is spoken;"),
  },
});

/** Its name is that of the certificate. */
export const gatewayCertificateAuthority = resourceKind({
  segment: "certificate-authority",
  collection: "certificateAuthorities",
  fields: { isTrusted: same(Type.Optional(flag("true when left out.")), { default: false, absent: { value: true } }) },
});

/** Self-hosted gateway. */
export const gateway = resourceKind({
  segment: "gateway",
  collection: "gateways",
  readOnly: ["heartbeat"],
  fields: {
    description: same(Type.Optional(Type.String()), { default: null }),
    location: same(Type.Optional(closed({ name: Type.String(), city: Type.Optional(Type.String()), district: Type.Optional(Type.String()), countryOrRegion: Type.Optional(Type.String()) })), {
      arm: "locationData",
      properties: { name: {}, city: { default: null }, district: { default: null }, countryOrRegion: { default: null } },
    }),
  },
  children: {
    hostnames: { kind: "map", type: "gateway/hostname-configuration", of: gatewayHostname, description: "Host names that it answers to, by the configuration's name." },
    certificateAuthorities: { kind: "map", type: "gateway/certificate-authority", of: gatewayCertificateAuthority, namedAfter: targets.certificate, description: "Certificates that it trusts, by the Certificate's name." },
  },
});
