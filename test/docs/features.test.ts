import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { evidenceOf, headings, slugOf, type Evidence } from "../../scripts/generate/features/evidence.js";
import { featuresPage } from "../../scripts/generate/features/page.js";
import { readFeatures, statuses, type Feature } from "../../scripts/generate/features/read.js";
import { documentKinds } from "../../src/catalog/documents/index.js";
import { policyCatalog } from "../../src/catalog/policies/index.js";
import { commands } from "../../src/cli/commands.js";
import { messages } from "../../src/diagnostics/index.js";
import { repository } from "../support/source-files.js";

const rows = readFeatures().flatMap((area) => area.rows);
const ofStatus = (status: Feature["status"]): Feature[] => rows.filter((row) => row.status === status);
const named = rows.flatMap((row) => (row.by ?? []).map((text): [number, string] => [row.number, text]));
const examples = readdirSync(path.join(repository, "policies"), { recursive: true, encoding: "utf8" }).map((file) => path.basename(file));
const readme = readFileSync(path.join(repository, "README.md"), "utf8");

/** Whether what is named is there, whatever its page says. */
function exists({ form, name }: Evidence): boolean {
  switch (form) {
    case "block":
      return examples.includes(`${name}.test.yaml`) && (examples.includes(`${name}.yaml`) || examples.includes(`${name}.ts`));
    case "check":
      return Object.hasOwn(messages, name);
    case "policy":
      return Object.hasOwn(policyCatalog, name);
    case "kind":
      return hasProperty(name);
    case "command":
      return isCommand(name.split(" "), commands) && readme.includes(`\`apiops ${name.split(" ")[0]}`);
    case "page":
      return name.endsWith(".md") || name.includes(".md#");
    case "example":
      return !/^(docs|src|scripts|test)\//.test(name);
    case "test":
      return name.endsWith(".test.ts");
  }
}

function hasProperty(name: string): boolean {
  const [kind = "", property] = name.split(".");
  if (!Object.hasOwn(documentKinds, kind)) return false;
  const { schema } = documentKinds[kind as keyof typeof documentKinds];
  return property === undefined || Object.hasOwn(schema.properties, property);
}

interface CommandEntry {
  readonly load?: unknown;
  readonly commands?: Readonly<Record<string, CommandEntry>>;
}

function isCommand([first = "", ...rest]: readonly string[], among: Readonly<Record<string, CommandEntry>>): boolean {
  const command = Object.hasOwn(among, first) ? among[first] : undefined;
  return rest.length === 0 ? command?.load !== undefined : isCommand(rest, command?.commands ?? {});
}

/** What is wrong with a link from the root of the repository: nothing, or the part that is not there. */
function missing(target: string): string | undefined {
  const [file = "", anchor] = target.split("#");
  const full = path.join(repository, file);
  if (!existsSync(full) || !statSync(full).isFile()) return file;
  return anchor === undefined || headings(readFileSync(full, "utf8")).some((heading) => slugOf(heading) === anchor) ? undefined : target;
}

describe("features.yaml", () => {
  test("has each of the 205 rows once, in order", () => {
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 205 }, (_, i) => i + 1));
  });

  test("says of each row what was asked for, and one of three statuses", () => {
    expect(rows.filter((row) => row.asked.trim() === "" || !statuses.includes(row.status)).map((row) => row.number)).toEqual([]);
    expect(new Set(rows.map((row) => row.asked)).size).toBe(rows.length);
  });

  test("names for each row that is done what does it", () => expect(ofStatus("done").filter((row) => (row.by ?? []).length === 0)).toEqual([]));

  test("gives a reason for each row that is not", () => {
    expect([...ofStatus("planned"), ...ofStatus("impossible")].filter((row) => !/^[A-Z`].{10,}\.$/.test(row.why ?? "")).map((row) => row.number)).toEqual([]);
  });

  test("has at least 120 rows that are done", () => expect(ofStatus("done").length).toBeGreaterThanOrEqual(120));

  test.each(named)("row %i names what exists: %s", (_, text) => {
    const evidence = evidenceOf(text);
    expect(exists(evidence)).toBe(true);
    expect(missing(evidence.target)).toBeUndefined();
  });
});

describe("what is held", () => {
  test.each([
    ["block no-such-block", false, "docs/blocks/no-such-block.md"],
    ["check no-such-check", false, undefined],
    ["kind Backend.noSuchProperty", false, undefined],
    ["kind NoSuchKind", false, undefined],
    ["command policy nothing", false, undefined],
    ["command policy", false, undefined],
    ["page docs/ci.md#no-such-heading", true, "docs/ci.md#no-such-heading"],
    ["test test/docs/none.test.ts", true, "test/docs/none.test.ts"],
    ["example policies", true, "policies"],
  ])("%s is not there", (text, named, without) => {
    const evidence = evidenceOf(text);
    expect(exists(evidence)).toBe(named);
    expect(missing(evidence.target)).toBe(without);
    expect(exists(evidence) && missing(evidence.target) === undefined).toBe(false);
  });

  test("another form of evidence is refused", () => expect(() => evidenceOf("rumour of-a-block")).toThrow("starts with none of"));

  test("a heading inside an example is none", () => expect(headings("# One\n\n```md\n# Two\n```\n\n## `three` and Four\n").map(slugOf)).toEqual(["one", "three-and-four"]));
});

describe("docs/features.md", () => {
  test("has the counts, and a row for each", () => {
    const page = featuresPage();
    expect([...page.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]))).toEqual(rows.map((row) => row.number));
    for (const status of statuses) expect(page).toContain(`**${ofStatus(status).length} are ${status}**`);
  });

  test("has the counts that `npm run features` prints", () => {
    const printed = execFileSync(process.execPath, [path.join(repository, "scripts/features.mjs")], { encoding: "utf8" });
    expect(printed).toBe(`${statuses.map((status) => `${ofStatus(status).length} ${status}`).join(", ")}\n`);
  });
});
