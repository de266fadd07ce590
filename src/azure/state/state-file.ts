import { isObject, serviceId, typeOfAddress, type Instance } from "../../catalog/arm/index.js";
import type { Recorded, RecordedResource } from "../../plan/index.js";

/** What is on file for one instance. */
export interface StateFile {
  readonly formatVersion: "1";
  /** The ARM id of the service: what is owned on one is not owned on another of the same short name. */
  readonly service: string;
  /** Grows with every write. */
  readonly serial: number;
  /** A run that has begun and not ended: its journal says what it did. */
  readonly openRun?: string;
  readonly resources: Readonly<Record<string, RecordedResource>>;
}

export function printStateFile(instance: Instance, serial: number, recorded: Recorded, openRun: string | undefined): string {
  const resources = Object.fromEntries([...recorded].sort(([a], [b]) => (a < b ? -1 : 1)));
  const file: StateFile = { formatVersion: "1", service: serviceId(instance), serial, ...(openRun === undefined ? {} : { openRun }), resources };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type ParsedState = { readonly file: StateFile } | { readonly problem: string };

export function parseStateFile(text: string, instance: Instance): ParsedState {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  if (!isObject(parsed) || parsed["formatVersion"] !== "1" || typeof parsed["service"] !== "string" || !isObject(parsed["resources"])) return { problem: "it is not a state file of format version 1" };
  const file = parsed as unknown as StateFile;
  if (file.service.toLowerCase() !== serviceId(instance).toLowerCase()) return { problem: `it is the record of another service, ${file.service}` };
  const unknown = Object.keys(file.resources).find((address) => typeOfAddress(address) === undefined);
  if (unknown !== undefined) return { problem: `"${unknown}" is no address; the file may come from a later version` };
  return { file: { ...file, serial: typeof file.serial === "number" ? file.serial : 0 } };
}
