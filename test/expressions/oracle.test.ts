import { describe, expect, test } from "vitest";
import { readRows, type Row } from "../oracle/rows.js";
import { agree, describeOutcome, evaluateRow } from "./evaluate/row.js";

const rows = readRows();
const topics = [...new Set(rows.map((row) => row.topic))];

/** `id: what came out instead`, for rows that disagree. */
const disagreement = (row: Row): string | undefined => {
  const given = evaluateRow(row);
  return agree(given, row.expected) ? undefined : `${row.id}: ${row.expression}\n  gives  ${describeOutcome(given)}\n  not    ${describeOutcome(row.expected)}`;
};

describe("the evaluator agrees with real C#", () => {
  test.each(topics)("in %s", (topic) => {
    expect(rows.filter((row) => row.topic === topic).flatMap((row) => disagreement(row) ?? [])).toEqual([]);
  });
});
