import type { Edit } from "../edits.js";
import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import { arrivalsOf } from "./arrivals.js";
import { broadening, mixed, narrowing, type ImpactContext, type Topic } from "./context.js";
import { policyOf } from "./settings.js";
import { isOfCaller, readTarget, type Target } from "./targets.js";

/** Where calls, and copies of them, go. */
export const backendImpacts: Topic = (edit, context) => {
  switch (edit.kind) {
    case "added":
    case "removed":
      return arrived(edit, context);
    case "attribute":
      return ofAttribute(edit.after.node.name, edit.name, edit.before.node.attributes.get(edit.name)?.written, edit.after.node.attributes.get(edit.name)?.written);
    case "text":
      return edit.after.node.name === "set-url" ? addressImpacts(sentTo(policyOf(edit.after)?.name), edit.before.node.text.written, edit.after.node.text.written) : [];
    case "moved":
      return edit.after.node.name === "set-backend-service" ? [mixed("when the backend is chosen changed")] : [];
  }
};

interface Calls {
  readonly what: string;
  /** What a caller would choose. */
  readonly host: string;
}

const calls: Calls = { what: "calls", host: "the backend host" };

function sentTo(policy: string | undefined): Calls {
  const what = policy === undefined || !policy.startsWith("send-") ? "requests" : `requests of ${policy}`;
  return { what, host: `the host of the ${what}` };
}

/** What a backend that is chosen, or no longer, means by that alone. */
export const backendChosen: Readonly<Record<"added" | "removed", PolicyImpact>> = {
  added: broadening("calls go to another backend"),
  removed: broadening("calls no longer go to the chosen backend"),
};

function arrived(edit: Edit, context: ImpactContext): PolicyImpact[] {
  return arrivalsOf(edit, context).flatMap(({ op, node, around }): PolicyImpact[] => {
    if (node.name === "set-url") return chosen(op, readTarget(node.text.written), sentTo(around.find((n) => n.role === "policy")?.name));
    if (node.role !== "policy") return [];
    if (node.name === "set-backend-service") return [backendChosen[op], ...choosers(op, node)];
    return node.name === "proxy" && op === "added" ? [broadening("calls go through a proxy")] : [];
  });
}

function choosers(op: "added" | "removed", node: PolicyNode): PolicyImpact[] {
  const name = isOfCaller(node.attributes.get("backend-id")?.written) ? [choice(op === "added", "the backend")] : [];
  return [...chosen(op, readTarget(node.attributes.get("base-url")?.written), calls), ...name];
}

const chosen = (op: "added" | "removed", target: Target, { host }: Calls): PolicyImpact[] => (target.kind === "caller" ? [choice(op === "added", host)] : []);

const choice = (isNow: boolean, what: string): PolicyImpact => (isNow ? broadening(`the caller chooses ${what}`) : narrowing(`the caller no longer chooses ${what}`));

const parts: ReadonlySet<string> = new Set(["backend-id", "sf-service-instance-name", "sf-partition-key", "dapr-app-id", "dapr-namespace"]);

function ofAttribute(element: string, name: string, before: string | undefined, after: string | undefined): PolicyImpact[] {
  if (element === "set-backend-service" && name === "base-url") return before === undefined || after === undefined ? ofNewAddress(before, after) : addressImpacts(calls, before, after);
  if (element === "set-backend-service" && parts.has(name)) {
    const [was, is] = [isOfCaller(before), isOfCaller(after)];
    return [backendChosen.added, ...(was === is ? [] : [choice(is, "the backend")])];
  }
  if (element === "set-backend-service" && name === "dapr-method") return [mixed("calls reach another method of the backend")];
  if (element === "rewrite-uri" && name === "template") return [mixed("calls reach another path of the backend")];
  if (element === "rewrite-uri" && name === "copy-unmatched-params") return after === "false" ? [narrowing("unmatched query parameters are no longer passed on")] : [broadening("unmatched query parameters are passed on")];
  if (element === "proxy" && name === "url") return addressImpacts({ what: "calls through the proxy", host: "the proxy" }, before, after);
  if (element === "log-to-eventhub" && name === "logger-id") return [mixed("messages go to another event hub")];
  return [];
}

function ofNewAddress(before: string | undefined, after: string | undefined): PolicyImpact[] {
  return [backendChosen.added, ...chosen("removed", readTarget(before), calls), ...chosen("added", readTarget(after), calls)];
}

/** By scheme and host; a change below them stays with the same backend. */
function addressImpacts({ what, host }: Calls, before: string | undefined, after: string | undefined): PolicyImpact[] {
  const [from, to] = [readTarget(before), readTarget(after)];
  if ((from.kind === "caller") !== (to.kind === "caller")) return [choice(to.kind === "caller", host)];
  if (!("url" in from) || !("url" in to)) return [mixed(`address of the ${what} changed`)];
  const [b, a] = [from.url, to.url];
  const impacts = b.host === a.host || (b.hostname === a.hostname && b.port === "" && a.port === "") ? [] : [broadening(`${what} go to another host`)];
  if (b.protocol === "https:" && a.protocol === "http:") impacts.push(broadening(`${what} are no longer encrypted`));
  if (b.protocol === "http:" && a.protocol === "https:") impacts.push(narrowing(`${what} are encrypted`));
  const isSamePath = from.kind === "address" && to.kind === "address" && b.pathname === a.pathname;
  return impacts.length === 0 && !isSamePath ? [mixed(`${what} reach another path of the backend`)] : impacts;
}
