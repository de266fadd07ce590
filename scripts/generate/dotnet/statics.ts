import { mentions, substitute, typeMap, type MethodSymbol, type TypeDefinition, type TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { lookUpType } from "../../../src/expressions/surface/index.js";
import { isBuiltIn, isNamed, typeNameOf } from "./definitions.js";
import { groupMembers, mergeGroups, type MemberGroups } from "./groups.js";
import { printGroups } from "./instance.js";
import type { FileScope } from "./scope.js";
import { printSignature, signatureOf, type Signature } from "./signature.js";

/** The value that stands for types of one name: `new`, static members and nested types. */
export function printStatics(definitions: readonly TypeDefinition[], scope: FileScope): readonly string[] {
  const [first] = definitions;
  if (first === undefined) return [];
  if (definitions.every((definition) => constructorsOf(definition).length === 0 && groupMembers([...definition.members.values()].flat(), true).size === 0)) return [];
  const lines = [
    ...new Set(definitions.flatMap((definition) => constructorsOf(definition).flatMap((signature) => printSignature(signature, scope))).map((text) => `new ${text};`)),
    ...definitions.flatMap((definition) => (isNamed(definition, "System.Collections.Generic.Dictionary") ? dictionaryEntries : [])),
    ...printGroups(definitions.map(staticGroups).reduce(mergeGroups), scope),
    ...definitions.flatMap((definition) => [...definition.nestedTypes.values()]).filter((nested) => nested.notAllowed === undefined && nested.typeParameters.length === 0).map((nested) => `readonly ${nested.name}: typeof ${typeNameOf(nested)};`),
  ];
  const around = first.containingType === undefined ? "" : typeNameOf(first.containingType);
  return [`export declare const ${around}${first.name}: {`, ...lines.map((line) => `  ${line}`), "};"];
}

/** The translator makes a collection initializer of these, which TypeScript has not. */
const dictionaryEntries = [
  "new <TKey, TValue>(entries: readonly (readonly [TKey, TValue])[]): Dictionary<TKey, TValue>;",
  "new <TKey, TValue>(entries: readonly (readonly [TKey, TValue])[], comparer: IEqualityComparer<TKey> | null): Dictionary<TKey, TValue>;",
];

function constructorsOf(definition: TypeDefinition): readonly Signature[] {
  if (definition.isAbstract || isNamed(definition, "System.Nullable")) return [];
  const declared = (definition.members.get(".ctor") ?? []).filter((member): member is MethodSymbol => member.kind === "method" && member.notAllowed === undefined).map((member) => ({ ...signatureOf(member), typeParameters: definition.typeParameters, returnType: definition.self }));
  const isImplied = definition.kind === "struct" && !isBuiltIn(definition) && !declared.some((signature) => signature.parameters.length === 0);
  return isImplied ? [{ name: ".ctor", typeParameters: definition.typeParameters, thisType: undefined, parameters: [], returnType: definition.self, objectUnlessWritten: false }, ...declared] : declared;
}

/** Static members with those of the classes above, which C# finds through the derived name too. */
function staticGroups(definition: TypeDefinition): MemberGroups {
  const own = closeGroups(groupMembers([...definition.members.values()].flat(), true), definition);
  const base = definition.base?.definition;
  return base === undefined || isNamed(base, "System.Object", "System.ValueType", "System.Enum", "System.Delegate") ? own : new Map([...staticGroups(base), ...own]);
}

/** TypeScript cannot say `JEnumerable<JToken>.Empty`: methods take the type's parameters, properties are of its bounds. */
function closeGroups(groups: MemberGroups, { typeParameters }: TypeDefinition): MemberGroups {
  if (typeParameters.length === 0) return groups;
  const anything = lookUpType("System.Object", 0)?.self;
  const map = typeMap(typeParameters, typeParameters.map((parameter): TypeSymbol => parameter.bounds[0] ?? anything ?? parameter));
  return new Map([...groups].map(([name, { properties, signatures }]) => [
    name,
    { properties: properties.map((property) => ({ ...property, type: substitute(property.type, map) })), signatures: signatures.map((signature) => ({ ...signature, typeParameters: [...typeParameters.filter((parameter) => isMentioned(signature, parameter)), ...signature.typeParameters] })) },
  ]));
}

function isMentioned({ parameters, returnType }: Signature, parameter: TypeDefinition["typeParameters"][number]): boolean {
  return [returnType, ...parameters.map(({ type }) => type)].some((type) => mentions(type, parameter));
}
