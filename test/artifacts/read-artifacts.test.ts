import { describe, expect, it } from "vitest";
import { readArtifacts, textOfFile, writeArtifacts, type WritableLayout } from "../../src/artifacts/index.js";
import { expectGolden, sample, shown } from "./support.js";

describe.each(["apiops", "apiops-cli", "apiops-older"])("a folder of %s", (name) => {
  it("is read whole", () => {
    const reading = readArtifacts(sample(name));
    expect(reading.diagnostics).toEqual([]);
    expect(reading.notCarried).toEqual([]);
    expectGolden(name, shown(reading));
  });
});

describe.each(["apiops", "apiops-cli"] satisfies WritableLayout[])("a folder of %s that was read", (layout) => {
  it("is written as it was", () => {
    const files = sample(layout);
    const { snapshot } = readArtifacts(files);
    const written = writeArtifacts(snapshot.resources, { layout });
    expect(written.notCarried).toEqual([]);
    expect(Object.fromEntries(written.files.map((f) => [f.path, f.text]))).toEqual(Object.fromEntries(files.map((f) => [f.path, textOfFile(f)])));
  });
});
