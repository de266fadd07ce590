import { lookUpType } from "../../../src/expressions/surface/index.js";
import { isNumberKeyword, type NamedType, type TypeDefinition, type TypeParameter, type TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { wordOf } from "./definitions.js";
import { arrayExtensions } from "./extensions.js";
import { groupSignatures, mergeGroups, ownGroups, type MemberGroups } from "./groups.js";
import { emittedGroups, printBase, printGroups } from "./instance.js";
import { newScope, type FileScope } from "./scope.js";

/** What .NET's strings, numbers, bools and arrays have, added to TypeScript's. */
export function globalsFile(note: string): string {
  const scope = newScope("globals", new Set(["Array", "Boolean", "Number", "Object", "String"]));
  const element: TypeParameter = { kind: "type-parameter", name: "T", variance: undefined, constraint: undefined, bounds: [] };
  const blocks = [
    printGlobal("String", groupsOf((word) => word === "string" || word === "char"), [objectType(), sequenceOf(definitionOf("System.Char").self)], scope),
    printGlobal("Number", mergeGroups(groupsOf((word) => word !== "char" && isNumberKeyword(word)), ownGroups(definitionOf("System.Enum"))), [objectType()], scope),
    printGlobal("Boolean", groupsOf((word) => word === "bool"), [objectType()], scope),
    printGlobal("Array<T>", mergeGroups(ownGroups(definitionOf("System.Array")), groupSignatures(arrayExtensions())), [objectType(), sequenceOf(element)], scope),
  ];
  return [`// ${note}`, ...scope.imports(), "", "declare global {", blocks.map((lines) => lines.map((line) => `  ${line}`).join("\n")).join("\n\n"), "}", ""].join("\n");
}

function printGlobal(name: string, own: MemberGroups, bases: readonly NamedType[], scope: FileScope): readonly string[] {
  return [`interface ${name} extends ${bases.map((base) => printBase(base, scope)).join(", ")} {`, ...printGroups(emittedGroups(own, bases), scope).map((line) => `  ${line}`), "}"];
}

/** Members of all types that are one in TypeScript. */
function groupsOf(isMeant: (word: string) => boolean): MemberGroups {
  return [...wordOf].filter(([, word]) => isMeant(word)).map(([fullName]) => ownGroups(definitionOf(fullName))).reduce(mergeGroups, new Map());
}

function objectType(): NamedType {
  return definitionOf("System.Object").self;
}

function sequenceOf(element: TypeSymbol): NamedType {
  return { ...definitionOf("System.Collections.Generic.IEnumerable", 1).self, arguments: [element] };
}

function definitionOf(fullName: string, arity = 0): TypeDefinition {
  const found = lookUpType(fullName, arity);
  if (found === undefined) throw new Error(`The surface declares ${fullName}`);
  return found;
}
