import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { messages, pages } from "../../src/diagnostics/index.js";
import { rules } from "../../src/lint/index.js";
import { repository, sourceFiles } from "../support/source-files.js";

const folder = path.join(repository, "docs/rules");
const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

describe("rules", () => {
  test("are in the registry, each in a file of its own", () => {
    const files = sourceFiles().flatMap((f) => /^lint\/rules\/(?!index\.ts)(.+)\.ts$/.exec(f.name)?.[1] ?? []);
    expect(files.sort()).toEqual(Object.keys(rules).sort());
  });

  test.each(Object.keys(rules))("%s finds what it is called after", (code) => {
    expect(pages).toContain(code);
    expect(sourceFiles().find((f) => f.name === `lint/rules/${code}.ts`)?.text).toContain(`diagnose("${code}"`);
  });
});

describe("pages of docs/rules", () => {
  test("are there for every code that has one, and for no other", () => {
    expect(readdirSync(folder).sort()).toEqual(["README.md", ...pages.map((code) => `${code}.md`)].sort());
  });

  test.each(pages)("%s says what is found, why it matters and how to mend it", (code) => {
    const text = read(`${code}.md`);
    const headings = [...text.matchAll(/^#+ .+$/gm)].map(([line]) => line).filter((line) => line !== "## Example" && !/^# [a-z]+$|^# [a-z]+:/.test(line));
    expect(headings).toEqual([`# ${code}`, "## What is found", "## Why it matters", "## How to mend it"]);
    expect(leadOf(text)).toMatch(/^[\p{Lu}`$].*\.$/u);
  });

  test("are listed in its README, with the first sentence of each", () => {
    const rows = [...pages].sort().map((code) => `| [\`${code}\`](${code}.md) | ${messages[code].severity} | ${leadOf(read(`${code}.md`))} |`);
    expect(read("README.md").split("\n").filter((line) => line.startsWith("| ["))).toEqual(rows);
  });

  test("link to pages that are there", () => {
    const links = readdirSync(folder).flatMap((name) => [...read(name).matchAll(/\]\((?!https:)([^)#]+)/g)].map((match) => match[1]!));
    const known = new Set(readdirSync(folder));
    expect(links.filter((link) => !link.startsWith("../") && !known.has(link))).toEqual([]);
  });
});

function leadOf(page: string): string {
  return page.split("\n")[2] ?? "";
}
