import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parsePolicyText } from "../../src/emulator/control-plane/policies/parse-policy.js";
import { rawText } from "../../src/emulator/control-plane/policies/print-raw.js";
import { inServiceForm } from "../../src/emulator/control-plane/policies/service-form.js";
import { checkStructure } from "../../src/emulator/control-plane/policies/structure.js";
import { checkVocabulary } from "../../src/emulator/control-plane/policies/vocabulary.js";
import { printXml, readXml, serviceLayout } from "../../src/xml/index.js";

/** Policies other people published: what the service took from them, the emulator must take. */
const folder = join(import.meta.dirname, "../../../shared/corpus/policies");
const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".xml")).sort() : [];

/** Documents that are no policies as they stand, by what is wrong with them. */
const refused: readonly (readonly [file: string, reason: RegExp])[] = [
  ["apim-samples/inference-failover-apim-policies-inference-api-policy-with-retry-tracked.xml", /'RETRY_COUNT' of the attribute 'count'/],
  ["apim-samples/inference-failover-apim-policies-inference-api-policy.xml", /'RETRY_COUNT' of the attribute 'count'/],
  ["apim-samples/load-balancing-apim-policies-aca-backend-pool-load-balancing-with-429.xml", /'\{retry_count\}' of the attribute 'count'/],
  ["apim-samples/load-balancing-apim-policies-aca-backend-pool-load-balancing-with-retry-tracked.xml", /'\{retry_count\}' of the attribute 'count'/],
  ["apim-samples/load-balancing-apim-policies-aca-backend-pool-load-balancing.xml", /'\{retry_count\}' of the attribute 'count'/],
  ["snippets/call-out-to-an-http-endpoint-and-cache-the-response.xml", /never closed/],
  ["snippets/filter-response-content-based-on-product-name.xml", /a comment begins inside a comment/],
];

describe.skipIf(files.length === 0)("published policies", () => {
  test.each(files)("%s", (file) => {
    const reason = refused.find(([name]) => name === file)?.[1];
    const check = (): void => takeAndReadBack(readFileSync(join(folder, file), "utf8"));
    if (reason === undefined) expect(check).not.toThrow();
    else expect(check).toThrow(reason);
  });
});

function takeAndReadBack(text: string): void {
  const stored = printXml(inServiceForm(parsePolicyText(text, "rawxml")), serviceLayout);
  const { document } = readXml(stored, "policy");
  expect(document).toBeDefined();
  if (document === undefined) return;
  checkStructure(document.root, document.root.name === "fragment" ? "fragment" : "policies");
  checkVocabulary(document.root, { scope: undefined });
  expect(printXml(inServiceForm(parsePolicyText(stored, "xml")), serviceLayout)).toBe(stored);
  expect(printXml(inServiceForm(parsePolicyText(rawText(stored), "rawxml")), serviceLayout)).toBe(stored);
}
