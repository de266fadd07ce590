import type { Edit } from "../edits.js";
import type { Place } from "../place.js";
import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import { answersAhead, answersWithin, letsThrough, reachOf, type Reach } from "./answers.js";
import { arrivalsOf } from "./arrivals.js";
import { changedBranch } from "./branches.js";
import { broadening, mixed, narrowing, type ImpactContext, type Topic } from "./context.js";
import { guardsIn, guardsWithin, namesOf, refusalStatus, withVerb, type Guard } from "./guards.js";

/** Guards that moved, and answers that now come before them, or no longer do. */
export const orderImpacts: Topic = (edit, context) => {
  switch (edit.kind) {
    case "moved":
      return [...movedGuards(edit.before, edit.after, context), ...movedAnswers(edit.before, edit.after, context)];
    case "added":
    case "removed":
      return ofAnswers(edit, context);
    case "attribute":
    case "text":
      return [];
  }
};

function movedGuards(before: Place, after: Place, context: ImpactContext): PolicyImpact[] {
  const [was, is] = [guardsWithin(before.node, before.section), guardsWithin(after.node, after.section)];
  const gone = was.filter((g) => !guardsIn(after.section, g.kind));
  if (gone.length > 0) return [broadening(`${namesOf(gone)} no longer runs before the backend`)];
  if (is.length === 0) return [];
  if (was.length === 0) return [narrowing(`${namesOf(is)} now runs before the backend`)];
  const ahead = standsBehind(before, after, is, context);
  return ahead.length > 0 ? ahead : changedBranch(withVerb(is, (plural) => `now ${plural ? "run" : "runs"}`), before, after, context);
}

/** What answers calls before they come to the guards, and did not, or did. */
function standsBehind(before: Place, after: Place, found: readonly Guard[], { partners }: ImpactContext): PolicyImpact[] {
  const [was, is] = [new Set(answersAhead(before)), new Set(answersAhead(after))];
  const came = [...is].filter((a) => !was.has(partners.ofAfter.get(a) ?? a));
  const went = [...was].filter((b) => partners.ofBefore.has(b) && !is.has(partners.ofBefore.get(b) ?? b));
  const now = withVerb(found, (plural) => `now ${plural ? "stand" : "stands"} behind`);
  const noLonger = withVerb(found, (plural) => `no longer ${plural ? "stand" : "stands"} behind`);
  const answer = came.find(letsThrough);
  if (answer !== undefined) return [broadening(`${now} ${answer.name}`)];
  const former = went.find(letsThrough);
  if (former !== undefined) return [narrowing(`${noLonger} ${former.name}`)];
  if (!found.some((g) => g.kind === "inherited")) return [];
  const [refusal, formerRefusal] = [came[0], went[0]];
  if (refusal !== undefined) return [refusalAhead(refusalStatus(refusal), "some", namesOf(found))];
  return formerRefusal === undefined ? [] : [refusalAhead(refusalStatus(formerRefusal), "none", namesOf(found))];
}

function movedAnswers(before: Place, after: Place, context: ImpactContext): PolicyImpact[] {
  return answersWithin(after.node).flatMap((answer) => {
    const reach = answer === after.node ? "all" : "some";
    return ofAnswer(answer, reachOf(before, reach), reachOf(after, reach), after.section, context);
  });
}

/** Answers that came or went, be it within something else. */
function ofAnswers(edit: Edit & { readonly kind: "added" | "removed" }, context: ImpactContext): PolicyImpact[] {
  const place = edit.kind === "added" ? edit.after : edit.before;
  const found = arrivalsOf(edit, context).flatMap(({ node }) => (letsThrough(node) ? [node] : []));
  return found.flatMap((answer) => {
    const reach = reachOf(place, answer === place.node ? "all" : "some");
    return edit.kind === "added" ? ofAnswer(answer, nothing, reach, place.section, context) : ofAnswer(answer, reach, nothing, place.section, context);
  });
}

const nothing: ReadonlyMap<PolicyNode, Reach> = new Map();

type Step = "none" | Reach;

/** How much of what an answer kept from guards it keeps from them now. Guards that are new tell for themselves. */
function ofAnswer(answer: PolicyNode, before: ReadonlyMap<PolicyNode, Reach>, after: ReadonlyMap<PolicyNode, Reach>, section: string, { partners }: ImpactContext): PolicyImpact[] {
  const guards = new Map<string, { readonly was: Step; readonly is: Step; readonly found: Guard[] }>();
  const note = (node: PolicyNode, was: Step, is: Step): void => {
    const found = guardsWithin(node, section).filter((g) => g.kind === "inherited" || (g.kind === "caller" && letsThrough(answer)));
    if (was === is || found.length === 0) return;
    const group = guards.get(`${was} ${is}`);
    if (group === undefined) guards.set(`${was} ${is}`, { was, is, found });
    else group.found.push(...found);
  };
  for (const [node, is] of after) {
    const earlier = partners.ofAfter.get(node);
    if (earlier !== undefined) note(node, before.get(earlier) ?? "none", is);
  }
  for (const [node, was] of before) {
    const later = partners.ofBefore.get(node);
    if (later !== undefined && !after.has(later)) note(node, was, "none");
  }
  return [...guards.values()].map(({ was, is, found }) => (letsThrough(answer) ? overtaking(answer.name, was, is, namesOf(found)) : refusalAhead(refusalStatus(answer), is, namesOf(found))));
}

/** Whom a refusal refuses nobody lets through; but what is inherited may do more than let through. */
function refusalAhead(status: string | undefined, is: Step, names: string): PolicyImpact {
  return mixed(`refusal with status ${status ?? ""} ${is === "none" ? "no longer" : "now"} comes before the ${names}`);
}

function overtaking(answer: string, was: Step, is: Step, names: string): PolicyImpact {
  if (is === "all") return broadening(`${answer} now answers before the ${names}`);
  if (is === "none") return narrowing(`${answer} no longer answers ${was === "some" ? "some calls " : ""}before the ${names}`);
  return was === "none" ? broadening(`${answer} now answers some calls before the ${names}`) : narrowing(`${answer} now answers only some calls before the ${names}`);
}
