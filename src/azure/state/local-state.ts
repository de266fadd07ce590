import { createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isObject, serviceId, typeOfAddress, type Instance } from "../../catalog/arm/index.js";
import { diagnose, startOfFile, type Diagnostic } from "../../diagnostics/index.js";
import type { Recorded, RecordedResource, SecretDigest } from "../../plan/index.js";

/** What the project owns on each instance, kept under the project's data folder. */
export interface StateStore {
  read(environment: string, instance: Instance): { recorded: Recorded; diagnostics: readonly Diagnostic[] };
  write(environment: string, instance: Instance, recorded: Recorded): void;
  readonly digest: SecretDigest;
}

interface StateFile {
  readonly formatVersion: "1";
  /** The ARM id of the service: what is owned on one is not owned on another of the same short name. */
  readonly service: string;
  readonly resources: Readonly<Record<string, RecordedResource>>;
}

export function localState(dataFolder: string): StateStore {
  const folder = path.join(dataFolder, "state");
  let key: string | undefined;
  return {
    read: (environment, instance) => readState(path.join(folder, environment, `${instance.name}.json`), serviceId(instance)),
    write(environment, instance, recorded) {
      const resources = Object.fromEntries([...recorded].sort(([a], [b]) => (a < b ? -1 : 1)));
      const file: StateFile = { formatVersion: "1", service: serviceId(instance), resources };
      replaceFile(path.join(folder, environment, `${instance.name}.json`), `${JSON.stringify(file, null, 2)}\n`);
    },
    digest(address, property, secret) {
      key ??= secretKey(path.join(folder, "secret-key"));
      return createHmac("sha256", key).update(`${address}\n${property}\n${secret}`).digest("hex");
    },
  };
}

function readState(file: string, service: string): { recorded: Recorded; diagnostics: Diagnostic[] } {
  if (!existsSync(file)) return { recorded: new Map(), diagnostics: [] };
  const invalid = (problem: string): { recorded: Recorded; diagnostics: Diagnostic[] } => ({
    recorded: new Map(),
    diagnostics: [diagnose("state-invalid", { path: file, problem }, { file, range: startOfFile })],
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return invalid(error instanceof Error ? error.message : String(error));
  }
  if (!isObject(parsed) || parsed["formatVersion"] !== "1" || typeof parsed["service"] !== "string" || !isObject(parsed["resources"])) return invalid("it is not a state file of format version 1");
  const { resources, service: recorded } = parsed as unknown as StateFile;
  if (recorded.toLowerCase() !== service.toLowerCase()) return invalid(`it is the record of another service, ${recorded}`);
  const unknown = Object.keys(resources).find((address) => typeOfAddress(address) === undefined);
  if (unknown !== undefined) return invalid(`"${unknown}" is no address; the file may come from a later version`);
  return { recorded: new Map(Object.entries(resources)), diagnostics: [] };
}

/** Never half a file: written beside, then moved over. */
export function replaceFile(file: string, text: string, mode = 0o644): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { mode });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function secretKey(file: string): string {
  if (!existsSync(file)) replaceFile(file, `${randomBytes(32).toString("hex")}\n`, 0o600);
  return readFileSync(file, "utf8").trim();
}
