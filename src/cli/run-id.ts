import { randomBytes } from "node:crypto";

/** `20261201T071503Z-3fa9c1`: in the order of time, and no two alike. */
export function newRunId(startedAt: Date): string {
  const time = startedAt.toISOString().replace(/[-:]|\.\d+/g, "");
  return `${time}-${randomBytes(3).toString("hex")}`;
}
