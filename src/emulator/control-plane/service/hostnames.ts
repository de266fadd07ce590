import { objectOf, plainText, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { madeUpFacts, readCertificate, type CertificateFacts } from "../certificate-facts.js";
import { validationError } from "../errors.js";

const types = ["Proxy", "Portal", "Management", "Scm", "DeveloperPortal", "ConfigurationApi"];
const stores = ["CertificateAuthority", "Root"];

/** Custom hosts; the built-in one is always there, and shown first. */
export function writeHostnames(sent: readonly JsonObject[], before: readonly JsonObject[], now: Date): JsonObject[] {
  const custom = sent.filter(({ certificateSource, hostName }) => certificateSource !== "BuiltIn" && !plainText(hostName).toLowerCase().endsWith(".azure-api.net"));
  const seen = new Set<string>();
  return custom.map((host) => {
    const type = types.find((known) => known.toLowerCase() === plainText(host.type).toLowerCase());
    const hostName = plainText(host.hostName);
    if (type === undefined || hostName === "")
      throw validationError({ target: "hostnameConfigurations", message: `A host must have a name and a type, one of ${types.join(", ")}.` });
    const key = `${type} ${hostName.toLowerCase()}`;
    if (seen.has(key)) throw validationError({ target: "hostnameConfigurations", message: `The host '${hostName}' is there more than once.` });
    seen.add(key);
    const earlier = before.find((other) => `${plainText(other.type)} ${plainText(other.hostName).toLowerCase()}` === key);
    const { keyVaultId, identityClientId, negotiateClientCertificate, defaultSslBinding } = host;
    const settings = present({ keyVaultId, identityClientId, negotiateClientCertificate, defaultSslBinding });
    return { ...hostnameShape(type, hostName), ...settings, ...certificateOf(host, earlier, now) };
  });
}

function hostnameShape(type: string, hostName: string): JsonObject {
  return {
    type,
    hostName,
    encodedCertificate: null,
    keyVaultId: null,
    certificatePassword: null,
    negotiateClientCertificate: false,
    certificate: null,
    defaultSslBinding: false,
    identityClientId: null,
    certificateSource: null,
    certificateStatus: null,
  };
}

/** A certificate and its password are taken, and only what they say is shown. Sent without, the host keeps the one it has. */
function certificateOf(host: JsonObject, earlier: JsonObject | undefined, now: Date): JsonObject {
  const keyVaultId = stringOf(host.keyVaultId);
  const hostName = plainText(host.hostName);
  if (keyVaultId !== undefined)
    return { certificate: shownFacts(madeUpFacts(keyVaultId, hostName, now)), certificateSource: "KeyVault", certificateStatus: "Completed" };
  if (stringOf(host.encodedCertificate) !== undefined) return { certificate: readFacts(host, now), certificateSource: "Custom" };
  if (host.certificateSource === "Managed")
    return { certificate: shownFacts(madeUpFacts(hostName, hostName, now)), certificateSource: "Managed", certificateStatus: "Completed" };
  if (earlier !== undefined) return { certificate: earlier.certificate ?? null, certificateSource: earlier.certificateSource ?? null, certificateStatus: earlier.certificateStatus ?? null };
  throw validationError({ target: "hostnameConfigurations", message: `The host '${hostName}' must have a certificate or a key vault's.` });
}

/** Certificates of authorities that the service trusts. */
export function writeCertificates(sent: readonly JsonObject[], before: readonly JsonObject[], now: Date): JsonObject[] {
  return sent.map((one) => {
    const storeName = stores.find((known) => known.toLowerCase() === plainText(one.storeName).toLowerCase());
    if (storeName === undefined) throw validationError({ target: "certificates", message: `A certificate must have a store, one of ${stores.join(", ")}.` });
    const thumbprint = objectOf(one.certificate).thumbprint;
    const earlier = before.find((other) => thumbprint !== undefined && objectOf(other.certificate).thumbprint === thumbprint);
    if (stringOf(one.encodedCertificate) === undefined && earlier === undefined)
      throw validationError({ target: "certificates", message: "The encodedCertificate field is required." });
    return { encodedCertificate: null, certificatePassword: null, storeName, certificate: earlier?.certificate ?? readFacts(one, now) };
  });
}

function readFacts({ encodedCertificate, certificatePassword, hostName }: JsonObject, now: Date): Json {
  return shownFacts(readCertificate(plainText(encodedCertificate), stringOf(certificatePassword), plainText(hostName), now));
}

function shownFacts({ expirationDate, thumbprint, subject }: CertificateFacts): JsonObject {
  return { expiry: expirationDate, thumbprint, subject };
}

/** What every service is reached by. It has the default certificate as long as no other has. */
export function shownHostnames(name: string, custom: readonly JsonObject[]): JsonObject[] {
  const bound = custom.some(({ type, defaultSslBinding }) => type === "Proxy" && defaultSslBinding === true);
  return [{ ...hostnameShape("Proxy", `${name}.azure-api.net`), defaultSslBinding: !bound, certificateSource: "BuiltIn" }, ...custom];
}
