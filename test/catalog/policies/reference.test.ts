import { describe, expect, it } from "vitest";
import { policyCatalog, uncataloguedPolicies, type PolicyElement } from "../../../src/catalog/policies/index.js";
import { deviations } from "./deviations.js";
import { differences, hasReference, readReference } from "./reference.js";

const entries: readonly PolicyElement[] = Object.values(policyCatalog);

describe.skipIf(!hasReference)("the catalog against ../shared/reference/policies.json", () => {
  const reference = hasReference ? readReference() : {};

  it.each(entries.map((entry) => [entry.name, entry] as const))("%s says what its page says, or why not", (name, entry) => {
    const page = reference[name];
    expect(page, `${name} is in the reference`).toBeDefined();
    expect(differences(entry, page!).filter((line) => !(line in deviations))).toEqual([]);
  });

  it("needs every deviation it claims", () => {
    const all = new Set(entries.flatMap((entry) => differences(entry, reference[entry.name]!)));
    expect(Object.keys(deviations).filter((line) => !all.has(line))).toEqual([]);
  });

  it("has every policy of the reference, described or named as not described yet", () => {
    const names = Object.keys(reference).filter((name) => !name.startsWith("$") && !name.includes("#"));
    expect(names.filter((name) => !(name in policyCatalog) && !uncataloguedPolicies.has(name))).toEqual([]);
    expect(entries.filter((entry) => uncataloguedPolicies.has(entry.name))).toEqual([]);
  });
});
