import type { ArmRequest, Backbone } from "../control-plane/context.js";
import type { Reply } from "../control-plane/reply.js";
import type { Json, JsonObject } from "../state/json.js";

export interface ResourceManagerInput {
  readonly request: ArmRequest;
  readonly backbone: Backbone;
  /** What stands in the path where the route has braces. */
  readonly parameters: Readonly<Record<string, string>>;
}

export type ResourceManagerHandler = (input: ResourceManagerInput) => Reply;

export function json(body: Json, status = 200): Reply {
  return { status, body, style: "compact" };
}

export function listOf(value: readonly JsonObject[]): Reply {
  return json({ value });
}
