import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readArmTemplates, readArtifacts, writeArtifacts, type WritableLayout } from "../../src/artifacts/index.js";
import { openResource } from "../../src/artifacts/write/writable.js";
import { canonicalJson } from "../../src/catalog/arm/index.js";
import { compileEnvironment } from "../../src/cli/compile-project.js";
import { deploymentTemplates } from "../../src/compile/output/arm-template.js";
import type { Compiled } from "../../src/compile/compile.js";
import { loadProject } from "../../src/load/index.js";
import { repository } from "../support/source-files.js";

const cases = [
  ["the example project", "", "local"],
  ["sections and backends", "test/samples/defaults-of-sections-and-backends/project", undefined],
  ["policies in three forms", "test/samples/policy-in-yaml-typescript-and-xml/project", undefined],
  ["reusable policies", "test/samples/reusable-policies-templates-and-fragments/project", undefined],
] as const;

async function compile(folder: string, environment: string | undefined): Promise<Compiled> {
  const project = (await loadProject(path.join(repository, folder))).value;
  const name = environment ?? project?.file.defaultEnvironment ?? "";
  const compiled = project === undefined ? undefined : (await compileEnvironment(project, name, { secrets: { variables: {}, missing: "accept" } })).compiled;
  if (compiled === undefined) throw new Error(`${folder} does not compile.`);
  return compiled;
}

interface Shown {
  readonly armPath: string;
  readonly properties: unknown;
  readonly specification?: { readonly language: string; readonly text: string };
}

const shown = ({ armPath, properties, specification }: Shown): string =>
  canonicalJson({ armPath, properties, specification: specification === undefined ? undefined : { ...specification, text: JSON.parse(specification.text) as unknown } });

describe.each(cases)("%s, compiled", (_name, folder, environment) => {
  let compiled: Compiled;
  beforeAll(async () => {
    compiled = await compile(folder, environment);
  });

  it("reads back from its deployment templates", () => {
    const templates = deploymentTemplates(compiled);
    expect(templates.length).toBeGreaterThan(0);
    for (const [i, template] of templates.entries()) {
      const reading = readArmTemplates([template]);
      const expected = (compiled.instances[i]?.resources ?? []).filter((r) => r.carriedBy === undefined).map(openResource);
      expect(reading.diagnostics).toEqual([]);
      expect(reading.notCarried).toEqual([]);
      expect(reading.snapshot.resources.map(shown).sort()).toEqual(expected.map(shown).sort());
      expect(reading.toSupply.map((s) => `${s.armPath}#${s.property}`).sort()).toEqual(expected.flatMap((r) => r.secrets.map((s) => `${r.armPath}#${s}`)).sort());
    }
  });

  it.each(["apiops", "apiops-cli"] satisfies WritableLayout[])("reads back from a folder of %s", (layout) => {
    for (const { resources } of compiled.instances) {
      const { files, notCarried } = writeArtifacts(resources, { layout });
      const reading = readArtifacts(files);
      const missing = new Set(notCarried.map((n) => n.path));
      const expected = resources.filter((r) => !missing.has(r.armPath) && (layout === "apiops-cli" || r.carriedBy === undefined)).map(openResource);
      expect(reading.diagnostics).toEqual([]);
      expect(reading.notCarried).toEqual([]);
      expect(reading.snapshot.resources.map(shown).sort()).toEqual(expected.map(shown).sort());
    }
  });
});
