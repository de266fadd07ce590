import type { Place } from "../place.js";
import type { PolicyNode } from "../policy-tree.js";
import { refusalStatus } from "./guards.js";

/** Policies that answer a call, or may, without what stands behind them. */
const answers: ReadonlySet<string> = new Set(["return-response", "mock-response", "cache-lookup", "forward-request"]);

const isAnswer = (node: PolicyNode): boolean => node.role === "policy" && answers.has(node.name);

/** Whether the policy answers calls, other than by refusing them. */
export const letsThrough = (node: PolicyNode): boolean => isAnswer(node) && refusalStatus(node) === undefined;

/** Whether it answers every call that gets there, or those that a branch in front of it takes. */
export type Reach = "all" | "some";

const within = new WeakMap<PolicyNode, readonly PolicyNode[]>();

/** The answers among an element and all it holds. */
export function answersWithin(node: PolicyNode): readonly PolicyNode[] {
  let found = within.get(node);
  if (found === undefined) {
    found = isAnswer(node) ? [node] : node.children.flatMap(answersWithin);
    within.set(node, found);
  }
  return found;
}

/** The answers that a call meets before it comes to a place. */
export function answersAhead(place: Place): PolicyNode[] {
  const found: PolicyNode[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
    // A call takes one branch of a `choose`: the others are not ahead.
    if (at.node.role !== "part") found.push(...at.siblings.slice(0, at.index).flatMap(answersWithin));
  }
  return found;
}

/** What runs after a place in its section, and whether an answer there keeps all calls from it. */
export function reachOf(place: Place, atPlace: Reach): ReadonlyMap<PolicyNode, Reach> {
  const found = new Map<PolicyNode, Reach>();
  let reach = atPlace;
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
    if (at.node.role === "part") reach = "some";
    else for (const node of at.siblings.slice(at.index + 1)) found.set(node, reach);
  }
  return found;
}
