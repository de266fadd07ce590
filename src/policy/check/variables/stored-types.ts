import { isUnknownType, sameType, typeNamed, unknownType, type TypeSymbol } from "../../../expressions/analysis.js";

/** What variables are known to hold, by name. One that may hold several types, or one that is not known, has an unknown type. */
export type StoredTypes = ReadonlyMap<string, StoredType>;
export type StoredType = TypeSymbol;

/** Notes one more place that sets the variable. */
export function addStored(types: Map<string, TypeSymbol>, name: string, type: TypeSymbol): void {
  const known = types.get(name);
  types.set(name, known === undefined ? settled(type) : isUnknownType(known) || !sameType(known, settled(type)) ? unknownType : known);
}

/** A value of static type object, or null, may be anything. */
function settled(type: TypeSymbol): TypeSymbol {
  return type.kind === "null" || sameType(type, typeNamed("object")) ? unknownType : type;
}
