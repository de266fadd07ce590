import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readContexts, readRows, readTopics } from "./rows.js";

const repository = path.resolve(import.meta.dirname, "../..");
const isInstalled = ["mcs", "mono"].every((program) => spawnSync(program, ["--version"]).status === 0);

describe("the table of C# expressions", () => {
  const topics = readTopics();
  const rows = readRows();
  const written = topics.flatMap((topic) => topic.rows);

  it("has at least 600 rows, and some of every kind of outcome", () => {
    expect(rows.length).toBeGreaterThanOrEqual(600);
    for (const kind of ["value", "exception", "compile-error"]) expect(rows.filter(({ outcome }) => outcome.kind === kind).length).toBeGreaterThan(100);
  });

  it("names every row once, and by its topic", () => {
    const ids = rows.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(rows.filter(({ id, topic }) => !id.startsWith(`${topic}-`)).map(({ id }) => id)).toEqual([]);
    expect(topics.filter(({ file, topic }) => file !== `${topic}.yaml`).map(({ file }) => file)).toEqual([]);
  });

  it("asks no question twice", () => {
    const questions = written.map(({ expression, context }) => `${expression} with ${JSON.stringify(context)}`);
    expect(questions.filter((question, i) => questions.indexOf(question) !== i)).toEqual([]);
  });

  it("has expressions in both forms, and none without its marks", () => {
    expect(rows.filter(({ expression }) => !/^@(\([^]*\)|\{[^]*\})$/.test(expression)).map(({ id }) => id)).toEqual([]);
    for (const form of ["@(", "@{"]) expect(rows.filter(({ expression }) => expression.startsWith(form)).length).toBeGreaterThan(100);
  });

  it("says why wherever the gateway is said to differ, and only there", () => {
    expect(written.filter(({ gateway, why }) => (gateway === undefined) !== (why === undefined)).map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ outcome, gateway }) => gateway !== undefined && JSON.stringify(gateway.outcome) === JSON.stringify(outcome)).map(({ id }) => id)).toEqual([]);
  });

  it("uses every shared context", () => {
    const used = new Set(written.map(({ context }) => context));
    expect([...readContexts().keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  it.skipIf(!isInstalled)("is what mcs and mono say", () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["scripts/oracle.mjs", "--check"], { cwd: repository, encoding: "utf8" });
    expect({ output: stdout + stderr, status }).toEqual({ output: `${rows.length} rows, 0 where the table and C# disagree\n`, status: 0 });
  }, 120_000);
});
