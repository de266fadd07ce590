import type { CallContext, NetValue } from "../value.js";
export function parseUri(_call: CallContext, _text: string): NetValue {
  throw new Error("x");
}
