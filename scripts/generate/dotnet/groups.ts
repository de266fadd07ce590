import { sameType, substitute, typeMapOf, type MemberSymbol, type NamedType, type TypeDefinition, type TypeMap, type TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { ancestorsOf, basesOf } from "./bases.js";
import { extensionsOf } from "./extensions.js";
import { plainScope } from "./scope.js";
import { parameterKey, signatureOf, substituteSignature, type Signature } from "./signature.js";
import { printType } from "./types.js";

/** All that a type has under one name. A property and methods can share theirs when the methods are extensions: `First`, `Count`. */
export interface MemberGroup {
  readonly properties: readonly GroupProperty[];
  readonly signatures: readonly Signature[];
}
export interface GroupProperty {
  readonly type: TypeSymbol;
  readonly canWrite: boolean;
}
export type MemberGroups = ReadonlyMap<string, MemberGroup>;

export const noMembers: MemberGroup = { properties: [], signatures: [] };

/** Allowed members that are no indexers, operators or constructors. */
export function groupMembers(members: Iterable<MemberSymbol>, isStatic: boolean): MemberGroups {
  const groups = new Map<string, MemberGroup>();
  for (const member of members) {
    if (member.isStatic !== isStatic || member.notAllowed !== undefined) continue;
    const group = groups.get(member.name) ?? noMembers;
    if (member.kind === "method") {
      if (member.role === "method") groups.set(member.name, { ...group, signatures: addSignature(group.signatures, signatureOf(member)) });
    } else if (member.kind === "field" || member.parameters.length === 0) {
      const canWrite = member.kind === "field" ? !member.isReadOnly : member.canWrite;
      groups.set(member.name, { ...group, properties: [{ type: member.type, canWrite }] });
    }
  }
  return groups;
}

/** What a definition declares, with the extension methods on it and what it lists of flattened interfaces. */
export function ownGroups(definition: TypeDefinition): MemberGroups {
  const declared = groupMembers([...definition.members.values()].flat(), false);
  return basesOf(definition).flattened.reduce((groups, base) => mergeGroups(groups, groupsOfBase(base)), mergeGroups(declared, groupSignatures(extensionsOf(definition))));
}

export function groupSignatures(signatures: readonly Signature[]): MemberGroups {
  const groups = new Map<string, MemberGroup>();
  for (const signature of signatures) {
    const group = groups.get(signature.name) ?? noMembers;
    groups.set(signature.name, { ...group, signatures: addSignature(group.signatures, signature) });
  }
  return groups;
}

/** With everything that is inherited. */
export function allGroups(definition: TypeDefinition): MemberGroups {
  return basesOf(definition).extended.reduce((groups, base) => mergeGroups(groups, groupsOfBase(base)), ownGroups(definition));
}

export function groupsOfBase(base: NamedType): MemberGroups {
  const map = typeMapOf(base);
  return new Map([...allGroups(base.definition)].map(([name, group]) => [name, substituteGroup(group, map)]));
}

function substituteGroup({ properties, signatures }: MemberGroup, map: TypeMap): MemberGroup {
  return { properties: properties.map((property) => ({ ...property, type: substitute(property.type, map) })), signatures: signatures.map((signature) => substituteSignature(signature, map)) };
}

/** What the second has is added where the first says nothing else. */
export function mergeGroups(first: MemberGroups, second: MemberGroups): MemberGroups {
  const groups = new Map(first);
  for (const [name, group] of second) {
    const own = groups.get(name);
    groups.set(name, own === undefined ? group : mergeGroup(own, group));
  }
  return groups;
}

export function mergeGroup(own: MemberGroup, inherited: MemberGroup): MemberGroup {
  const properties = own.properties.length > 0 ? own.properties : inherited.properties;
  return { properties, signatures: inherited.signatures.reduce(addSignature, own.signatures) };
}

/** Left out where an earlier one takes the same and gives what can stand for its result. */
function addSignature(signatures: readonly Signature[], added: Signature): readonly Signature[] {
  const key = parameterKey(added);
  if (signatures.some((signature) => isCovered(added, signature) || (parameterKey(signature) === key && canStandFor(signature.returnType, added.returnType)))) return signatures;
  return [...signatures.filter((signature) => !isCovered(signature, added)), added];
}

function canStandFor(type: TypeSymbol, other: TypeSymbol): boolean {
  if (other.kind === "void" || printType(type, "out", plainScope) === printType(other, "out", plainScope)) return true;
  return type.kind === "named" && other.kind === "named" && ancestorsOf(type).some((each) => sameType(each, other));
}

/** Whether another overload differs only in that lambdas get more: TypeScript lets a lambda leave out what it does not need, and would take the first overload for the one that is meant. */
function isCovered(signature: Signature, other: Signature): boolean {
  const [shorter, longer] = [signature, other].map((each) => each.parameters.map(({ type }) => printType(type, "in", plainScope).replace(/\w+(?=: )/g, "")));
  if (shorter === undefined || longer?.length !== shorter.length || signature.thisType !== other.thisType || printType(signature.returnType, "out", plainScope) !== printType(other.returnType, "out", plainScope)) return false;
  const more = shorter.map((text, i) => (text === longer[i] ? "same" : isShorterLambda(text, longer[i] ?? "") ? "more" : "other"));
  return more.includes("more") && !more.includes("other");
}

function isShorterLambda(text: string, other: string): boolean {
  const lambda = /^\((?<parameters>.*)\) => (?<result>.*)$/;
  const [first, second] = [lambda.exec(text)?.groups, lambda.exec(other)?.groups];
  return first !== undefined && first.result === second?.result && (second?.parameters ?? "").startsWith(`${first.parameters ?? ""}, `);
}
