import type { AppendLog } from "./state-backend.js";

/**
 * Lines that come while others are being written go together into the next write: as many writes as the medium can do,
 * however many lines there are.
 */
export function groupCommit(writeDurably: (text: string) => Promise<void>, close: () => Promise<void>): AppendLog {
  let pending: { readonly line: string; readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  let writing: Promise<void> | undefined;
  const flush = async (): Promise<void> => {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      try {
        await writeDurably(batch.map((p) => `${p.line}\n`).join(""));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    writing = undefined;
  };
  return {
    append: (line) =>
      new Promise<void>((resolve, reject) => {
        pending.push({ line, resolve, reject });
        writing ??= Promise.resolve().then(flush);
      }),
    close: async () => {
      await writing;
      await close();
    },
  };
}
