import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import { broadening, mixed, narrowing, type Topic } from "./context.js";
import { guardsIn } from "./guards.js";

/** The status of an answer: whether it refuses. */
export const refusalImpacts: Topic = (edit) => {
  if (edit.kind === "moved" || edit.kind === "text") return [];
  const place = edit.kind === "removed" ? edit.before : edit.after;
  const answer = place.parent?.node;
  if (place.node.name !== "set-status" || answer?.name !== "return-response" || !guardsIn(place.section, "caller")) return [];
  if (edit.kind === "attribute") return edit.name === "code" ? compare(statusOf(edit.before.node), statusOf(edit.after.node)) : [];
  // Without a status of its own an answer has that of the variable it comes from, or 200.
  const own = statusOf(place.node);
  const without = answer.attributes.has("response-variable-name") ? undefined : "200";
  return edit.kind === "added" ? compare(without, own) : compare(own, without);
};

/** Undefined where it is worked out for each call. */
function statusOf(node: PolicyNode): string | undefined {
  const code = node.attributes.get("code")?.compared;
  return code !== undefined && /^\d{3}$/.test(code) ? code : undefined;
}

const refuses = (status: string | undefined): boolean => status !== undefined && /^[45]/.test(status);

function compare(before: string | undefined, after: string | undefined): PolicyImpact[] {
  if (refuses(before) === refuses(after)) return [];
  if (refuses(after)) return [narrowing(before === undefined ? `answer always refuses, with status ${after ?? ""}` : `answer is now a refusal with status ${after ?? ""}`)];
  const refusal = `refusal with status ${before ?? ""}`;
  return [after === undefined ? mixed(`${refusal} may no longer refuse`) : broadening(`${refusal} no longer refuses`)];
}
