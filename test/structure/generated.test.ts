import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { generatedFiles, generatedFolders } from "../../scripts/generate/index.js";
import { repository } from "../support/source-files.js";

const files = [...(await generatedFiles())];
const stale = "is stale: run `npm run generate`";

describe("generated files", () => {
  test("are some", () => expect(files.length).toBeGreaterThan(100));

  test.each(files)("%s is what the catalog makes of it", (name, text) => {
    const file = path.join(repository, name);
    expect(existsSync(file), `${name} ${stale}`).toBe(true);
    expect(readFileSync(file, "utf8"), `${name} ${stale}`).toBe(text);
  });

  test.each(generatedFolders)("%s holds nothing else", (folder) => {
    const names = new Set(files.map(([name]) => name));
    const left = readdirSync(path.join(repository, folder)).filter((entry) => !names.has(`${folder}/${entry}`));
    expect(left, `${folder} ${stale}`).toEqual([]);
  });

  test.each(files)("%s says on its first line that and from what it is generated", (_, text) => {
    const note = /^(?:\/\/|<!--) Generated from (\S+) by `npm run generate`; edit that file instead\.(?: -->)?\n/.exec(text);
    expect(note).not.toBeNull();
    expect(existsSync(path.join(repository, note![1]!))).toBe(true);
  });

  test("do not depend on when they are made", async () => expect([...(await generatedFiles())]).toEqual(files), 120_000);

  test("link to pages that are there", () => {
    const pages = files.filter(([name]) => name.startsWith("docs/"));
    const links = pages.flatMap(([name, text]) => [...text.matchAll(/\]\((?!https:)([^)#]+)/g)].map((match) => path.posix.join(path.posix.dirname(name), match[1]!)));
    expect(links.length).toBeGreaterThan(100);
    expect([...new Set(links)].filter((link) => !existsSync(path.join(repository, link)))).toEqual([]);
  });
});
