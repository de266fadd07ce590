import type { BudgetReport } from "../../budget/report.js";

/** Sorted and stable; what is undefined (not limited, not published) is null. Places are for diagnostics. */
export function budgetJson({ environment, cases }: BudgetReport): unknown {
  return JSON.parse(JSON.stringify({ formatVersion: "1", environment, cases }, (_, value: unknown) => (isPlain(value) ? withNulls(value) : value)));
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function withNulls(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([k]) => k !== "at").map(([k, v]) => [k, v === undefined ? null : v]));
}
