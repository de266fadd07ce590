import path from "node:path";
import { expect, test } from "vitest";
import { startLive } from "../support/live.js";
import { makeProject, readTexts } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const shop = readTexts(path.join(import.meta.dirname, "bases/shop"));

test.each([0, 1, 2, 5])("Ctrl-C after %i of 7 changes: what is in flight is finished, nothing else is started, and the next run does the rest", async (done) => {
  const { root } = makeProject(shop);
  const live = await startLive(root);
  let interrupt: () => void = () => undefined;
  const interrupted = await runCli(["apply", "--auto-approve", "--instance", "we", "--format", "json", "--parallelism", "1"], {
    cwd: root,
    onInterruptible: (run) => {
      interrupt = run;
      if (done === 0) run();
    },
    onProgress: (text) => {
      if (text === `Apply: ${done} of 7`) interrupt();
    },
  });
  expect(interrupted.exitCode).toBe(130);
  expect(interrupted.stderr).toContain("Press Ctrl-C again to stop at once.");
  const { summary, instances } = JSON.parse(interrupted.stdout) as { summary: unknown; instances: readonly { results: readonly { outcome: string; error?: { code: string } }[] }[] };
  expect(summary).toEqual({ succeeded: done, failed: 0, skipped: 7 - done });
  expect(instances[0]?.results.filter((r) => r.outcome === "skipped").every((r) => r.error?.code === "Interrupted")).toBe(true);
  expect(live.taken().filter((r) => r.method === "PUT")).toHaveLength(done);
  expect((await runCli(["state", "list", "--instance", "we"], { cwd: root })).stdout.split("\n").filter((l) => l !== "")).toHaveLength(done);
  expect((await runCli(["apply", "--auto-approve", "--instance", "we"], { cwd: root })).stdout).toContain(`Apply complete: ${7 - done} applied`);
  expect((await runCli(["plan", "--instance", "we", "--detailed-exitcode"], { cwd: root })).exitCode).toBe(0);
});
