import { existsSync } from "node:fs";
import path from "node:path";
import { diagnose } from "../../diagnostics/index.js";
import { startEmulator, type RequestLogEntry } from "../../emulator/control-plane/index.js";
import { instanceOf } from "../../model/environment.js";
import { text, wholeNumber, type Invocation, type RunCommand } from "../command.js";
import { showDiagnostics } from "../compile-project.js";
import { dataFolder } from "../connections.js";
import { announce, runningEmulator, seedsOf, takeFolder } from "../emulator-process.js";
import { emulatorCertificate } from "../emulator-certificate.js";
import { emulatorFaults } from "../emulator-faults.js";
import { exitCodes } from "../exit-codes.js";
import { ReportedFailure } from "../reported-failure.js";
import { loadForCommand } from "../load-for-command.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, options } = invocation;
  const read = await emulatorFaults(invocation);
  if (read === undefined) return exitCodes.failure;
  const dataDir = dataDirOf(invocation);
  const certificate = await emulatorCertificate(invocation, dataDir);
  if (certificate === undefined) return exitCodes.failure;
  const other = dataDir === undefined ? undefined : await runningEmulator(dataDir);
  if (other !== undefined) {
    await showDiagnostics(invocation, [diagnose("emulator-running", { url: other })]);
    return exitCodes.failure;
  }
  const release = dataDir === undefined ? undefined : await takeFolder(dataDir);
  const port = wholeNumber(options, "port", 0);
  const emulator = await startEmulator({
    port,
    latencyMs: wholeNumber(options, "latency", 0),
    services: await seeds(invocation),
    ...read,
    ...(certificate.tls === undefined ? {} : { tls: certificate.tls }),
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(invocation.globals.logLevel === "debug" ? { log: (entry) => terminal.err(logLine(entry)) } : {}),
  }).catch((error: unknown) => {
    certificate.remove();
    release?.();
    throw listenFailure(error, port);
  });
  // Found by others before it is known: whoever reads the URL may run a command at once.
  const close = dataDir === undefined ? () => emulator.close() : announce(dataDir, emulator);
  if (certificate.trust !== undefined) terminal.err(`Clients have to trust ${certificate.trust}`);
  terminal.out(emulator.url);
  await new Promise<void>((resolve) => void terminal.onInterrupt(resolve));
  await close();
  certificate.remove();
  release?.();
  return exitCodes.success;
};

/** A port that is taken is the user's to change; anything else is what it was. */
function listenFailure(error: unknown, port: number): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== "listen") return error;
  return new ReportedFailure([diagnose("port-unavailable", { port, problem: code === "EADDRINUSE" ? "another program does already" : (code ?? String(error)) })]);
}

function logLine({ status, method, path: requested, fault }: RequestLogEntry): string {
  return `${status} ${method} ${withoutValues(requested)}${fault === undefined ? "" : ` (${fault})`}`;
}

const shownParameters = /^(?:api-version|\$\w+)$/i;

/** A query may hold a signature: of most parameters only the name is logged. */
function withoutValues(requested: string): string {
  return requested.replace(/([?&])([^=&]*)=([^&]*)/g, (all, separator: string, name: string, value: string) => (shownParameters.test(name) || /^(?:true|false)$/.test(value) ? all : `${separator}${name}=…`));
}

function dataDirOf({ terminal, globals, options }: Invocation): string | undefined {
  const named = text(options, "data");
  if (named !== undefined) return path.resolve(terminal.cwd, named);
  return existsSync(path.join(globals.project, "apiops.yaml")) ? path.join(dataFolder(globals.project, terminal), "emulator") : undefined;
}

/** Inside a project the instances of its emulated environments exist from the start. */
async function seeds(invocation: Invocation): Promise<ReturnType<typeof seedsOf>> {
  if (!existsSync(path.join(invocation.globals.project, "apiops.yaml"))) return [];
  const { value: project } = await loadForCommand(invocation);
  const emulated = [...(project?.environments.values() ?? [])].map((e) => e.document).filter((e) => e.emulator === true);
  return seedsOf(emulated.flatMap((e) => e.instances.map(instanceOf)));
}
