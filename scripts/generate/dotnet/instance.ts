import { isReferenceType, nullableElementOf, sameType, substitute, typeMapOf, type NamedType, type PropertySymbol, type TypeDefinition, type TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { ancestorsOf, basesOf, elementsOf } from "./bases.js";
import { castTargetsOf, implicitSourcesOf, primitiveOf } from "./conversions.js";
import { fileOf, isNamed, typeNameOf, wordOf } from "./definitions.js";
import { groupsOfBase, mergeGroup, noMembers, ownGroups, type MemberGroup, type MemberGroups } from "./groups.js";
import type { FileScope } from "./scope.js";
import { printSignature } from "./signature.js";
import { printArguments, printType, printTypeParameters } from "./types.js";

/** An interface cannot hold what a type alias has to add: a string indexer beside methods, and what the type can be cast to. */
export function interfaceNameOf(definition: TypeDefinition): string {
  return isAlias(definition) ? `${typeNameOf(definition)}Members` : typeNameOf(definition);
}

function isAlias(definition: TypeDefinition): boolean {
  return isNamed(definition, "System.Nullable") || keyIndexerOf(definition) !== undefined || castTargetsOf(definition).length > 0;
}

/** The interface of a type, and the alias beside it where it has one. */
export function printInstance(definition: TypeDefinition, scope: FileScope): readonly string[] {
  const name = interfaceNameOf(definition);
  const parameters = printTypeParameters(definition.typeParameters, scope);
  const bases = basesOf(definition).extended;
  const body = [...numberIndexers(definition, scope), ...printGroups(emittedGroups(ownGroups(definition), bases), scope), ...iterators(definition, scope)];
  return [
    `export interface ${name}${printTypeParameters(definition.typeParameters, scope, { prefix: varianceOf(definition) })}${bases.length === 0 ? "" : ` extends ${bases.map((base) => printBase(base, scope)).join(", ")}`} {`,
    ...body.map((line) => `  ${line}`),
    "}",
    ...printAlias(definition, parameters, scope),
    ...printSources(definition, scope),
  ];
}

export function printBase(base: NamedType, scope: FileScope): string {
  return scope.refer(fileOf(base.definition.namespace), interfaceNameOf(base.definition)) + printArguments(base.arguments, scope);
}

/** The extension methods for dictionaries of certain values tell those apart; TypeScript would let the values of any be objects. */
function varianceOf(definition: TypeDefinition): string {
  return isNamed(definition, "System.Collections.Generic.IReadOnlyDictionary") ? "in out " : "";
}

/** Members that are not simply inherited: declared by the type itself, or differently by several bases. */
export function emittedGroups(own: MemberGroups, bases: readonly NamedType[]): MemberGroups {
  const inherited = bases.map(groupsOfBase);
  const names = new Set([...own.keys(), ...inherited.flatMap((groups) => [...groups.keys()])]);
  const emitted = new Map<string, MemberGroup>();
  for (const name of names) {
    const ofBases = inherited.flatMap((groups) => groups.get(name) ?? []);
    const declared = own.get(name);
    if (declared === undefined && new Set(ofBases.map(textOf)).size < 2) continue;
    emitted.set(name, ofBases.reduce(mergeGroup, declared ?? noMembers));
  }
  return emitted;
}

const texts: FileScope = { refer: (_, name) => name, imports: () => [] };

function textOf(group: MemberGroup): string {
  return printGroup("member", group, texts).join("\n");
}

export function printGroups(groups: MemberGroups, scope: FileScope): readonly string[] {
  return [...groups].flatMap(([name, group]) => printGroup(name, group, scope));
}

export function printGroup(name: string, { properties: [property], signatures }: MemberGroup, scope: FileScope): readonly string[] {
  if (property === undefined) return signatures.flatMap((signature) => printSignature(signature, scope)).map((text) => `${name}${text};`);
  const type = printType(property.type, "out", scope);
  const calls = signatures.length === 0 ? "" : ` & { ${signatures.flatMap((signature) => printSignature(signature, scope)).join("; ")} }`;
  return [`${property.canWrite ? "" : "readonly "}${name}: ${calls !== "" && type.includes(" ") ? `(${type})` : type}${calls};`];
}

/** `for … of` over what C# runs through with `foreach`. */
function iterators(definition: TypeDefinition, scope: FileScope): readonly string[] {
  const print = (element: string): string => `[Symbol.iterator](): Iterator<${element}>;`;
  if (isNamed(definition, "System.Collections.IEnumerable", "System.Collections.Generic.IEnumerable")) return [print(definition.typeParameters[0]?.name ?? "unknown")];
  const declared = (definition.members.get("GetEnumerator") ?? []).flatMap((member) => (member.kind === "method" && member.notAllowed === undefined && member.returnType.kind === "named" ? member.returnType.arguments : []));
  const inherited = basesOf(definition).extended.flatMap(elementsOf).flatMap((sequence) => sequence.arguments);
  // A JObject's pairs: what it runs through is something else than the tokens that it is a sequence of.
  const differs = declared.some((element) => inherited.some((other) => !sameType(element, other)));
  return differs ? [...new Set([...declared, ...inherited].map((element) => print(printType(element, "argument", scope))))] : [];
}

function indexersOf(type: NamedType): readonly PropertySymbol[] {
  const map = typeMapOf(type);
  const declared = (type.definition.members.get("this[]") ?? []).filter((member): member is PropertySymbol => member.kind === "property" && member.notAllowed === undefined);
  return declared.map((indexer) => ({ ...indexer, type: substitute(indexer.type, map), parameters: indexer.parameters.map((parameter) => ({ ...parameter, type: substitute(parameter.type, map) })) }));
}

function keyOf({ parameters }: PropertySymbol): TypeSymbol | undefined {
  return parameters.length === 1 ? parameters[0]?.type : undefined;
}

function numberIndexers(definition: TypeDefinition, scope: FileScope): readonly string[] {
  const indexer = indexersOf(definition.self).find((each) => isWord(keyOf(each), "int"));
  return indexer === undefined ? [] : [`${indexer.canWrite ? "" : "readonly "}[index: number]: ${printType(indexer.type, "argument", scope)};`];
}

/** An indexer by something else than a position, its own or an inherited one. */
function keyIndexerOf(definition: TypeDefinition): PropertySymbol | undefined {
  return [definition.self, ...ancestorsOf(definition.self)]
    .filter((type) => type === definition.self || !type.definition.fullName.startsWith("System.Collections.I"))
    .flatMap(indexersOf)
    .find((indexer) => keyOf(indexer) !== undefined && !isWord(keyOf(indexer), "int"));
}

function isWord(type: TypeSymbol | undefined, word: string): boolean {
  return type?.kind === "named" && wordOf.get(type.definition.fullName) === word;
}

function printAlias(definition: TypeDefinition, parameters: string, scope: FileScope): readonly string[] {
  if (!isAlias(definition)) return [];
  const name = typeNameOf(definition);
  const own = interfaceNameOf(definition) + printArguments(definition.typeParameters, scope);
  if (isNamed(definition, "System.Nullable")) return [`export type ${name}${parameters} = (T & ${own}) | null;`];
  const indexer = keyIndexerOf(definition);
  const casts = castTargetsOf(definition);
  const indexed = indexer === undefined ? undefined : printIndexer(indexer, name, scope);
  // With casts to `string`, what JavaScript's strings have would come before what the indexer gives.
  const hidden = indexer !== undefined && casts.length > 0 ? [`{ [P in ${scope.refer("language", "JavaScriptMember")}]: ${printType(indexer.type, "argument", scope)} }`] : [];
  const parts = [own, ...(indexed === undefined ? [] : [indexed.type]), ...hidden, ...printCasts(casts, scope)];
  return [...(indexed?.declaration ?? []), `export type ${name}${parameters} = ${parts.join(" & ")};`];
}

/**
 * What is accessed by a key. An interface of its own: a type literal that names its alias again may be taken for an empty one while
 * the alias is still being resolved, which depends on what is checked first.
 */
function printIndexer(indexer: PropertySymbol, name: string, scope: FileScope): { readonly type: string; readonly declaration: readonly string[] } {
  const key = keyOf(indexer);
  const value = printType(indexer.type, "argument", scope);
  const modifier = indexer.canWrite ? "" : "readonly ";
  if (key?.kind === "type-parameter") return { type: `{ ${modifier}[P in ${key.name} & PropertyKey]: ${value} }`, declaration: [] };
  return { type: `${name}Indexer`, declaration: [`export interface ${name}Indexer {`, `  ${modifier}[key: string]: ${value};`, "}"] };
}

/** A type that `as string`, `as int` and so on accept; the members of all its parts are those of the interface. */
function printCasts(targets: readonly TypeSymbol[], scope: FileScope): readonly string[] {
  if (targets.length === 0) return [];
  const primitives = new Set(targets.flatMap((type) => primitiveOf(type) ?? []));
  const objects = new Set(targets.filter((type) => primitiveOf(type) === undefined).map((type) => printType(type, "argument", scope)));
  const parts = [...["string", "number", "true"].filter((word) => primitives.has(word)), ...(objects.size === 0 ? [] : [objects.size === 1 ? [...objects].join() : `(${[...objects].join(" & ")})`])];
  return [parts.length === 1 ? parts.join() : `(${parts.join(" | ")})`];
}

/** What may be given where the type is expected: all that C# converts to it by itself. */
function printSources(definition: TypeDefinition, scope: FileScope): readonly string[] {
  const sources = implicitSourcesOf(definition);
  if (sources.length === 0) return [];
  const given = new Set(sources.filter((type) => nullableElementOf(type) === undefined).map((type) => primitiveOf(type)?.replace("true", "boolean") ?? printType(type, "argument", scope)));
  const nothing = isReferenceType(definition.self) ? ["null"] : [];
  return [`export type ${typeNameOf(definition)}Like = ${[typeNameOf(definition), ...given, ...nothing].join(" | ")};`];
}
