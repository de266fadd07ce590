import { lookUpType } from "../../../src/expressions/surface/index.js";
import { sameType, substituteNamed, typeMapOf, type NamedType, type TypeDefinition } from "../../../src/expressions/symbols/index.js";
import { isNamed } from "./definitions.js";

/** What a type is declared to extend, and the interfaces whose members it lists itself instead. */
export interface Bases {
  readonly extended: readonly NamedType[];
  readonly flattened: readonly NamedType[];
}

const impliedBases: readonly string[] = ["System.Object", "System.ValueType", "System.Enum", "System.Delegate"];

/** Classes declare the members of these once more or implement them out of sight; assignability goes by members anyway. */
const repeated: readonly string[] = ["System.IComparable", "System.IEquatable", "System.IConvertible", "System.IFormattable", "System.ICloneable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"];

/** Their members take and give `object`. With those of the generic interface beside them nothing would be checked. */
const untyped: readonly string[] = ["System.Collections.IEnumerable", "System.Collections.IEnumerator", "System.Collections.ICollection", "System.Collections.IList", "System.Collections.IDictionary", "System.Collections.IComparer", "System.Collections.IEqualityComparer"];

export function basesOf(definition: TypeDefinition): Bases {
  const listed = [...(definition.base === undefined || isNamed(definition.base.definition, ...impliedBases) ? [] : [definition.base]), ...definition.interfaces].filter((type) => !isNamed(type.definition, ...repeated));
  const isTyped = isNamed(definition, ...generic) || listed.some((type) => elementsOf(type).length > 0 || isNamed(type.definition, ...generic));
  // An interface that extends the untyped one of the same name is no such: TypeScript would have every T be an object.
  const flattened = isTyped && definition.kind === "interface" ? listed.filter((type) => isNamed(type.definition, "System.Collections.IEnumerable", "System.Collections.IEnumerator")) : [];
  const extended = isNamed(definition, "System.Object") ? [] : orObject(listed.filter((type) => !(isTyped && isNamed(type.definition, ...untyped))).filter((type, i, all) => !isAtOdds(type, all.slice(0, i))));
  return { extended: extended.filter((type) => !extended.some((other) => other !== type && isAbove(type, other))), flattened };
}

/** Every value is an object, those of interfaces too. */
function orObject(bases: readonly NamedType[]): readonly NamedType[] {
  const object = lookUpType("System.Object", 0)?.self;
  return bases.length > 0 || object === undefined ? bases : [object];
}

const generic: readonly string[] = ["System.Collections.Generic.IEnumerable", "System.Collections.Generic.IEnumerator", "System.Collections.Generic.IComparer", "System.Collections.Generic.IEqualityComparer"];

/** The `T` of each `IEnumerable<T>` that the type is. */
export function elementsOf(type: NamedType): readonly NamedType[] {
  return [type, ...ancestorsOf(type)].filter((each) => isNamed(each.definition, "System.Collections.Generic.IEnumerable"));
}

/** A sequence of something else than what an earlier base is a sequence of: a JObject is one of tokens and of pairs. */
function isAtOdds(type: NamedType, earlier: readonly NamedType[]): boolean {
  const before = earlier.flatMap(elementsOf);
  return elementsOf(type).some((element) => before.some((other) => !sameType(other, element)));
}

function isAbove(type: NamedType, other: NamedType): boolean {
  return ancestorsOf(other).some((each) => sameType(each, type));
}

export function ancestorsOf(type: NamedType): readonly NamedType[] {
  const map = typeMapOf(type);
  const { base, interfaces } = type.definition;
  const direct = [...(base === undefined ? [] : [base]), ...interfaces].map((each) => substituteNamed(each, map));
  return direct.flatMap((each) => [each, ...ancestorsOf(each)]);
}
