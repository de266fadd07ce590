import { plainText, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { flag, readFields, text, writeFields, type Fields } from "../fields.js";
import { referenceTo, type Reference } from "../ids.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { usesIndex } from "../references.js";
import { selfHostedGatewaySkus } from "./gateway.js";

const hostnameFields: Fields = [
  text("hostname", { required: true }),
  text("certificateId"),
  flag("negotiateClientCertificate", { default: false }),
  flag("tls10Enabled", { default: false }),
  flag("tls11Enabled", { default: false }),
  flag("http2Enabled", { default: true }),
];

export const gatewayHostnameConfiguration: EntityKind = {
  form: "entity",
  name: "gatewayHostnameConfiguration",
  segment: "hostnameConfigurations",
  parents: ["gateway"],
  title: "HostnameConfiguration",
  skus: selfHostedGatewaySkus,
  methods: ["GET", "HEAD", "PUT", "DELETE"],
  write: (input) => {
    const written = writeFields(hostnameFields, input);
    return written.certificateId === null ? written : { ...written, certificateId: certificateOf(plainText(written.certificateId), input).id };
  },
  read: (entity) => readFields(hostnameFields, entity.properties),
  indexes: ({ properties }) => (typeof properties.certificateId === "string" ? [usesIndex(properties.certificateId)] : []),
};

const authorityFields: Fields = [flag("isTrusted", { default: false })];

/** Goes by the name of the certificate that it is about. */
export const gatewayCertificateAuthority: EntityKind = {
  form: "entity",
  name: "gatewayCertificateAuthority",
  segment: "certificateAuthorities",
  parents: ["gateway"],
  title: "CertificateAuthority",
  skus: selfHostedGatewaySkus,
  methods: ["GET", "HEAD", "PUT", "DELETE"],
  write: (input): JsonObject => ({ ...writeFields(authorityFields, input), certificate: certificateOf(`/certificates/${input.name}`, input).key }),
  read: (entity) => readFields(authorityFields, entity.properties),
  indexes: ({ properties }) => [usesIndex(plainText(properties.certificate))],
};

function certificateOf(id: string, { context }: WriteInput): Reference {
  const certificate = referenceTo("certificates", id, context);
  if (certificate === undefined || context.store.get(certificate.key) === undefined)
    throw validationError({ target: "certificateId", message: `Certificate with id '${certificate?.name ?? id}' could not be found.` });
  return certificate;
}
