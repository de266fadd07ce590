import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import { ancestorsOf, broadening, mixed, narrowing, type ImpactContext, type Topic } from "./context.js";
import { guardsIn, guardsWithin, namesOf, refusalStatus } from "./guards.js";

/** Guards that moved, and answers that now come before them. */
export const orderImpacts: Topic = (edit, context) => {
  if (edit.kind === "moved") return [...movedGuards(edit.before, edit.after, context), ...overtaken(edit.before, edit.after, context)];
  return edit.kind === "added" ? overtaken(undefined, edit.after, context) : [];
};

function movedGuards(before: Place, after: Place, context: ImpactContext): PolicyImpact[] {
  const found = guardsWithin(after.node, before.section);
  if (found.length === 0) return [];
  const names = namesOf(found);
  const still = found.filter((g) => guardsIn(after.section, g.kind));
  if (still.length < found.length) return [broadening(`${names} no longer runs before the backend`)];
  const ahead = answersAhead(after).find((a) => !wasAhead(a, before, context));
  if (ahead !== undefined && !refuses(ahead)) return [broadening(`${names} now stands behind ${ahead.name}`)];
  return changedBranch(names, branchesOf(before), branchesOf(after), context);
}

function changedBranch(names: string, before: readonly PolicyNode[], after: readonly PolicyNode[], { partners }: ImpactContext): PolicyImpact[] {
  const same = (b: PolicyNode): boolean => after.some((a) => a === partners.ofBefore.get(b));
  const left = before.filter((b) => !same(b)).length;
  const entered = after.filter((a) => !before.some((b) => partners.ofBefore.get(b) === a)).length;
  if (left === 0 && entered === 0) return [];
  if (left === 0) return [broadening(`${names} now runs under a condition only`)];
  return entered === 0 ? [narrowing(`${names} now runs under fewer conditions`)] : [mixed(`${names} now runs under another condition`)];
}

function branchesOf(place: Place): PolicyNode[] {
  return [...ancestorsOf(place)].filter((n) => n.name === "when" || n.name === "otherwise");
}

/** Policies that answer a call, or may, without what stands behind them. */
const answers: ReadonlySet<string> = new Set(["return-response", "mock-response", "cache-lookup", "forward-request"]);

const refuses = (node: PolicyNode): boolean => refusalStatus(node) !== undefined;

/** Those in front of a place that no branch keeps from running. */
function answersAhead(place: Place): PolicyNode[] {
  const found: PolicyNode[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) found.push(...at.siblings.slice(0, at.index).filter((n) => answers.has(n.name)));
  return found;
}

function wasAhead(answer: PolicyNode, before: Place, { partners }: ImpactContext): boolean {
  const earlier = partners.ofAfter.get(answer);
  return earlier !== undefined && answersAhead(before).includes(earlier);
}

/** An answer that came, or moved, in front of guards. */
function overtaken(before: Place | undefined, after: Place, context: ImpactContext): PolicyImpact[] {
  if (!answers.has(after.node.name) || refuses(after.node)) return [];
  const known = new Set(before === undefined ? [] : behind(before));
  const passed = behind(after).filter((n) => {
    const earlier = context.partners.ofAfter.get(n);
    return earlier !== undefined && !known.has(earlier);
  });
  const found = passed.flatMap((n) => guardsWithin(n, after.section)).filter((g) => g.kind === "caller");
  return found.length === 0 ? [] : [broadening(`${after.node.name} now answers before the ${namesOf(found)}`)];
}

/** What runs after a place, in its section. */
function behind(place: Place): PolicyNode[] {
  const found: PolicyNode[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) if (at.node.role !== "part") found.push(...at.siblings.slice(at.index + 1));
  return found;
}
