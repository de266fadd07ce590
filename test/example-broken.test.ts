import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { pages } from "../src/diagnostics/index.js";
import { dynamicsMessages } from "../src/diagnostics/messages/dynamics.js";
import { findingsOf, markedIn } from "./support/marked-findings.js";
import { repository } from "./support/source-files.js";

const folder = path.join(repository, "test/example-broken");
const projects = readdirSync(folder);
const marked = new Set(projects.flatMap((project) => markedIn(path.join(folder, project)).map((finding) => finding.split(" ").at(-1) ?? "")));

describe("a broken project", () => {
  test.each(projects)("%s: what is wrong is found where it is, and nothing else", async (project) => {
    const root = path.join(folder, project);
    expect(await findingsOf(root)).toEqual(markedIn(root));
  });
});

describe("the broken projects together", () => {
  test.each([...pages, ...Object.keys(dynamicsMessages)])("have %s", (code) => expect([...marked]).toContain(code));

  test.each(["cache-response-shared", "policy-gateway", "policy-placement-doubtful", "secret-literal"])("have %s, which other checks find", (code) => expect([...marked]).toContain(code));
});
