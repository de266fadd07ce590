import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import { broadening, childrenNamed, mixed, narrowing, type Topic } from "./context.js";
import { policyOf } from "./settings.js";

/** What cached answers are told apart by: with less of it, one caller gets what was made for another. */
export const cacheKeyImpacts: Topic = (edit, { partners }) => {
  if (edit.kind === "attribute" || edit.kind === "moved") return [];
  const place = edit.kind === "removed" ? edit.before : edit.after;
  const what = Object.hasOwn(parts, place.node.name) ? parts[place.node.name] : undefined;
  if (what === undefined || place.node.role !== "part") return [];
  if (edit.kind === "text") return [mixed("what cached answers are told apart by changed")];
  if (place.node.name !== "vary-by-query-parameter") return [edit.kind === "added" ? apart(what) : shared(what)];
  const policy = policyOf(place);
  const other = policy === undefined ? undefined : (edit.kind === "added" ? partners.ofAfter : partners.ofBefore).get(policy);
  return ofParameters(edit.kind, namesIn(place.node), childrenNamed(other, "vary-by-query-parameter").flatMap(namesIn));
};

const parts: Readonly<Record<string, string>> = {
  "vary-by-header": "a header",
  "vary-by-query-parameter": "a query parameter",
  "vary-by": "a value",
};

const shared = (by: string): PolicyImpact => broadening(`one caller's answer may reach another: no longer told apart by ${by}`);
const apart = (by: string): PolicyImpact => narrowing(`answers are told apart by more: by ${by}`);

const namesIn = (node: PolicyNode): string[] =>
  node.text.compared
    .split(";")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");

/** Where no query parameter is named, all of them count. */
function ofParameters(op: "added" | "removed", names: readonly string[], others: readonly string[]): PolicyImpact[] {
  if (others.length === 0) return [op === "added" ? shared("every query parameter") : apart("every query parameter")];
  if (names.every((name) => others.includes(name))) return [];
  return [op === "added" ? apart("a query parameter") : shared("a query parameter")];
}
