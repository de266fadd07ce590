import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findingsOf, markedIn } from "./support/marked-findings.js";
import { repository } from "./support/source-files.js";

const folder = path.join(repository, "test/example-broken");
const projects = readdirSync(folder);

describe("a broken project", () => {
  test.each(projects)("%s: what is wrong is found where it is, and nothing else", async (project) => {
    const root = path.join(folder, project);
    expect(await findingsOf(root)).toEqual(markedIn(root));
  });
});
