import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createSecureContext } from "node:tls";
import { diagnose, type Outcome } from "../diagnostics/index.js";
import type { TlsCertificate } from "../emulator/control-plane/index.js";
import { localCertificate } from "../emulator/tls/local-certificate.js";
import { flag, text, type Invocation } from "./command.js";
import { showDiagnostics } from "./compile-project.js";
import { readTextFiles } from "./policy-files.js";
import type { Terminal } from "./terminal.js";

export interface EmulatorCertificate {
  /** Undefined: plain HTTP. */
  readonly tls?: TlsCertificate;
  /** The file that clients have to trust, where it was made here. */
  readonly trust?: string;
  /** To be called at the end. */
  readonly remove: () => void;
}

const keep = (): void => undefined;
const plainHttp: Outcome<EmulatorCertificate> = { value: { remove: keep }, diagnostics: [] };

/** What `--https` and its like say; shows what is wrong and gives nothing then. Made certificates lie with the data. */
export async function emulatorCertificate(invocation: Invocation, dataDir: string | undefined): Promise<EmulatorCertificate | undefined> {
  const { options, terminal } = invocation;
  const [cert, key] = [text(options, "httpsCert"), text(options, "httpsKey")];
  const own = cert !== undefined || key !== undefined;
  const found = own ? ownCertificate(cert, key, terminal) : flag(options, "https") ? madeCertificate(dataDir) : plainHttp;
  await showDiagnostics(invocation, found.diagnostics);
  return found.value;
}

function ownCertificate(cert: string | undefined, key: string | undefined, terminal: Terminal): Outcome<EmulatorCertificate> {
  const unusable = (problem: string): Outcome<EmulatorCertificate> => ({ value: undefined, diagnostics: [diagnose("certificate-unusable", { problem })] });
  if (cert === undefined || key === undefined) return unusable(`--https-${cert === undefined ? "cert" : "key"} is missing`);
  const { files, diagnostics } = readTextFiles([cert, key], terminal);
  const [certFile, keyFile] = files;
  if (certFile === undefined || keyFile === undefined) return { value: undefined, diagnostics };
  const tls: TlsCertificate = { cert: certFile.text, key: keyFile.text };
  try {
    createSecureContext(tls);
    return { value: { tls, remove: keep }, diagnostics: [] };
  } catch {
    return unusable("the two are no certificate with its key");
  }
}

function madeCertificate(dataDir: string | undefined): Outcome<EmulatorCertificate> {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), "apiops-emulator-"));
  const remove = dataDir === undefined ? (): void => rmSync(folder, { recursive: true, force: true }) : keep;
  const { value, diagnostics } = localCertificate(folder, new Date());
  if (value === undefined) {
    remove();
    return { value, diagnostics };
  }
  return { value: { tls: value, trust: value.file, remove }, diagnostics };
}
