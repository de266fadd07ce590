import { diagnose } from "../../diagnostics/index.js";
import { runsWith, type Branch, type CallPath, type Step } from "../../traffic/index.js";
import { attributeOf, childElements } from "../../xml/index.js";
import type { Rule } from "../subject.js";

const proving = new Set(["validate-jwt", "validate-azure-ad-token", "validate-client-certificate"]);

/** Whoever has a subscription key acts with the rights of the gateway's identity. */
export const callerUnproven: Rule = function* ({ reached }) {
  for (const { path, towards, backend, identity } of reached)
    if (identity !== undefined && !proofs(path).some((proof) => runsWith(proof, towards) || comesBefore(proof, identity.step)))
      yield diagnose("caller-unproven", { api: path.api.address, backend }, path.api.document.locate(["policies"], "key"));
};

/** Steps after which a caller is known: those that ask, and each `choose` that asks whichever way a call takes. */
function proofs(path: CallPath): Step[] {
  const asking = path.steps.filter((s) => proving.has(s.name));
  // Inner ones come later, and make outer ones ask.
  for (const choose of path.steps.filter((s) => s.name === "choose").reverse()) if (asksEverywhere(choose, asking, path)) asking.push(choose);
  return asking;
}

function asksEverywhere({ element, variables }: Step, asking: readonly Step[], { decisions }: CallPath): boolean {
  const decided = childElements(element).map((branch) => ({ branch, taken: branch.name === "otherwise" ? true : decisions.condition(attributeOf(branch, "condition")?.value ?? "", variables) }));
  const last = decided.findIndex((d) => d.taken === true);
  const open = decided.slice(0, last + 1).filter((d) => d.taken !== false).map((d) => d.branch);
  return open.length > 0 && open.every((b) => asking.some((s) => s.branches.at(-1)?.branch === b));
}

/** Whether every call that the gateway makes as itself has come to the proof: it stands beside, or under the same conditions. */
function comesBefore(proof: Step, identity: Step): boolean {
  return proof.branches.every((b) => identity.branches.some((o) => b.branch === o.branch || (conditionOf(b) !== undefined && conditionOf(b) === conditionOf(o))));
}

const conditionOf = ({ branch }: Branch): string | undefined => attributeOf(branch, "condition")?.value;
