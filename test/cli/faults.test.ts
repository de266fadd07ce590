import { describe, expect, test } from "vitest";
import { startLive, type LiveInstances } from "../support/live.js";
import { makeProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";
import { doubledCreates, manyResources } from "./support/campaign.js";

const seeds = [1, 2, 3, 4, 5, 6];

/** Runs until it says that it is done: whoever starts it again after a failure must get there. */
async function settle(root: string, live: LiveInstances, seed: number): Promise<void> {
  live.emulator.setFaults({ seed, mixed: 0.2 });
  const applied = await runCli(["apply", "--auto-approve", "--format", "json", "--log-level", "error"], { cwd: root });
  expect(applied.exitCode, applied.stdout + applied.stderr).toBe(0);
  live.emulator.setFaults();
}

describe("under a fifth of faults of every kind", () => {
  test.each(seeds)("everything is written, nothing twice, and the next plan is empty (seed %i)", async (seed) => {
    const project = makeProject(manyResources({ apis: 3, operations: 3 }));
    const { root } = project;
    const live = await startLive(root);
    await settle(root, live, seed);
    const plan = await runCli(["plan", "--detailed-exitcode"], { cwd: root });
    expect(plan.exitCode, plan.stdout).toBe(0);

    // And the way back: fewer, other and changed resources.
    for (const [name, text] of Object.entries(manyResources({ apis: 2, operations: 4, calls: 70 }))) project.write(name, text);
    project.write("apis/api-2.yaml", "");
    await settle(root, live, seed + 100);
    const again = await runCli(["plan", "--detailed-exitcode"], { cwd: root });
    expect(again.exitCode, again.stdout).toBe(0);
    expect(await live.list("apim-we", "/apis")).toEqual(["Echo API", "api-0", "api-1"]);
    expect(doubledCreates(live.emulator.requests)).toEqual([]);
  });
});
