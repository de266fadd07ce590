import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readRows, type Row } from "../oracle/rows.js";
import { agree, describeOutcome, evaluateRow } from "./evaluate/row.js";

/** Rows that the evaluator does not agree with yet, each with why. The list may only become shorter. */
const pending = new Map(Object.entries((parse(readFileSync(path.join(import.meta.dirname, "oracle-pending.yaml"), "utf8")) ?? {}) as Record<string, string>));
const mostPending = 1;

const rows = readRows();
const topics = [...new Set(rows.map((row) => row.topic))];

/** `id: what came out instead`, for rows that disagree. */
const disagreement = (row: Row): string | undefined => {
  const given = evaluateRow(row);
  return agree(given, row.expected) ? undefined : `${row.id}: ${row.expression}\n  gives  ${describeOutcome(given)}\n  not    ${describeOutcome(row.expected)}`;
};

describe("the evaluator agrees with real C#", () => {
  test.each(topics)("in %s", (topic) => {
    const disagreeing = rows.filter((row) => row.topic === topic && !pending.has(row.id)).flatMap((row) => disagreement(row) ?? []);
    expect(disagreeing).toEqual([]);
  });

  test("but for rows that are listed with a reason", () => {
    expect(pending.size).toBeLessThanOrEqual(mostPending);
    const ids = new Set(rows.map((row) => row.id));
    expect([...pending.keys()].filter((id) => !ids.has(id))).toEqual([]);
    expect(rows.filter((row) => pending.has(row.id) && disagreement(row) === undefined).map((row) => row.id)).toEqual([]);
  });
});
