import type { PolicyImpact } from "../policy-change.js";
import { arrivalsOf, type Arrival } from "./arrivals.js";
import { broadening, impact, mixed, narrowing, type Topic } from "./context.js";
import { guardOf, guardsIn, nameOf } from "./guards.js";

/** Policies that came or went as a whole. */
export const elementImpacts: Topic = (edit, context) => arrivalsOf(edit, context).flatMap((arrival) => (arrival.node.role === "policy" ? ofElement(arrival) : []));

function ofElement({ op, node, section }: Arrival): PolicyImpact[] {
  if (node.name === "base") return [op === "removed" ? baseLost(section) : baseGained(section)];
  const guard = guardOf(node);
  if (guard !== undefined) return guardsIn(section, guard.kind) ? [impact(op === "removed" ? "broadening" : "narrowing", `${nameOf(node)} ${op}`)] : [];
  const rule = Object.hasOwn(rules, node.name) ? rules[node.name] : undefined;
  return rule === undefined ? [] : [rule[op]];
}

interface Rule {
  readonly added: PolicyImpact;
  readonly removed: PolicyImpact;
}

const credential: Rule = { added: mixed("calls reach the backend with a credential of the gateway"), removed: mixed("the backend no longer gets the gateway's credential") };
const crossDomain: Rule = { added: broadening("browsers of other sites may call"), removed: narrowing("browsers of other sites may no longer call") };

const rules: Readonly<Record<string, Rule>> = {
  cors: { added: broadening("CORS opened"), removed: narrowing("CORS closed") },
  "cross-domain": crossDomain,
  jsonp: crossDomain,
  "authentication-basic": credential,
  "authentication-certificate": credential,
  "authentication-managed-identity": credential,
  "get-authorization-context": credential,
  "include-fragment": { added: mixed("a fragment runs that did not: look into it"), removed: mixed("a fragment no longer runs: look for checks in it") },
};

/** What an outer scope checks is checked in its inbound section; elsewhere its policies may as well hide as reveal. */
function baseLost(section: string): PolicyImpact {
  return section === "inbound" ? broadening("inherited policies removed") : mixed(`inherited ${section} policies removed`);
}

function baseGained(section: string): PolicyImpact {
  return section === "inbound" ? narrowing("inherited policies added") : mixed(`inherited ${section} policies added`);
}
