import { spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diagnose, type Outcome } from "../../diagnostics/index.js";

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

export interface LocalCertificate extends Certificate {
  /** The authority's certificate: what clients are told to trust. */
  readonly file: string;
}

const days = "90";
const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

/** An authority for this one certificate, and the certificate, for this machine's names only. */
const config = `[req]
distinguished_name = name
prompt = no
[name]
CN = apiops emulator
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
`;

/**
 * The certificate of a folder, made when it has none or an old one: who trusted it once goes on doing so. Node has no means to
 * make a certificate, so `openssl` does.
 */
export function localCertificate(folder: string, now: Date): Outcome<LocalCertificate> {
  const at = (name: string): string => join(folder, `emulator-${name}`);
  const [file, certFile, keyFile] = [at("ca.pem"), at("certificate.pem"), at("key.pem")];
  if (![file, certFile, keyFile].every((each) => existsSync(each)) || !isGood(certFile, file, now)) {
    const problem = makeCertificate(folder, at);
    if (problem !== undefined) return { value: undefined, diagnostics: [diagnose("certificate-failed", { problem })] };
  }
  return { value: { file, cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") }, diagnostics: [] };
}

/** What went wrong, if anything did. The authority's key goes when its one certificate is made. */
function makeCertificate(folder: string, at: (name: string) => string): string | undefined {
  mkdirSync(folder, { recursive: true });
  const [configFile, caKey, request] = [at("openssl.cnf"), at("ca-key.pem"), at("request.pem")];
  writeFileSync(configFile, config);
  const steps = [
    ["req", "-x509", ...newKey, "-sha256", "-days", days, "-config", configFile, "-extensions", "authority", "-keyout", caKey, "-out", at("ca.pem")],
    ["req", "-new", ...newKey, "-config", configFile, "-subj", "/CN=localhost", "-keyout", at("key.pem"), "-out", request],
    ["x509", "-req", "-sha256", "-days", days, "-in", request, "-CA", at("ca.pem"), "-CAkey", caKey, "-set_serial", "1", "-extfile", configFile, "-extensions", "server", "-out", at("certificate.pem")],
  ];
  try {
    for (const step of steps) {
      const made = spawnSync("openssl", step, { encoding: "utf8" });
      if (made.status !== 0) return problemOf(made);
    }
    return undefined;
  } finally {
    for (const each of [configFile, caKey, request]) rmSync(each, { force: true });
  }
}

function isGood(certFile: string, authority: string, now: Date): boolean {
  const dayMs = 24 * 3_600_000;
  try {
    const certificate = new X509Certificate(readFileSync(certFile));
    return certificate.verify(new X509Certificate(readFileSync(authority)).publicKey) && Date.parse(certificate.validTo) - now.getTime() > dayMs;
  } catch {
    return false;
  }
}

function problemOf({ error, stderr }: { readonly error?: Error | undefined; readonly stderr: string }): string {
  if (error !== undefined) return (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no openssl" : error.message;
  return `openssl says: ${stderr.trim().split("\n").at(-1) ?? ""}`;
}
