import { nearest } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { indexerCandidates } from "../candidates.js";
import { findMember, lookUpOrder, memberNames } from "../members.js";
import { arrayOf, definitionNameOf, isValueType, sameType, special, substitute, textOf } from "../types/facts.js";
import { elementOf, headerOf } from "../resolution/mend.js";
import { contextDefinition, findTypeByName } from "../types/lookup.js";
import { otherNameOf } from "../types/other-names.js";
import { typeMapOf } from "../../symbols/index.js";
import { variableNameOf } from "./variable-types.js";

export interface MemberHelp {
  readonly suggestion: string | undefined;
  readonly instead?: string;
}

/** What was meant by a member that a value does not have: a similar name, one elsewhere in `context`, a key, a member after a cast. */
export function memberHelp(b: Binder, target: BoundExpression, name: string, invoked: boolean): MemberHelp {
  const { type } = target;
  const members = memberNames(type, false);
  // A short name is near to too many others.
  const suggestion = nearest(name, members.filter((each) => each !== name && (name.length > 4 || each[0]?.toLowerCase() === name[0]?.toLowerCase())));
  if (suggestion !== undefined && suggestion.toLowerCase() === name.toLowerCase()) return { suggestion };
  const elsewhere = pathInContext(type, name);
  if (elsewhere !== undefined) return { suggestion, instead: `Write \`${elsewhere}\`.` };
  // A key is meant, unless the name is long and near.
  if (!invoked && takesText(type) && (suggestion === undefined || name.length < 6)) return { suggestion, instead: `Write \`["${name}"]\` to take the element of that name.` };
  const ofElement = elementHelp(type, name);
  if (ofElement !== undefined) return { suggestion, instead: ofElement };
  const ofText = findMember(special("string"), name) !== undefined && isValueType(type) ? otherwise(b, target, name) : undefined;
  if (ofText !== undefined) return { suggestion, instead: ofText };
  const meant = suggestion ?? otherNameOf(name, members);
  if (meant !== undefined) return { suggestion: meant };
  const instead = otherwise(b, target, name);
  return { suggestion, ...(instead === undefined ? {} : { instead }) };
}

/** A sequence has no members of its elements. */
function elementHelp(type: TypeSymbol, name: string): string | undefined {
  const element = elementOf(type);
  if (element === undefined || sameType(element, special("char")) || findMember(element, name) === undefined) return undefined;
  return `It is of each element: write \`.First().${name}\`, or \`.Select(x => x.${name})\`.`;
}

/** The help for a static member. */
export function staticHelp(type: TypeSymbol, name: string): MemberHelp {
  const members = memberNames(type, true);
  return { suggestion: otherNameOf(name, members) ?? nearest(name, members) };
}

/** By a text, or by anything, as tokens are. */
function takesText(type: TypeSymbol): boolean {
  return indexerCandidates(type).some(({ parameters }) => parameters.length === 1 && parameters[0] !== undefined && (sameType(parameters[0].type, special("string")) || sameType(parameters[0].type, special("object"))));
}

/** An object has the members of what it holds only after a cast, a number those of a text only as one. */
function otherwise(b: Binder, target: BoundExpression, name: string): string | undefined {
  const { type } = target;
  const isVague = sameType(type, special("object")) || definitionNameOf(type) === "Newtonsoft.Json.Linq.JToken";
  const text = findMember(special("string"), name) !== undefined;
  if (!isVague) {
    if (!text) return undefined;
    if (arrayOf(type) !== undefined) return headerOf(target) ?? `Take one of its elements first, such as \`[0].${name}\`.`;
    return isValueType(type) ? `Make a text of it first: \`.ToString().${name}\`.` : undefined;
  }
  const variable = variableNameOf(target);
  const known = variable === undefined ? undefined : b.variables.get(variable);
  const likely = known !== undefined && findMember(known, name) !== undefined ? textOf(known) : (likelyTypes.find((each) => findMember(special(each), name) !== undefined) ?? likelyParts.find((each) => hasPart(each, name)));
  return `Cast it to what it holds first: \`((${likely ?? "Type"})…).${name}\`.`;
}

const likelyTypes = ["string", "DateTime", "TimeSpan"] as const;
const likelyParts = ["IResponse", "JObject", "Jwt"] as const;

function hasPart(typeName: string, name: string): boolean {
  const type = findTypeByName(typeName, 0);
  return type !== undefined && findMember(type, name) !== undefined;
}

/** Where `context` has a property or method of that name, from one of its parts. */
function pathInContext(type: TypeSymbol, name: string): string | undefined {
  const root = contextDefinition();
  if (root === undefined || !isPart(type)) return undefined;
  let level: readonly (readonly [string, TypeSymbol])[] = [["context", root]];
  for (let depth = 0; depth < 3; depth++) {
    for (const [path, each] of level) if (isPart(each) && !sameType(each, type) && findMember(each, name) !== undefined && special("object").definition.members.get(name) === undefined) return `${path}.${name}`;
    level = level.flatMap(([path, each]) => (isPart(each) ? partsOf(path, each) : []));
  }
  return undefined;
}

/** The tree of `context` has types of its own, in no namespace. */
function isPart(type: TypeSymbol): boolean {
  return type.kind === "named" && !(definitionNameOf(type) ?? ".").includes(".");
}

function partsOf(path: string, type: TypeSymbol): readonly (readonly [string, TypeSymbol])[] {
  return lookUpOrder(type).flatMap(({ type: each }) =>
    [...each.definition.members.values()].flatMap((members) => members.flatMap((member) => (member.kind === "property" && !member.isStatic && member.parameters.length === 0 ? [[`${path}.${member.name}`, substitute(member.type, typeMapOf(each))] as const] : []))),
  );
}
