import { certificate2, NetCertificate } from "../cryptography/certificate.js";
import { loadCertificate } from "../cryptography/certificate-source.js";
import { NetException, type Host } from "../value.js";

/** The certificate that a text of the context file stands for; undefined where it is none. */
export function readCertificateText(host: Host, text: string, password: string | null, isTrusted: boolean): NetCertificate | undefined {
  const bytes = text.includes("-----BEGIN") ? Buffer.from(text, "latin1") : Buffer.from(text, "base64");
  try {
    return new NetCertificate(certificate2, loadCertificate(host, bytes, password), isTrusted);
  } catch (error) {
    if (error instanceof NetException && error.netType.name.startsWith("System.Security.Cryptography.")) return undefined;
    throw error;
  }
}
