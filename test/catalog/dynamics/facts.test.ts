import ts from "typescript";
import { describe, expect, test } from "vitest";
import { cloudFacts, clouds, dataverseApiVersion, dataverseThrottlingCodes, dynamicsLimits, platformFacts, platforms, regionsOf } from "../../../src/catalog/dynamics/index.js";
import { sources } from "../../../src/catalog/dynamics/sources.js";
import { sourceFiles } from "../../support/source-files.js";

const folder = sourceFiles().filter((f) => f.name.startsWith("catalog/dynamics/"));
const facts = [
  ...Object.entries(dynamicsLimits),
  ...clouds.flatMap((cloud) => [
    [`authority of ${cloud}`, cloudFacts[cloud].authority] as const,
    ...platforms.flatMap((platform) => cloudFacts[cloud].regions[platform].map((region) => [`${region.value} of ${cloud}`, region] as const)),
  ]),
  ["API version", dataverseApiVersion] as const,
  ...platforms.map((platform) => [`throttling of ${platform}`, platformFacts[platform].throttling] as const),
  ...Object.entries(dataverseThrottlingCodes),
];

describe("facts of Dynamics 365", () => {
  test.each(facts)("%s has a source with its date", (_name, { source, url, asOf, value }) => {
    expect(sources[source]).toEqual({ url, asOf });
    expect(URL.canParse(url) && url.startsWith("https://")).toBe(true);
    expect(asOf).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/);
    expect(value).toBeTruthy();
  });

  test("have names in kebab-case and a unit", () => {
    for (const [name, { unit }] of Object.entries(dynamicsLimits)) expect([name, unit]).toEqual([expect.stringMatching(/^[a-z]+(-[a-z0-9]+)+$/), expect.stringMatching(/^[a-z]/)]);
  });

  test("stand in no other file of their folder than those of numbers and hosts", () => {
    const found = folder.filter((f) => !["catalog/dynamics/limits.ts", "catalog/dynamics/clouds.ts", "catalog/dynamics/sources.ts"].includes(f.name)).flatMap((file) => {
      const numbers: string[] = [];
      const visit = (node: ts.Node): void => {
        // An index counts nothing of Microsoft's.
        if (ts.isNumericLiteral(node) && Number(node.text) > 1) numbers.push(`${file.name}: ${node.text}`);
        if (ts.isStringLiteralLike(node) && /\.(com|us|cn)\b|\bv\d+\.\d+\b(?!\/)/.test(node.text)) numbers.push(`${file.name}: ${node.text}`);
        ts.forEachChild(node, visit);
      };
      visit(file.tree);
      return numbers;
    });
    expect(folder.length).toBeGreaterThan(6);
    expect(found).toEqual([]);
  });

  test("every source is used", () => {
    const used = new Set<string>([...facts.map(([, { source }]) => source), ...clouds.flatMap((c) => cloudFacts[c].discovery?.source ?? [])]);
    expect(Object.keys(sources).filter((key) => !used.has(key))).toEqual([]);
  });

  test("no host of one cloud or platform ends like one of another", () => {
    const all = clouds.flatMap((cloud) => platforms.flatMap((platform) => regionsOf(platform, cloud).map((region) => region)));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((a) => all.some((b) => a !== b && a.endsWith(`.${b}`)))).toEqual([]);
  });
});
