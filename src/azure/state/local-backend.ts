import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { groupCommit } from "./group-commit.js";
import { isAlive } from "./process-alive.js";
import { replaceFile } from "./replace-file.js";
import { parseHolder, type Lock, type LockHolder, type LockOutcome, type StateBackend } from "./state-backend.js";

/** State in a folder of this machine. */
export function localBackend(folder: string): StateBackend {
  const at = (name: string): string => path.join(folder, ...name.split("/"));
  const read = (name: string): string | undefined => (existsSync(at(name)) ? readFileSync(at(name), "utf8") : undefined);
  return {
    place: folder,
    read: (name) => Promise.resolve(read(name)),
    write: async (name, text) => {
      await Promise.resolve();
      replaceFile(at(name), text, 0o600);
    },
    create: (name, text) => Promise.resolve(createFile(at(name), text)),
    remove: (name) => rm(at(name), { force: true, recursive: true }),
    list: (name) => Promise.resolve(filesBelow(at(name)).map((file) => `${name}/${file}`)),
    async openLog(name) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      const handle = await open(at(name), "a", 0o600);
      return groupCommit(
        async (text) => {
          await handle.writeFile(text);
          await handle.datasync();
        },
        () => handle.close(),
      );
    },
    lock: (name, holder, lost) => Promise.resolve(lockFile(at(name), holder, lost)),
    holderOf: (name) => Promise.resolve(parseHolder(read(name))),
    breakLock: (name) => rm(at(name), { force: true }),
  };
}

function createFile(file: string, text: string): boolean {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** A lock whose process is gone from this machine is nobody's. */
function lockFile(file: string, holder: LockHolder, lost: () => void): LockOutcome {
  const text = JSON.stringify(holder);
  for (let again = true; ; again = false) {
    if (createFile(file, text)) return { taken: true, lock: fileLock(file, holder, lost) };
    const other = holderIn(file);
    if (!again || other === undefined || !other.who.endsWith(`@${hostname()}`) || isAlive(other.process)) return { taken: false, holder: other };
    takeAway(file, other);
  }
}

function holderIn(file: string): LockHolder | undefined {
  return existsSync(file) ? parseHolder(readFileSync(file, "utf8")) : undefined;
}

/** Only one of those who find a dead holder's lock moves it; a lock that was taken anew in between goes back. */
function takeAway(file: string, dead: LockHolder): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (holderIn(aside)?.id === dead.id) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

const watchEveryMs = 1_000;

function fileLock(file: string, { id }: LockHolder, lost: () => void): Lock {
  const isHeld = (): boolean => holderIn(file)?.id === id;
  const watch = setInterval(() => {
    if (isHeld()) return;
    clearInterval(watch);
    lost();
  }, watchEveryMs);
  watch.unref();
  const release = (): void => {
    clearInterval(watch);
    process.removeListener("exit", release);
    if (isHeld()) rmSync(file, { force: true });
  };
  process.once("exit", release);
  return {
    isHeld,
    release: async () => {
      await Promise.resolve();
      release();
    },
  };
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
