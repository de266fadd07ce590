import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TestCertificate {
  readonly pfx: string;
  readonly cer: string;
  readonly thumbprint: string;
}

export const opensslIsThere = ((): boolean => {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** A certificate of our own in both forms, in base64, with its thumbprint as openssl says it. */
export function makeCertificate(commonName: string, password: string): TestCertificate {
  const folder = mkdtempSync(join(tmpdir(), "apiops-certificate-"));
  const openssl = (...args: string[]): string => execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"] }).toString();
  try {
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "30", "-subj", `/O=Acme/CN=${commonName}`);
    openssl("pkcs12", "-export", "-inkey", "key.pem", "-in", "cert.pem", "-out", "both.pfx", "-passout", `pass:${password}`);
    openssl("x509", "-in", "cert.pem", "-outform", "DER", "-out", "cert.cer");
    const fingerprint = openssl("x509", "-in", "cert.pem", "-noout", "-fingerprint", "-sha1");
    const encoded = (name: string): string => readFileSync(join(folder, name)).toString("base64");
    return { pfx: encoded("both.pfx"), cer: encoded("cert.cer"), thumbprint: fingerprint.replace(/^.*=|:|\s/g, "") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
