import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** One operation of the client, as a table beside the tests has it: extracted from its package. */
export interface ArmOperation {
  readonly group: string;
  readonly name: string;
  readonly method: string;
  /** `~` is a service. */
  readonly path: string;
  /** Statuses that the client takes for success. */
  readonly accepted: readonly number[];
}

export const operationsFile = "test/emulator/support/arm-operations-2024-05-01.tsv";

export function readOperations(): readonly ArmOperation[] {
  const [, ...lines] = readFileSync(path.join(rootOf(import.meta.dirname), operationsFile), "utf8").trim().split("\n");
  return lines.map((line) => {
    const [group = "", name = "", method = "", address = "", statuses = ""] = line.split("\t");
    return { group, name, method, path: address, accepted: statuses.split(",").filter((s) => /^\d+$/.test(s)).map(Number) };
  });
}

/** This file may run from where it is, or bundled from elsewhere in the repository. */
function rootOf(folder: string): string {
  return existsSync(path.join(folder, operationsFile)) ? folder : rootOf(path.dirname(folder));
}
