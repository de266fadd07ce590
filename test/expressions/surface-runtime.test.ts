import { describe, expect, test } from "vitest";
import { implementedMembers } from "../../src/expressions/evaluate/index.js";
import { allTypes } from "../../src/expressions/surface/index.js";
import type { MemberSymbol, TypeDefinition } from "../../src/expressions/symbols/index.js";

/** A tuple's elements are read by the evaluator itself, and a delegate is called as it is. */
const ownMembers = /^System\.ValueTuple\.(Item\d|Rest)( =)?$/;

function withNested(type: TypeDefinition): TypeDefinition[] {
  return [type, ...[...type.nestedTypes.values()].flatMap(withNested)];
}

/** Keys that a member is run by; a constant is known when the expression is compiled. */
function keysOf(member: MemberSymbol): string[] {
  switch (member.kind) {
    case "method":
      return [member.key];
    case "property":
      return [...(member.canRead ? [member.key] : []), ...(member.canWrite ? [`${member.key} =`] : [])];
    case "field":
      return member.constant === undefined ? [member.key, ...(member.isReadOnly ? [] : [`${member.key} =`])] : [];
  }
}

const types = allTypes().flatMap(withNested).filter((type) => type.kind !== "delegate" && type.kind !== "enum");
const members = types.flatMap((type) => [...type.members.values()].flat().map((member) => ({ member, allowed: type.notAllowed === undefined && member.notAllowed === undefined })));

describe("declarations and implementations", () => {
  const implemented = implementedMembers();

  test("every member that policies may use is implemented", () => {
    const missing = members.filter(({ allowed }) => allowed).flatMap(({ member }) => keysOf(member)).filter((key) => !implemented.has(key) && !ownMembers.test(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  test("every implementation is declared", () => {
    const declared = new Set(members.flatMap(({ member }) => keysOf(member)));
    expect([...implemented.keys()].filter((key) => !declared.has(key))).toEqual([]);
  });
});
