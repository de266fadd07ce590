import type { TypeDefinition } from "../../../src/expressions/symbols/index.js";
import { aritiesOf, fileOf, isBuiltIn, isNamed, typeNameOf, wordOf } from "./definitions.js";
import { interfaceNameOf, printInstance } from "./instance.js";
import { newScope, type FileScope } from "./scope.js";
import { printStatics } from "./statics.js";
import { printDelegate, printTypeParameters } from "./types.js";

/** One file: every type of a namespace. */
export function namespaceFile(namespace: string, definitions: readonly TypeDefinition[], note: string): string {
  const scope = newScope(fileOf(namespace), new Set(definitions.flatMap((each) => [each.name, typeNameOf(each), interfaceNameOf(each)])));
  const blocks = [...byName(definitions).values()].map((group) => printGroupOfTypes(group, scope).join("\n")).filter((block) => block !== "");
  return [`// ${note}`, ...scope.imports(), "", blocks.join("\n\n"), ""].join("\n");
}

/** Types that differ in their type parameters only belong together. */
function byName(definitions: readonly TypeDefinition[]): ReadonlyMap<string, readonly TypeDefinition[]> {
  const groups = new Map<string, TypeDefinition[]>();
  for (const definition of definitions) groups.set(definition.fullName, [...(groups.get(definition.fullName) ?? []), definition]);
  return groups;
}

function printGroupOfTypes(definitions: readonly TypeDefinition[], scope: FileScope): readonly string[] {
  const allowed = definitions.filter((definition) => definition.notAllowed === undefined);
  const statics = allowed.filter(({ kind }) => kind === "class" || kind === "struct");
  return [...definitions.flatMap((definition) => printDefinition(definition, scope)), ...printChoice(definitions, scope), ...printStatics(statics, scope)];
}

function printDefinition(definition: TypeDefinition, scope: FileScope): readonly string[] {
  const name = typeNameOf(definition);
  if (definition.notAllowed !== undefined) return [`export interface ${name} extends ${scope.refer("system", "Object")} {`, `  readonly [${scope.refer("language", "opaque")}]: "${definition.fullName}";`, "}"];
  if (definition.isStatic || isNamed(definition, "System.Array")) return [];
  if (isBuiltIn(definition)) return [`export type ${name} = ${printWord(definition, scope)};`];
  if (definition.kind === "delegate") return [`export type ${name}${printTypeParameters(definition.typeParameters, scope)} = ${printDelegate(definition.self, scope)};`];
  return definition.kind === "enum" ? printEnum(definition) : printInstance(definition, scope);
}

function printWord({ fullName }: TypeDefinition, scope: FileScope): string {
  const word = wordOf.get(fullName) ?? "";
  return word === "string" ? word : scope.refer("language", word);
}

function printEnum(definition: TypeDefinition): readonly string[] {
  const members = [...definition.members.values()].flat().flatMap((member) => (member.kind === "field" && member.notAllowed === undefined && typeof member.constant === "number" ? [`  ${member.name} = ${member.constant},`] : []));
  return [`export declare enum ${typeNameOf(definition)} {`, ...members, "}"];
}

/** `Func<string, bool>`: the type of that name that has as many type parameters as are given. */
function printChoice([first]: readonly TypeDefinition[], scope: FileScope): readonly string[] {
  const arities = first === undefined ? [] : aritiesOf(first.fullName);
  const most = arities.at(-1);
  if (first === undefined || arities.length < 2 || most === undefined) return [];
  const absent = scope.refer("language", "Absent");
  const parameters = Array.from({ length: most }, (_, i) => `T${i + 1}`);
  const listed = (count: number): string => (count === 0 ? "" : `<${parameters.slice(0, count).join(", ")}>`);
  const choice = arities.map((arity) => (arity === most ? `${first.name}Of${arity}${listed(arity)}` : `[${parameters[arity] ?? ""}] extends [${absent}] ? ${first.name}Of${arity}${listed(arity)} : `)).join("");
  return [`export type ${first.name}<${parameters.map((name, i) => (i < (arities[0] ?? 0) ? name : `${name} = ${absent}`)).join(", ")}> = ${choice};`];
}
