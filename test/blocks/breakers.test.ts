import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { dataverseBreaker, financeOperationsBreaker } from "../../policies/resilience/breakers.js";
import type { defineBackend } from "../../src/index.js";
import { parseYaml } from "../../src/load/yaml/parse.js";
import { repository } from "../support/source-files.js";

type Breaker = Extract<Parameters<typeof defineBackend>[0], { readonly circuitBreaker?: unknown }>["circuitBreaker"];

/** What the example's backends in YAML say: both forms must mean the same. */
function breakersOf(file: string): unknown[] {
  const { documents } = parseYaml(readFileSync(path.join(repository, file), "utf8"), file);
  return documents.map((d) => (d.value as { circuitBreaker: unknown }).circuitBreaker);
}

test("a breaker of Dataverse is the same in TypeScript and in YAML, and does not open on 429", () => {
  const breaker: Breaker = dataverseBreaker();
  for (const written of breakersOf("apis/customer-engagement/backends.yaml")) expect(breaker).toEqual(written);
  expect(breaker.rules[0]?.failureCondition.statusCodeRanges?.some(({ min, max }) => min <= 429 && max >= 429)).toBe(false);
});

test("a breaker of Finance and Operations is the same in both, opens on 429 and believes Retry-After", () => {
  const breaker: Breaker = financeOperationsBreaker();
  for (const written of breakersOf("apis/finance-operations/backends.yaml")) expect(breaker).toEqual(written);
  expect(breaker.rules[0]?.failureCondition.statusCodeRanges?.some(({ min, max }) => min <= 429 && max >= 429)).toBe(true);
});

test("numbers may be others", () => {
  expect(dataverseBreaker({ failures: 3, openSeconds: 10 }).rules[0]).toMatchObject({ failureCondition: { count: 3 }, tripDuration: "PT10S" });
  expect(financeOperationsBreaker({ failures: 2 }).rules[0]).toMatchObject({ failureCondition: { count: 2 }, tripDuration: "PT60S" });
});
