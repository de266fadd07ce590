import type { TypeDefinition } from "../../symbols/index.js";
import { isNamespace } from "../load.js";
import { alternatives, memberAlternatives } from "./alternatives.js";
import { notAllowedMembers } from "./members.js";
import { notAllowedNames } from "./names.js";

/** Something that .NET has, by its full name, and policies may not use. */
export interface KnownNotAllowed {
  readonly name: string;
  /** What to use instead: a whole sentence. */
  readonly instead: string | undefined;
}

let byName: ReadonlyMap<string, string> | undefined;

/** Full names by full name and by simple name; of a simple name that several namespaces have, the first. */
function knownTypes(): ReadonlyMap<string, string> {
  if (byName !== undefined) return byName;
  const found = new Map<string, string>();
  for (const [namespace, names] of notAllowedNames) {
    for (const name of wordsOf(names)) {
      const fullName = `${namespace}.${name}`;
      found.set(fullName, fullName);
      if (!found.has(name)) found.set(name, fullName);
    }
  }
  byName = found;
  return found;
}

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** A type by its simple or full name, or a namespace of which policies may use nothing by its full name. */
export function findNotAllowedType(name: string): KnownNotAllowed | undefined {
  const fullName = knownTypes().get(name);
  if (fullName !== undefined) return { name: fullName, instead: alternativeFor(fullName) };
  return notAllowedNames.has(name) && !isNamespace(name) ? { name, instead: alternatives.get(name) } : undefined;
}

function alternativeFor(fullName: string): string | undefined {
  return alternatives.get(fullName) ?? alternatives.get(fullName.slice(0, fullName.lastIndexOf(".")));
}

/** A member of a declared type, its base classes and interfaces, or one that would extend it. */
export function findNotAllowedMember(type: TypeDefinition, member: string): KnownNotAllowed | undefined {
  for (let each: TypeDefinition | undefined = type; each !== undefined; each = each.base?.definition) {
    if (hasMember(each.fullName, member)) return knownMember(each.fullName, member);
  }
  return isSequence(type) && hasMember("System.Linq.Enumerable", member) ? knownMember("System.Linq.Enumerable", member) : undefined;
}

function hasMember(fullName: string, member: string): boolean {
  const names = notAllowedMembers.get(fullName);
  return names !== undefined && wordsOf(names).includes(member);
}

function knownMember(fullName: string, member: string): KnownNotAllowed {
  const name = `${fullName}.${member}`;
  return { name, instead: memberAlternatives.get(name) };
}

function isSequence(type: TypeDefinition): boolean {
  if (type.fullName === "System.Collections.IEnumerable") return true;
  return type.interfaces.some((each) => isSequence(each.definition)) || (type.base !== undefined && isSequence(type.base.definition));
}
