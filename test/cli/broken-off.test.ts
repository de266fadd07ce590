import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { startLive } from "../support/live.js";
import { makeProject, readTexts } from "../support/project.js";
import { runCli } from "../support/run-cli.js";
import { doubledCreates } from "./support/campaign.js";

test("one instance whose state cannot be written: the report never says complete, and the lock is given back last", async () => {
  const { root } = makeProject(readTexts(path.join(import.meta.dirname, "bases/shop")));
  await startLive(root);
  // A folder where eus2's state belongs: found when that run begins, after everything was read.
  const file = path.join(root, ".apiops/state/local/eus2.json");
  let isBlocked = false;
  const { exitCode, stdout, stderr } = await runCli(["apply", "--auto-approve", "--format", "json"], {
    cwd: root,
    onProgress: (text) => {
      if (isBlocked || !text.startsWith("Reading eus2")) return;
      isBlocked = true;
      mkdirSync(file, { recursive: true });
    },
  });
  expect(isBlocked).toBe(true);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ brokenOff: ["eus2"], instances: [{ name: "we" }] });
  expect(stderr).toContain("EISDIR");
  expect((await runCli(["state", "unlock"], { cwd: root })).stdout).toContain("is not locked");
  rmSync(file, { recursive: true });
  expect((await runCli(["apply", "--auto-approve"], { cwd: root })).exitCode).toBe(0);
  expect((await runCli(["plan", "--detailed-exitcode"], { cwd: root })).exitCode).toBe(0);
});

test("the judge of campaigns sees what was created twice, and nothing else", () => {
  const log = (...rows: readonly [method: string, path: string, status: number, fault?: string][]) => rows.map(([method, p, status, fault], i) => ({ sequence: i + 1, method, path: p, status, ...(fault === undefined ? {} : { fault }) }));
  expect(doubledCreates(log(["PUT", "/a", 201], ["PUT", "/A?x=1", 201]))).toEqual(["/a"]);
  expect(doubledCreates(log(["PUT", "/a/b", 201], ["DELETE", "/a", 202], ["PUT", "/a/b", 201]))).toEqual([]);
  expect(doubledCreates(log(["PUT", "/a", 201, "reset-before"], ["PUT", "/a", 201], ["PUT", "/a", 200]))).toEqual([]);
  expect(doubledCreates(log(["PUT", "/a", 201, "reset-after"], ["PUT", "/a", 201]))).toEqual(["/a"]);
});
