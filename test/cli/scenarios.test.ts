import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { playScenario } from "./run-scenario.js";
import { parseScenario, printScenario } from "./scenario-file.js";

const folder = path.join(import.meta.dirname, "scenarios");
const updating = process.env["APIOPS_UPDATE_GOLDENS"] === "1";

/** How to read and write scenarios: README.md beside this file. */
describe("scenarios", () => {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".scenario")).sort()) {
    const file = path.join(folder, name);
    const text = readFileSync(file, "utf8");
    const scenario = parseScenario(text);
    test(`${name.replace(".scenario", "")}: ${scenario.title}`, async () => {
      const played = printScenario(await playScenario(scenario));
      if (updating) writeFileSync(file, played);
      else expect(played).toBe(text);
    });
  }
});
