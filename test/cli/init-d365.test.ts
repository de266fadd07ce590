import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.js";

const folder = mkdtempSync(path.join(tmpdir(), "apiops-init-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cwd = path.join(folder, "contoso");

describe("init --template d365", () => {
  test("writes a project that is valid, and that can be planned", async () => {
    expect((await runCli(["init", "contoso", "--template", "d365"], { cwd: folder })).exitCode).toBe(0);
    expect(JSON.parse((await runCli(["validate", "--format", "json"], { cwd })).stdout)).toEqual({ formatVersion: "1", diagnostics: [], summary: { errors: 0, warnings: 0, infos: 0 } });
    const planned = await runCli(["plan", "--instance", "we"], { cwd });
    expect(planned.stderr).not.toMatch(/error|warning/);
    expect(planned.stdout).toContain("+ api/ce-customers");
    expect(planned.stdout).toContain("+ api/fo-products");
    expect(planned.exitCode).toBe(0);
  });

  test("has the arithmetic of its Dataverse API", async () => {
    expect((await runCli(["budget"], { cwd })).stdout).toContain("we 3,000 + shgw-aws 1,200 = 4,200 in 300 s");
  });
});
