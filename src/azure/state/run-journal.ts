import { isObject } from "../../catalog/arm/index.js";
import type { JournalEntry, RunHeader } from "../../plan/index.js";

export interface ReadJournal {
  readonly header: RunHeader;
  readonly entries: readonly JournalEntry[];
}

/**
 * A run's journal as it was written: the header, then one line for each write before it was sent and one for how it ended. A
 * process that was killed may leave half a last line: that write was not sent. Undefined when there is no header.
 */
export function parseJournal(text: string): ReadJournal | undefined {
  const lines = text.split("\n").flatMap((line) => {
    try {
      const parsed: unknown = JSON.parse(line);
      return isObject(parsed) ? [parsed] : [];
    } catch {
      return [];
    }
  });
  const [header, ...entries] = lines as unknown as [RunHeader | undefined, ...JournalEntry[]];
  return header === undefined || typeof header.run !== "string" ? undefined : { header, entries };
}
