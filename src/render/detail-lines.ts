import type { JsonValue } from "../catalog/arm/index.js";
import type { Change, PolicyChange, PropertyChange } from "../plan/plan.js";
import { plainPaint } from "./paint.js";
import { policyRow } from "./policy-diff.js";
import { specificationLines } from "./specification-lines.js";

/** One difference within a resource, in the parts that a page shows apart. */
export interface DetailLine {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  /** What happened, where it is not a value before and after: moved, a secret that changed. */
  readonly note?: string;
  readonly impact: readonly { readonly direction: string; readonly reason: string }[];
}

/** The differences of a changed resource, whole; of a new or deleted one its row says enough. */
export function detailLines(change: Change): DetailLine[] {
  const { action, properties, policy } = change;
  if (action !== "update" && action !== "replace") return [];
  const { shown, rest } = specificationLines(change);
  const callers = shown.map(({ operation, severity, text }): DetailLine => ({ label: operation, note: `${severity}: ${text}`, impact: [] }));
  return [...properties.map(propertyLine), ...policy.map(policyLine), ...callers, ...(rest === "" ? [] : [{ label: "specification", note: rest, impact: [] }])];
}

function propertyLine({ path, before, after, sensitive }: PropertyChange): DetailLine {
  if (sensitive === true) return { label: path, note: "sensitive value changed", impact: [] };
  return { label: path, ...side("before", before), ...side("after", after), impact: [] };
}

function side(name: "before" | "after", value: JsonValue): { before?: string; after?: string } {
  return value === null ? {} : { [name]: typeof value === "string" ? value : JSON.stringify(value) };
}

function policyLine(change: PolicyChange): DetailLine {
  const { section, label, op, path, before, after, default: held, impact = [] } = change;
  const attribute = op === "changed" && path.includes("@") ? ` › ${path.slice(path.lastIndexOf("@") + 1)}` : "";
  const named = `${section} › ${label}${attribute}`;
  if (op === "moved") return { label: named, note: policyRow(change, plainPaint).text, impact };
  const whole = (value: string | undefined): string | undefined => value ?? (op === "changed" && held !== undefined ? `${held} (default)` : undefined);
  const [left, right] = [whole(before), whole(after)];
  return { label: named, ...(left === undefined ? {} : { before: left }), ...(right === undefined ? {} : { after: right }), impact };
}
