import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { serviceId, type Instance, type Snapshot } from "../../catalog/arm/index.js";
import { hasErrors, type Diagnostic } from "../../diagnostics/index.js";
import { Interruption } from "../../azure/interruption.js";
import { readSnapshot } from "../../azure/read-snapshot.js";
import { referencesIn, type NotCarried } from "../../extract/index.js";
import { extractionJson, renderExtraction, type ExtractionResult } from "../../render/index.js";
import { text, texts, wholeNumber, type Invocation, type RunCommand } from "../command.js";
import { showDiagnostics } from "../compile-project.js";
import { connectInstances } from "../connections.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { described } from "../extract/described.js";
import { readForeign, type ForeignSource } from "../extract/artifacts.js";
import { writeProven, type ProveOptions } from "../extract/prove.js";
import { chooseSource, type LiveSource } from "../extract/source.js";
import { refuseUsage } from "../usage.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, options } = invocation;
  const output = text(options, "output") ?? "";
  const folder = path.resolve(terminal.cwd, output);
  const file = fileAbove(folder);
  if (file !== undefined) {
    terminal.err(`error: ${path.relative(terminal.cwd, file)} is a file, and the definitions need a folder. Name a folder that is empty or new; nothing was read.`);
    return exitCodes.failure;
  }
  const occupied = existsSync(folder) ? readdirSync(folder).filter((f) => f !== ".git") : [];
  if (occupied.length > 0) {
    terminal.err(`error: ${output} is not empty (${occupied.slice(0, 3).join(", ")}${occupied.length > 3 ? ", …" : ""}). Name a folder that is empty or new; nothing was read.`);
    return exitCodes.failure;
  }
  const foreign = readForeign(invocation);
  if (foreign !== undefined) return writeForeign(invocation, foreign, folder, output);
  const chosen = await chooseSource(invocation);
  if ("usage" in chosen) return refuseUsage(terminal, "extract", chosen.usage);
  if ("diagnostics" in chosen) {
    await showDiagnostics(invocation, chosen.diagnostics);
    return exitCodes.failure;
  }
  const { snapshot, instance, unread } = await readInstance(invocation, chosen.source);
  const filters = texts(invocation.options, "include");
  if (filters.length > 0 && snapshot.resources.length === 0) {
    terminal.progress(undefined);
    terminal.err(`error: nothing on ${instance.service} matches ${filters.map((glob) => `--include ${glob}`).join(" ")}. Filters are addresses such as api/orders, with * and **; nothing was written.`);
    return exitCodes.failure;
  }
  terminal.progress("Writing the definitions");
  const { emulator, endpoint, name } = chosen.source.environment;
  const environment = { name, instance, snapshot, ...(emulator === true ? { emulator: true as const } : {}), ...(endpoint === undefined ? {} : { endpoint }) };
  const proven = await writeProven([environment], folder, writeOptions(invocation, folder));
  return finish(invocation, { ...proven, notCarried: [...unread, ...proven.notCarried], toSupply: [], source: `${instance.service} (${instance.region})`, folder: output }, folder);
};

/** What stands in the way of a folder: a file of its name, or of one above it. */
function fileAbove(folder: string): string | undefined {
  if (existsSync(folder)) return statSync(folder).isDirectory() ? undefined : folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : fileAbove(above);
}

async function writeForeign(invocation: Invocation, { environments, diagnostics, notCarried, toSupply, source }: ForeignSource, folder: string, output: string): Promise<ExitCode> {
  await showDiagnostics(invocation, diagnostics);
  if (hasErrors(diagnostics)) return exitCodes.failure;
  const proven = await writeProven(environments, folder, writeOptions(invocation, folder));
  return finish(invocation, { ...proven, notCarried: [...notCarried, ...proven.notCarried], toSupply, source, folder: output }, folder);
}

function writeOptions({ options }: Invocation, folder: string): ProveOptions {
  return { project: path.basename(folder), form: text(options, "as") === "ts" ? "ts" : "yaml", factor: options["factor"] !== false };
}

async function finish(invocation: Invocation, found: Omit<ExtractionResult, "fails"> & { readonly diagnostics: readonly Diagnostic[] }, folder: string): Promise<ExitCode> {
  const { terminal, globals, options } = invocation;
  const result = { ...found, fails: hasErrors(found.diagnostics) };
  terminal.progress(undefined);
  if (text(options, "format") === "json") terminal.out(JSON.stringify(extractionJson(result), null, 2));
  else terminal.out(renderExtraction(result, await terminal.paint(globals.color)));
  await showDiagnostics({ ...invocation, globals: { ...globals, project: folder } }, result.diagnostics);
  return result.fails || result.notCarried.length > 0 ? exitCodes.failure : exitCodes.success;
}

interface ReadInstance {
  readonly snapshot: Snapshot;
  /** With what the service says of itself. */
  readonly instance: Instance;
  readonly unread: readonly NotCarried[];
}

async function readInstance(invocation: Invocation, { instance, environment }: LiveSource): Promise<ReadInstance> {
  const { terminal, globals, options } = invocation;
  const { default: picomatch } = await import("picomatch");
  const included = texts(options, "include").map((glob) => picomatch(glob));
  const excluded = texts(options, "exclude").map((glob) => picomatch(glob));
  const isExcluded = (address: string): boolean => excluded.some((matches) => matches(address));
  const parallelism = wholeNumber(options, "parallelism", 64);
  const interruption = new Interruption();
  const log = (line: string): void => terminal.err(`debug: ${line}`);
  terminal.progress("Connecting");
  const connections = await connectInstances(environment, [instance], globals.project, terminal, { interruption, parallelism, redact: (said) => invocation.secrets.redactForeign(said), ...(globals.logLevel === "debug" ? { log } : {}) });
  try {
    const port = connections.ports.get(instance.name);
    if (port === undefined) throw new Error(`No connection to ${instance.name}.`);
    const unread: NotCarried[] = [];
    const snapshot = await readSnapshot(port, serviceId(instance), {
      wants: (address) => (included.length === 0 || included.some((matches) => matches(address))) && !isExcluded(address),
      follow: (resources, namedValue) => (included.length === 0 ? [] : referencesIn(resources, namedValue).filter((address) => !isExcluded(address))),
      parallelism,
      progress: (done, known) => terminal.progress(`Reading ${instance.service}: ${done} of ${known}`),
      report: (what, why) => void unread.push({ what, why }),
    });
    return { snapshot, instance: described(instance, (await port.service()) ?? {}), unread };
  } finally {
    await connections.close();
  }
}
