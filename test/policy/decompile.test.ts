import { describe, it } from "vitest";
import { corpusDocuments, expectRoundTrip } from "./decompile-support.js";

const documents = corpusDocuments();

describe.skipIf(documents.length === 0)("published policies in ../shared/corpus", () => {
  it.each(documents.map(({ name, document }) => [name, document] as const))("%s comes back from YAML and TypeScript as it was", (_, document) => {
    expectRoundTrip(document);
  });
});
