/** A .NET type as a value has it at run time. */
export interface NetType {
  /** `System.Int32`, ``System.Collections.Generic.List`1``: the definition's full name, with its arity where it is generic. */
  readonly name: string;
  readonly typeArguments: readonly NetType[];
  /** Of an array: its element's type; `name` is then `[]`, or `[,]` with as many commas as its rank takes. */
  readonly element?: NetType;
}

const simple = new Map<string, NetType>();

/** The one object for a type without arguments. */
export function netType(name: string, ...typeArguments: readonly NetType[]): NetType {
  if (typeArguments.length > 0) return { name, typeArguments };
  const known = simple.get(name);
  if (known !== undefined) return known;
  const type: NetType = { name, typeArguments };
  simple.set(name, type);
  return type;
}

export function arrayType(element: NetType): NetType {
  return { name: "[]", typeArguments: [], element };
}

/** As `Type.ToString()` writes it: ``System.Collections.Generic.List`1[System.Int32]``, `System.Byte[]`. */
export function typeText({ name, typeArguments, element }: NetType): string {
  if (element !== undefined) return `${typeText(element)}${name}`;
  return typeArguments.length === 0 ? name : `${name}[${typeArguments.map(typeText).join(",")}]`;
}

export function sameType(a: NetType, b: NetType): boolean {
  if (a === b) return true;
  if (a.name !== b.name || a.typeArguments.length !== b.typeArguments.length) return false;
  if (a.element !== undefined && b.element !== undefined) return sameType(a.element, b.element);
  return a.typeArguments.every((each, i) => sameType(each, b.typeArguments[i] ?? each));
}
