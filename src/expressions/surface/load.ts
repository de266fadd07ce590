import type { MethodSymbol, TypeDefinition } from "../symbols/index.js";
import { indexText } from "./declared/index-text.js";
import { DeclaredType } from "./declared/declared-type.js";
import type { TypeFinder } from "./declared/scope.js";
import { extensionClasses, texts } from "./texts/index.js";

interface Namespace {
  readonly name: string;
  /** By name and arity: ``List`1``. */
  readonly types: Map<string, DeclaredType>;
}

let index: ReadonlyMap<string, Namespace> | undefined;
let bySimpleName: ReadonlyMap<string, DeclaredType> | undefined;

const finder: TypeFinder = { find: lookUpType, findAnywhere };

/** Names only: a declaration is read when its type is used. */
function namespaces(): ReadonlyMap<string, Namespace> {
  if (index !== undefined) return index;
  const found = new Map<string, Namespace>();
  for (const text of texts) {
    for (const { namespace, name, arity, text: declaration } of indexText(text)) {
      const known = found.get(namespace) ?? { name: namespace, types: new Map<string, DeclaredType>() };
      found.set(namespace, known);
      known.types.set(idOf(name, arity), new DeclaredType(namespace, name, arity, declaration, finder, undefined));
    }
  }
  index = found;
  return found;
}

function idOf(name: string, arity: number): string {
  return arity === 0 ? name : `${name}\`${arity}`;
}

/** By full name: `System.Collections.Generic.List` and 1. A nested type's is `System.TimeZoneInfo.AdjustmentRule`. */
export function lookUpType(fullName: string, arity: number): TypeDefinition | undefined {
  const dot = fullName.lastIndexOf(".");
  const [around, name] = dot === -1 ? ["", fullName] : [fullName.slice(0, dot), fullName.slice(dot + 1)];
  const found = namespaces().get(around)?.types.get(idOf(name, arity));
  if (found !== undefined || around === "") return found;
  const nested = lookUpType(around, 0)?.nestedTypes.get(name);
  return nested?.arity === arity ? nested : undefined;
}

function findAnywhere(name: string, arity: number): TypeDefinition | undefined {
  if (bySimpleName === undefined) {
    const all = new Map<string, DeclaredType>();
    for (const { types } of namespaces().values()) for (const [id, type] of types) if (!all.has(id)) all.set(id, type);
    bySimpleName = all;
  }
  return bySimpleName.get(idOf(name, arity));
}

/** The types of that simple name in a namespace, whatever their number of type parameters. */
export function lookUpTypes(namespace: string, name: string): readonly TypeDefinition[] {
  return [...(namespaces().get(namespace)?.types.values() ?? [])].filter((type) => type.name === name);
}

/** Simple names of a namespace's types. */
export function typeNamesIn(namespace: string): readonly string[] {
  return [...new Set([...(namespaces().get(namespace)?.types.values() ?? [])].map((type) => type.name))];
}

/** Of the declared types: `System`, `System.Collections.Generic`; the empty one holds the types of `context`. */
export function namespaceNames(): readonly string[] {
  return [...namespaces().keys()];
}

/** Whether types or other namespaces are declared in it. */
export function isNamespace(name: string): boolean {
  return name !== "" && namespaceNames().some((each) => each === name || each.startsWith(`${name}.`));
}

/** Every declared type that is not nested. */
export function allTypes(): readonly TypeDefinition[] {
  return [...namespaces().values()].flatMap(({ types }) => [...types.values()]);
}

/** Extension methods of a name, of all classes that declare some. */
export function extensionMethods(name: string): readonly MethodSymbol[] {
  return extensionClasses.flatMap((fullName) => (lookUpType(fullName, 0)?.members.get(name) ?? []).filter((member): member is MethodSymbol => member.kind === "method" && member.isExtension));
}
