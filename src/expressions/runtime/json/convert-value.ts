import { holdAs, isInstance } from "../collections/instance-of.js";
import { defaultOf } from "../collections/defaults.js";
import { throwNet } from "../language/throw.js";
import { typeText, type NetType } from "../net-type.js";
import type { CallContext, NetValue } from "../value.js";
import { changeType } from "./change-type.js";
import { JValue } from "./json-value.js";
import { JToken, tokenNetType } from "./token.js";

const neverDirect = new Set(["System.IComparable", "System.IFormattable"]);

/** `Value<T>()`: a token as a T, converted where it is a value of another type. */
export function convertValue(call: CallContext, token: NetValue, target: NetType): NetValue {
  if (token === null) return defaultOf(target);
  if (isInstance(token, target) && !neverDirect.has(target.name)) return token;
  if (!(token instanceof JValue)) throwNet("System.InvalidCastException", `Cannot cast ${typeText((token as JToken).netType)} to ${typeText(tokenNetType)}.`);
  const { content } = token;
  if (isInstance(content, target)) return holdAs(content, target);
  return content === null && target.name === "System.Nullable`1" ? null : changeType(call, content, target);
}

export function* convertAll(call: CallContext, tokens: Iterable<NetValue>, target: NetType): Generator {
  for (const token of tokens) yield convertValue(call, token, target);
}
