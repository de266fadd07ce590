import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import { ancestorsOf, broadening, mixed, narrowing, type ImpactContext } from "./context.js";

/** What it means for something that guards, such as `token check now runs`, to have come under other conditions. */
export function changedBranch(runs: string, before: Place, after: Place, { partners }: ImpactContext): PolicyImpact[] {
  const [was, is] = [branchesOf(before), branchesOf(after)];
  const left = was.filter((b) => !is.some((a) => a === partners.ofBefore.get(b))).length;
  const entered = is.filter((a) => !was.some((b) => partners.ofBefore.get(b) === a)).length;
  if (left === 0 && entered === 0) return [];
  if (left === 0) return [broadening(`${runs} under a condition only`)];
  return entered === 0 ? [narrowing(`${runs} under fewer conditions`)] : [mixed(`${runs} under another condition`)];
}

function branchesOf(place: Place): PolicyNode[] {
  return [...ancestorsOf(place)].filter((n) => n.name === "when" || n.name === "otherwise");
}
