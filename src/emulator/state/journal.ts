import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Operation, Operations } from "./operations.js";
import type { Change, Store } from "./store.js";

type Line = { readonly changes?: readonly Change[]; readonly operations?: readonly Operation[] };

/** An append-only file of JSON lines, one line a request, so a request is there as a whole or not at all. */
export interface Journal {
  append(changes: readonly Change[], operations: readonly Operation[]): void;
  close(): void;
}

export const noJournal: Journal = { append: () => undefined, close: () => undefined };

/** Replays the folder's journal into the store, writes it anew without what was overwritten, and goes on from there. */
export function openJournal(folder: string, store: Store, operations: Operations): Journal {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "control-plane.jsonl");
  for (const line of existsSync(file) ? readLines(file) : []) {
    for (const change of line.changes ?? []) store.apply(change);
    for (const operation of line.operations ?? []) operations.apply(operation);
  }
  compact(file, store, operations);
  const handle = openSync(file, "a");
  return {
    append(changes, started) {
      if (changes.length + started.length === 0) return;
      // Synchronous: what was answered has reached the operating system and survives SIGKILL.
      writeSync(handle, `${JSON.stringify({ changes, operations: started } satisfies Line)}\n`);
    },
    close: () => closeSync(handle),
  };
}

function readLines(file: string): Line[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const read: Line[] = [];
  lines.forEach((text, i) => {
    if (text === "") return;
    try {
      read.push(JSON.parse(text) as Line);
    } catch (cause) {
      // A process killed while it wrote leaves half a last line: that request was never answered.
      if (i !== lines.length - 1) throw new Error(`${file}: line ${i + 1} is not JSON; the emulator's journal is damaged`, { cause });
    }
  });
  return read;
}

function compact(file: string, store: Store, operations: Operations): void {
  const next = `${file}.next`;
  const handle = openSync(next, "w");
  const write = (line: Line): number => writeSync(handle, `${JSON.stringify(line)}\n`);
  for (const entity of store.all()) write({ changes: [{ do: "put", entity }] });
  write({ operations: [...operations.all()] });
  fsyncSync(handle);
  closeSync(handle);
  renameSync(next, file);
}
