import type { ArmRequest, Backbone } from "../control-plane/context.js";
import { parseArmPath } from "../control-plane/resource-path.js";
import type { Reply } from "../control-plane/reply.js";
import { route } from "../control-plane/router.js";
import type { Operation } from "../state/operations.js";
import type { Store } from "../state/store.js";
import type { RequestFacts } from "./fault.js";

export interface Done {
  readonly reply: Reply;
  readonly operation: Operation | undefined;
  readonly overlaps: boolean;
}

export function factsOf(request: ArmRequest, done: Done, { store, now }: Pick<Backbone, "store" | "now">): RequestFacts {
  const { method, ifMatch } = request;
  return { method, ifMatch, now: now(), ...done, ...addressed(request, store) };
}

function addressed({ path, query }: ArmRequest, store: Store): Pick<RequestFacts, "path" | "kind" | "key" | "isPoll"> {
  const parsed = parseArmPath(path);
  if (parsed.kind === "location") return { path, kind: undefined, key: undefined, isPoll: true };
  if (parsed.kind !== "service") return { path, kind: undefined, key: undefined, isPoll: false };
  const { service, rest } = parsed;
  if (rest.length === 0) return { path: "/", kind: "service", key: service.key, isPoll: false };
  const isPoll = query.has("asyncId") || rest[0]?.toLowerCase() === "tenant";
  const below = `/${rest.join("/")}`;
  const routed = route(rest, service.key, store);
  if (!routed.found || routed.target.view !== undefined) return { path: below, kind: undefined, key: undefined, isPoll };
  const { kind, key, name, action } = routed.target;
  const isEntity = kind.form === "entity" && name !== undefined && action === undefined;
  return { path: below, kind: kind.name, key: isEntity ? key : undefined, isPoll };
}
