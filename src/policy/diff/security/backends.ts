import type { Edit } from "../edits.js";
import type { PolicyImpact } from "../policy-change.js";
import { arrivalsOf } from "./arrivals.js";
import { broadening, mixed, narrowing, type ImpactContext, type Topic } from "./context.js";
import { policyOf } from "./settings.js";

/** Where calls, and copies of them, go. */
export const backendImpacts: Topic = (edit, context) => {
  switch (edit.kind) {
    case "added":
    case "removed":
      return arrived(edit, context);
    case "attribute":
      return ofAttribute(edit.after.node.name, edit.name, edit.before.node.attributes.get(edit.name)?.compared, edit.after.node.attributes.get(edit.name)?.compared);
    case "text":
      return edit.after.node.name === "set-url" ? addressImpacts(sentTo(policyOf(edit.after)?.name), edit.before.node.text.compared, edit.after.node.text.compared) : [];
    case "moved":
      return edit.after.node.name === "set-backend-service" ? [mixed("when the backend is chosen changed")] : [];
  }
};

function arrived(edit: Edit, context: ImpactContext): PolicyImpact[] {
  return arrivalsOf(edit, context).flatMap(({ op, node }): PolicyImpact[] => {
    if (node.role !== "policy") return [];
    if (node.name === "set-backend-service") return [broadening(op === "added" ? "calls go to another backend" : "calls no longer go to the chosen backend")];
    return node.name === "proxy" && op === "added" ? [broadening("calls go through a proxy")] : [];
  });
}

const sentTo = (policy: string | undefined): string => (policy === undefined || !policy.startsWith("send-") ? "requests" : `requests of ${policy}`);

const parts: readonly string[] = ["sf-service-instance-name", "sf-partition-key", "dapr-app-id", "dapr-namespace"];

function ofAttribute(element: string, name: string, before: string | undefined, after: string | undefined): PolicyImpact[] {
  if (element === "set-backend-service" && name === "base-url") return before === undefined || after === undefined ? [broadening("calls go to another backend")] : addressImpacts("calls", before, after);
  if (element === "set-backend-service" && (name === "backend-id" || parts.includes(name))) return [broadening("calls go to another backend")];
  if (element === "set-backend-service" && name === "dapr-method") return [mixed("calls reach another method of the backend")];
  if (element === "rewrite-uri" && name === "template") return [mixed("calls reach another path of the backend")];
  if (element === "rewrite-uri" && name === "copy-unmatched-params") return after === "false" ? [narrowing("unmatched query parameters are no longer passed on")] : [broadening("unmatched query parameters are passed on")];
  if (element === "proxy" && name === "url") return addressImpacts("calls through the proxy", before, after);
  if (element === "log-to-eventhub" && name === "logger-id") return [mixed("messages go to another event hub")];
  return [];
}

/** By scheme and host; a change below them stays with the same backend. */
function addressImpacts(what: string, before: string | undefined, after: string | undefined): PolicyImpact[] {
  const [b, a] = [readUrl(before), readUrl(after)];
  if (b === undefined || a === undefined) return [mixed(`address of the ${what} changed`)];
  const impacts = b.host === a.host || (b.hostname === a.hostname && b.port === "" && a.port === "") ? [] : [broadening(`${what} go to another host`)];
  if (b.protocol === "https:" && a.protocol === "http:") impacts.push(broadening(`${what} are no longer encrypted`));
  if (b.protocol === "http:" && a.protocol === "https:") impacts.push(narrowing(`${what} are encrypted`));
  return impacts.length === 0 && b.pathname !== a.pathname ? [mixed(`${what} reach another path of the backend`)] : impacts;
}

function readUrl(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
