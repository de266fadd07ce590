import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseScenario } from "../cli/scenario-file.js";
import { repository } from "../support/source-files.js";

test("the guide shows what the command says", () => {
  const { sections } = parseScenario(readFileSync(path.join(repository, "test/cli/scenarios/drift/adopt-guide.scenario"), "utf8"));
  const said = sections.find((s) => s.keyword === "stdout")?.body ?? "?";
  expect(readFileSync(path.join(repository, "docs/plan-and-apply.md"), "utf8")).toContain(`$ apiops drift -e prod --adopt\n${said}\n`);
});
