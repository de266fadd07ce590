import type { CertificateFields } from "./certificate-fields.js";
import { DerError } from "./der.js";
import { readGeneralNames, type GeneralName } from "./general-names.js";
import type { X500Name } from "./x500-name.js";

/** `X509NameType`. */
export const nameTypes = { simple: 0, email: 1, upn: 2, dns: 3, dnsFromAlternative: 4, url: 5 } as const;

const commonName = "2.5.4.3";
const email = "1.2.840.113549.1.9.1";
/** The attributes that make a simple name, the best first. */
const simpleOrder = [commonName, "2.5.4.11", "2.5.4.10", email];

function alternativeNames({ extensions }: CertificateFields, forIssuer: boolean): GeneralName[] {
  const found = extensions.find(({ oid }) => oid === (forIssuer ? "2.5.29.18" : "2.5.29.17"));
  try {
    return found === undefined ? [] : readGeneralNames(found.data);
  } catch (error) {
    if (error instanceof DerError) return [];
    throw error;
  }
}

function simpleName({ attributes }: X500Name): string | undefined {
  for (const oid of simpleOrder) {
    const found = attributes.findLast((attribute) => attribute.oid === oid);
    if (found !== undefined) return found.value;
  }
  return attributes.at(-1)?.value;
}

/** `GetNameInfo`: from the alternative names or the name itself, as the kind wants; empty where there is none. */
export function nameInfo(fields: CertificateFields, nameType: number, forIssuer: boolean): string {
  const name = forIssuer ? fields.issuer : fields.subject;
  const alternative = (kind: GeneralName["kind"]): string | undefined => alternativeNames(fields, forIssuer).find((each) => each.kind === kind)?.text;
  const attribute = (oid: string): string | undefined => name.attributes.findLast((each) => each.oid === oid)?.value;
  switch (nameType) {
    case nameTypes.simple:
      return simpleName(name) ?? alternative("email") ?? "";
    case nameTypes.email:
      return alternative("email") ?? attribute(email) ?? "";
    case nameTypes.upn:
      return alternative("principal") ?? "";
    case nameTypes.dns:
      return alternative("dns") ?? attribute(commonName) ?? "";
    case nameTypes.dnsFromAlternative:
      return alternative("dns") ?? "";
    case nameTypes.url:
      return alternative("url") ?? "";
    default:
      return "";
  }
}
