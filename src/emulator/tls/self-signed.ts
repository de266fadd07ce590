import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { X509Certificate } from "node:crypto";
import { join } from "node:path";
import { diagnose, type Outcome } from "../../diagnostics/index.js";

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

export interface SelfSigned extends Certificate {
  /** What clients are told to trust. */
  readonly file: string;
}

/** It is its own authority, for this machine's names only. */
const request = `[req]
distinguished_name = name
x509_extensions = extensions
prompt = no
[name]
CN = apiops emulator
[extensions]
basicConstraints = critical, CA:TRUE
keyUsage = critical, digitalSignature, keyCertSign
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
`;

const days = 90;

/**
 * The certificate of a folder, made when it has none or an old one: who trusted it once goes on doing so. Node has no means to
 * make a certificate, so `openssl` does.
 */
export function selfSignedCertificate(folder: string, now: Date): Outcome<SelfSigned> {
  const file = join(folder, "emulator-ca.pem");
  const keyFile = join(folder, "emulator-key.pem");
  if (!isUsable(file, keyFile, now)) {
    mkdirSync(folder, { recursive: true });
    const config = join(folder, "emulator-certificate.cnf");
    writeFileSync(config, request);
    const made = spawnSync(
      "openssl",
      ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-sha256", "-nodes", "-days", String(days), "-config", config, "-keyout", keyFile, "-out", file],
      { encoding: "utf8" },
    );
    if (made.status !== 0) return { value: undefined, diagnostics: [diagnose("certificate-failed", { problem: problemOf(made) })] };
  }
  return { value: { file, cert: readFileSync(file, "utf8"), key: readFileSync(keyFile, "utf8") }, diagnostics: [] };
}

function isUsable(file: string, keyFile: string, now: Date): boolean {
  if (!existsSync(file) || !existsSync(keyFile)) return false;
  try {
    return Date.parse(new X509Certificate(readFileSync(file)).validTo) - now.getTime() > 24 * 3_600_000;
  } catch {
    return false;
  }
}

function problemOf({ error, stderr }: { readonly error?: Error | undefined; readonly stderr: string }): string {
  if (error !== undefined) return (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no openssl" : error.message;
  return `openssl says: ${stderr.trim().split("\n").at(-1) ?? ""}`;
}
