import type { Reply } from "../control-plane/reply.js";
import type { WireRequest } from "../control-plane/wire.js";
import type { Json } from "../state/json.js";

export interface IdentityInput {
  readonly request: WireRequest;
  readonly parameters: Readonly<Record<string, string>>;
  readonly now: Date;
}

export type IdentityHandler = (input: IdentityInput) => Reply;

export function json(body: Json, status = 200): Reply {
  return { status, body, style: "compact" };
}

/** What was sent as a form or in the query. */
export function formOf({ query, text }: WireRequest): URLSearchParams {
  return new URLSearchParams([...query, ...new URLSearchParams(text)]);
}

/** An error as OAuth has it. */
export function refused(error: string, description: string): Reply {
  return json({ error, error_description: description }, 400);
}
