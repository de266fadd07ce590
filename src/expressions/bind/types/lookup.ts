import { allTypes, findNotAllowedMember, findNotAllowedType, isNamespace as isDeclaredNamespace, lookUpType, lookUpTypes, namespaceNames, typeNamesIn, type KnownNotAllowed } from "../../surface/index.js";
import { extensionClasses } from "../../surface/texts/index.js";
import { notAllowedNames } from "../../surface/not-allowed/names.js";
import type { TypeDefinition, TypeSymbol } from "../../symbols/index.js";
import { special } from "./facts.js";

/**
 * Namespaces whose types need no prefix. The documentation does not list them; policies use types of all of these without one. Where
 * a name is declared twice, the earlier namespace wins.
 */
export const importedNamespaces: readonly string[] = [
  "",
  "System",
  "System.Collections.Generic",
  "System.Linq",
  "System.Text",
  "System.Text.RegularExpressions",
  "System.Xml.Linq",
  "System.Net",
  "System.Security.Cryptography",
  "System.Security.Cryptography.X509Certificates",
  "Newtonsoft.Json",
  "Newtonsoft.Json.Linq",
];

/** A type by its simple name, as `var x = new Name()` finds it. */
export function findTypeByName(name: string, arity: number): TypeSymbol | undefined {
  return findIn([...importedNamespaces, ...namespaceNames()], name, arity);
}

export function findTypeIn(namespace: string, name: string, arity: number): TypeSymbol | undefined {
  return findIn([namespace], name, arity);
}

/** With that number of type parameters if there is one, else any: the number is complained about later. */
function findIn(namespaces: readonly string[], name: string, arity: number): TypeSymbol | undefined {
  for (const namespace of namespaces) {
    const exact = lookUpType(namespace === "" ? name : `${namespace}.${name}`, arity);
    if (exact !== undefined) return exact.self;
  }
  for (const namespace of namespaces) {
    const [other] = lookUpTypes(namespace, name);
    if (other !== undefined) return other.self;
  }
  return undefined;
}

let names: readonly string[] | undefined;

/** Simple names of all types, for "did you mean". */
export function typeNames(): readonly string[] {
  names ??= [...new Set(allTypes().map((type: TypeDefinition) => type.name))];
  return names;
}

/** Names of all extension methods. */
export function extensionNames(): readonly string[] {
  return extensionClasses.flatMap((fullName) => [...(lookUpType(fullName, 0)?.members.keys() ?? [])]);
}

/** What stands in a namespace: types, and namespaces inside it. */
export function namesIn(namespace: string): readonly string[] {
  const inner = namespaceNames().flatMap((each) => (each.startsWith(`${namespace}.`) ? [each.slice(namespace.length + 1).split(".")[0] ?? ""] : []));
  return [...new Set([...typeNamesIn(namespace), ...inner])];
}

/** A namespace of .NET: of declared types, or of such that policies may not use. */
export function isNamespace(name: string): boolean {
  return isDeclaredNamespace(name) || isForeignNamespace(name);
}

let foreign: ReadonlySet<string> | undefined;

function isForeignNamespace(name: string): boolean {
  foreign ??= new Set([...notAllowedNames.keys()].flatMap((full) => full.split(".").map((_, i, parts) => parts.slice(0, i + 1).join("."))));
  return foreign.has(name);
}

/** A type that .NET has and policies may not use. */
export function findNotAllowed(name: string): KnownNotAllowed | undefined {
  return findNotAllowedType(name);
}

export function findBannedMember(type: TypeSymbol, name: string): KnownNotAllowed | undefined {
  const definition = type.kind === "named" ? type.definition : type.kind === "array" ? special("Array").definition : undefined;
  return definition === undefined ? undefined : findNotAllowedMember(definition, name);
}

/** The static type of the variable `context`. */
export function contextDefinition(): TypeSymbol | undefined {
  return findTypeByName("IProxyRequestContext", 0) ?? findTypeByName("IExpressionContext", 0);
}

