import type { Diagnostic } from "../../src/diagnostics/index.js";
import { readTexts } from "./project.js";
import { runCli } from "./run-cli.js";

/** `apis/orders.yaml:12 breaker-counts-throttling`: where a finding is, and which. */
export type Finding = string;

/** What `apiops validate` finds in a project, sorted. */
export async function findingsOf(root: string): Promise<Finding[]> {
  return (await validated(root)).map((d) => `${d.file ?? ""}:${d.range?.start.line ?? 0} ${d.code}`).sort();
}

export async function validated(root: string): Promise<readonly Diagnostic[]> {
  const { stdout, stderr } = await runCli(["validate", "--format", "json"], { cwd: root });
  if (stderr !== "") throw new Error(stderr);
  return (JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] }).diagnostics;
}

/** What the comments of its files say that is found: `finding: CODE, CODE` at the end of a line, or in a comment above it. */
export function markedIn(root: string): Finding[] {
  return Object.entries(readTexts(root)).flatMap(([file, text]) => {
    const lines = text.split("\n");
    return lines.flatMap((line, i) => {
      const codes = mark.exec(line)?.[1]?.split(/,\s*/) ?? [];
      const at = onlyComment.test(line) ? lines.findIndex((l, j) => j > i && !onlyComment.test(l)) : i;
      return codes.map((code) => `${file}:${at + 1} ${code}`);
    });
  }).sort();
}

const mark = /(?:#|\/\/|<!--)\s*finding:\s*([a-z0-9-]+(?:,\s*[a-z0-9-]+)*)/;
const onlyComment = /^\s*(?:#|\/\/|<!--)/;
