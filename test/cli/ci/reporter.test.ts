import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ciReporter } from "../../../src/cli/ci/ci-reporter.js";
import type { Terminal } from "../../../src/cli/terminal.js";
import type { Diagnostic } from "../../../src/diagnostics/index.js";
import { makeProject } from "../../support/project.js";

function reporter(variables: Readonly<Record<string, string>>): { ci: ReturnType<typeof ciReporter>; said: string[]; root: string } {
  const said: string[] = [];
  const { root } = makeProject({});
  const terminal = { cwd: root, variables, err: (text: string) => void said.push(text) } as unknown as Terminal;
  return { ci: ciReporter(terminal), said, root };
}

const finding: Diagnostic = { code: "value-invalid", severity: "error", message: "It is wrong.", file: "apis/orders.yaml", range: { start: { line: 2, column: 3 }, end: { line: 2, column: 5 } } };

describe("what a pipeline is told", () => {
  test("is nothing where there is none", async () => {
    const { ci, said } = reporter({ CI: "true" });
    ci.annotate([finding], "/");
    ci.summarize(() => expect.unreachable());
    expect(await ci.group("Work", () => Promise.resolve(1))).toBe(1);
    expect(said).toEqual([]);
  });

  test("has paths from the repository, wherever the project lies in it", () => {
    const { ci, said, root } = reporter({ GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: ".." });
    ci.annotate([finding], path.join(root, "gateway"));
    expect(said).toEqual([`::error file=${path.basename(root)}/gateway/apis/orders.yaml,line=2,endLine=2,col=3,endColumn=5,title=value-invalid::It is wrong.`]);
  });

  test("has the whole path of what lies outside", () => {
    const { ci, said, root } = reporter({ TF_BUILD: "True", BUILD_SOURCESDIRECTORY: "elsewhere" });
    ci.annotate([finding], root);
    expect(said).toEqual([`##vso[task.logissue type=error;sourcepath=${root}/apis/orders.yaml;linenumber=2;columnnumber=3;code=value-invalid;]It is wrong.`]);
  });

  test("is folded to its end, whatever happens", async () => {
    const { ci, said } = reporter({ GITHUB_ACTIONS: "true" });
    await expect(ci.group("100% of\nwork", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(said).toEqual(["::group::100%25 of%0Awork", "::endgroup::"]);
  });

  test("fits on its page", () => {
    const { ci, root } = reporter({ GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: "page.md" });
    ci.summarize(() => "first");
    ci.summarize(() => "a line of it\n".repeat(100_000));
    const page = readFileSync(path.join(root, "page.md"), "utf8");
    expect(page.startsWith("first\n\na line of it\n")).toBe(true);
    expect(page.length).toBeLessThan(1_000_000);
    expect(page).toMatch(/it\n\n_The rest does not fit here\._\n\n$/);
  });
});
