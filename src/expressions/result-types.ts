import { isSubtype } from "./bind/conversions/reference.js";
import { genericOf, isDelegateType, isErrorType, nullableElementOf, numericKindOf, sameType, special } from "./bind/types/facts.js";
import type { TypeSymbol } from "./symbols/index.js";

/** What an attribute or a text makes of the result of its expression. */
export type WantedResult = "number" | "text";

/** Whether a result of the type is what it is taken for. Where that shows at run time only, it is. */
export function isResultOf(type: TypeSymbol, wanted: WantedResult): boolean {
  const plain = nullableElementOf(type) ?? type;
  if (isErrorType(plain) || plain.kind === "null" || sameType(plain, special("object"))) return true;
  return wanted === "number" ? becomesNumber(plain) : hasTextOfItsOwn(plain);
}

const jsonNamespace = "Newtonsoft.Json.Linq";

function becomesNumber(type: TypeSymbol): boolean {
  const kind = numericKindOf(type);
  if (kind !== undefined) return kind !== "char";
  return type.kind === "named" && (type.definition.namespace === jsonNamespace || type.definition.kind === "interface");
}

/** Types whose `ToString()` gives more than the name of the type. */
function hasTextOfItsOwn(type: TypeSymbol): boolean {
  if (type.kind === "array") return sameType(type.element, special("byte"));
  if (type.kind !== "named") return true;
  const { namespace, kind, name } = type.definition;
  if (isDelegateType(type)) return false;
  if (namespace === jsonNamespace || sameType(type, special("string"))) return true;
  // The tree of `context`: parts of it are no text, but for an address.
  if (namespace === "" && kind !== "enum") return name === "IUrl";
  return !isSequence(type);
}

function isSequence(type: TypeSymbol): boolean {
  return isSubtype(type, genericOf("System.Collections.IEnumerable"));
}
