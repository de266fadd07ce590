import { describe, expect, it } from "vitest";
import { readArmTemplates } from "../../src/artifacts/index.js";
import { expectGolden, sample, shown } from "./support.js";

describe.each(["exported", "resource-kit", "bicep", "symbolic"])("a template: %s", (name) => {
  it("is read with what it leaves open", () => {
    const reading = readArmTemplates(sample(`templates/${name}`));
    expect(reading.diagnostics).toEqual([]);
    expectGolden(`template-${name}`, shown(reading));
  });
});
