import type { NamedType, TypeParameter, TypeSymbol } from "./type.js";

export type TypeMap = ReadonlyMap<TypeParameter, TypeSymbol>;

/** What a constructed type gives for the parameters of its definition. */
export function typeMapOf(type: NamedType): TypeMap {
  if (type.arguments.length === 0) return noTypes;
  const known = maps.get(type) ?? typeMap(type.definition.typeParameters, type.arguments);
  maps.set(type, known);
  return known;
}

const noTypes: TypeMap = new Map();
const maps = new WeakMap<NamedType, TypeMap>();

export function typeMap(parameters: readonly TypeParameter[], given: readonly TypeSymbol[]): TypeMap {
  if (parameters.length === 0) return noTypes;
  return new Map(parameters.flatMap((parameter, i) => {
    const argument = given[i];
    return argument === undefined ? [] : [[parameter, argument] as const];
  }));
}

/** The type with arguments in the places of type parameters; the same object where nothing changes. */
export function substitute(type: TypeSymbol, map: TypeMap): TypeSymbol {
  if (map.size === 0) return type;
  switch (type.kind) {
    case "type-parameter":
      return map.get(type) ?? type;
    case "named":
      return substituteNamed(type, map);
    case "array": {
      const element = substitute(type.element, map);
      return element === type.element ? type : { kind: "array", element, rank: type.rank };
    }
    case "tuple": {
      const elements = substituteParts(type.elements, map);
      return elements === type.elements ? type : { kind: "tuple", elements };
    }
    case "anonymous": {
      const members = substituteParts(type.members, map);
      return members === type.members ? type : { kind: "anonymous", members };
    }
    default:
      return type;
  }
}

export function substituteNamed(type: NamedType, map: TypeMap): NamedType {
  if (type.arguments.length === 0) return type;
  const given = substituteAll(type.arguments, map);
  return given === type.arguments ? type : { kind: "named", definition: type.definition, arguments: given };
}

export function substituteAll(types: readonly TypeSymbol[], map: TypeMap): readonly TypeSymbol[] {
  const result = types.map((type) => substitute(type, map));
  return result.every((type, i) => type === types[i]) ? types : result;
}

function substituteParts<P extends { readonly type: TypeSymbol }>(parts: readonly P[], map: TypeMap): readonly P[] {
  const result = parts.map((part) => {
    const type = substitute(part.type, map);
    return type === part.type ? part : { ...part, type };
  });
  return result.every((part, i) => part === parts[i]) ? parts : result;
}

/** Whether a type parameter occurs in the type. */
export function mentions(type: TypeSymbol, parameter: TypeParameter): boolean {
  switch (type.kind) {
    case "type-parameter":
      return type === parameter;
    case "named":
      return type.arguments.some((argument) => mentions(argument, parameter));
    case "array":
      return mentions(type.element, parameter);
    case "tuple":
      return type.elements.some((element) => mentions(element.type, parameter));
    case "anonymous":
      return type.members.some((member) => mentions(member.type, parameter));
    default:
      return false;
  }
}
