import { nearest } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { indexerCandidates } from "../candidates.js";
import { findMember, lookUpOrder, memberNames } from "../members.js";
import { definitionNameOf, sameType, special, substitute, textOf } from "../types/facts.js";
import { contextDefinition } from "../types/lookup.js";
import { typeMapOf } from "../../symbols/index.js";
import { variableNameOf } from "./variable-types.js";

export interface MemberHelp {
  readonly suggestion: string | undefined;
  readonly instead?: string;
}

/** What was meant by a member that a value does not have: a similar name, one elsewhere in `context`, a key, a member after a cast. */
export function memberHelp(b: Binder, target: BoundExpression, name: string): MemberHelp {
  const { type } = target;
  const suggestion = nearest(name, memberNames(type, false));
  if (suggestion !== undefined && suggestion.toLowerCase() === name.toLowerCase()) return { suggestion };
  const elsewhere = pathInContext(type, name);
  if (elsewhere !== undefined) return { suggestion, instead: `Write \`${elsewhere}\`.` };
  if (suggestion !== undefined) return { suggestion };
  const instead = castFirst(b, target, name) ?? (takesText(type) ? `Write \`["${name}"]\` to take the element of that name.` : undefined);
  return { suggestion, ...(instead === undefined ? {} : { instead }) };
}

function takesText(type: TypeSymbol): boolean {
  return indexerCandidates(type).some(({ parameters }) => parameters.length === 1 && parameters[0] !== undefined && sameType(parameters[0].type, special("string")));
}

/** An object has the members of what it holds only after a cast. */
function castFirst(b: Binder, target: BoundExpression, name: string): string | undefined {
  if (!sameType(target.type, special("object"))) return undefined;
  const variable = variableNameOf(target);
  const known = variable === undefined ? undefined : b.variables.get(variable);
  const type = known !== undefined && findMember(known, name) !== undefined ? textOf(known) : likely.find((each) => findMember(special(each), name) !== undefined);
  return `Cast it to what it holds first: \`((${type ?? "Type"})…).${name}\`.`;
}

const likely = ["string", "DateTime", "TimeSpan"] as const;

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
