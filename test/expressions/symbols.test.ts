import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookUpType } from "../../src/expressions/surface/index.js";
import {
  enumUnderlyingOf, errorType, isDelegateType, isInterfaceType, isReferenceType, isValueType, mentions, nullableElementOf, nullType, numericKindOf, sameType, substitute, substituteAll, typeMap, typeMapOf, typeText, voidType,
  type NamedType, type TypeParameter, type TypeSymbol,
} from "../../src/expressions/symbols/index.js";

function named(fullName: string, ...given: readonly TypeSymbol[]): NamedType {
  const definition = lookUpType(fullName, given.length);
  if (definition === undefined) throw new Error(`${fullName} is not declared`);
  return given.length === 0 ? definition.self : { kind: "named", definition, arguments: given };
}

const parameter = (name: string, more: Partial<TypeParameter> = {}): TypeParameter => ({ kind: "type-parameter", name, variance: undefined, constraint: undefined, bounds: [], ...more });
const array = (element: TypeSymbol, rank = 1): TypeSymbol => ({ kind: "array", element, rank });
const tuple = (...elements: readonly (readonly [TypeSymbol, (string | undefined)?])[]): TypeSymbol => ({ kind: "tuple", elements: elements.map(([type, name]) => ({ type, name })) });
const anonymous = (members: Readonly<Record<string, TypeSymbol>>): TypeSymbol => ({ kind: "anonymous", members: Object.entries(members).map(([name, type]) => ({ name, type })) });

const int = named("System.Int32");
const string = named("System.String");
const t = parameter("T");
const u = parameter("U");
const list = (of: TypeSymbol): NamedType => named("System.Collections.Generic.List", of);

describe("typeText", () => {
  // Types are given by functions: a runner that prints one prints every type that it leads to.
  it.each<[string, () => TypeSymbol]>([
    ["int", () => int],
    ["object", () => named("System.Object")],
    ["DateTime", () => named("System.DateTime")],
    ["List<int>", () => list(int)],
    ["int?", () => named("System.Nullable", int)],
    ["Func<string, bool>", () => named("System.Func", string, named("System.Boolean"))],
    ["int[][,]", () => array(array(int, 2))],
    ["int[,][]", () => array(array(int), 2)],
    ["(int id, List<string>)", () => tuple([int, "id"], [list(string)])],
    ["new { int A, string B }", () => anonymous({ A: int, B: string })],
    ["T", () => t],
    ["void", () => voidType],
    ["null", () => nullType],
    ["?", () => errorType],
    ["JObject", () => named("Newtonsoft.Json.Linq.JObject")],
  ])("%s", (text, type) => expect(typeText(type())).toBe(text));

  it("gives the arguments of a nested type to the type around it", () => {
    const keys = lookUpType("System.Collections.Generic.Dictionary", 2)?.nestedTypes.get("KeyCollection");
    if (keys === undefined) throw new Error("not declared");
    expect(typeText({ kind: "named", definition: keys, arguments: [string, int] })).toBe("Dictionary<string, int>.KeyCollection");
  });
});

describe("sameType", () => {
  it("compares by structure, but for names of tuple elements", () => {
    expect(sameType(list(int), list(int))).toBe(true);
    expect(sameType(list(int), list(string))).toBe(false);
    expect(sameType(array(int), array(int, 2))).toBe(false);
    expect(sameType(tuple([int, "a"]), tuple([int, "b"]))).toBe(true);
    expect(sameType(anonymous({ A: int }), anonymous({ B: int }))).toBe(false);
    expect(sameType(named("System.Func", int), named("System.Func", int, int))).toBe(false);
  });

  it("takes type parameters by identity", () => {
    expect(sameType(t, t)).toBe(true);
    expect(sameType(t, parameter("T"))).toBe(false);
    expect(sameType(list(t), list(u))).toBe(false);
  });

  it("knows tuples as ValueTuples, the long ones too", () => {
    expect(sameType(tuple([int, "a"], [string]), named("System.ValueTuple", int, string))).toBe(true);
    expect(sameType(named("System.ValueTuple", int, string), tuple([string], [int]))).toBe(false);
    const long = tuple(...Array.from({ length: 9 }, () => [int] as const));
    const seven = Array.from({ length: 7 }, () => int);
    expect(sameType(long, named("System.ValueTuple", ...seven, named("System.ValueTuple", int, int)))).toBe(true);
    expect(sameType(long, named("System.ValueTuple", ...seven, named("System.ValueTuple", int, string)))).toBe(false);
  });
});

describe("substitute", () => {
  it("puts arguments in the places of parameters", () => {
    const map = typeMap([t, u], [int, string]);
    expect(typeText(substitute(named("System.Func", t, list(u)), map))).toBe("Func<int, List<string>>");
    expect(typeText(substitute(array(tuple([t, "x"], [u])), map))).toBe("(int x, string)[]");
    expect(typeText(substitute(anonymous({ A: t }), map))).toBe("new { int A }");
  });

  it("gives a constructed type's own arguments to its members", () => {
    const dictionary = named("System.Collections.Generic.Dictionary", string, list(int));
    const [indexer] = dictionary.definition.members.get("this[]") ?? [];
    expect(indexer?.kind === "property" && typeText(substitute(indexer.type, typeMapOf(dictionary)))).toBe("List<int>");
  });

  it("keeps what does not change", () => {
    const type = list(tuple([int], [u]));
    expect(substitute(type, typeMap([t], [int]))).toBe(type);
    const types = [type, string];
    expect(substituteAll(types, typeMap([t], [int]))).toBe(types);
  });
});

describe("kinds of types", () => {
  it("tells values from references", () => {
    const values = [int, named("System.DayOfWeek"), named("System.DateTime"), named("System.Nullable", int), tuple([int], [int]), parameter("S", { constraint: "struct" })];
    const references = [string, array(int), named("IUrl"), named("System.Action"), anonymous({}), nullType, parameter("C", { constraint: "class" }), parameter("J", { bounds: [named("Newtonsoft.Json.Linq.JToken")] })];
    expect(values.map((type) => [isValueType(type), isReferenceType(type)])).toEqual(values.map(() => [true, false]));
    expect(references.map((type) => [isValueType(type), isReferenceType(type)])).toEqual(references.map(() => [false, true]));
    expect([t, voidType, errorType].map((type) => [isValueType(type), isReferenceType(type)])).toEqual([[false, false], [false, false], [false, false]]);
  });

  it("knows numbers, enums, nullables, interfaces and delegates", () => {
    expect([int, named("System.Decimal"), named("System.Char"), named("System.Boolean"), named("System.DayOfWeek"), t].map(numericKindOf)).toEqual(["int", "decimal", "char", undefined, undefined, undefined]);
    expect(enumUnderlyingOf(named("System.DayOfWeek"))).toBe(int);
    expect(enumUnderlyingOf(int)).toBeUndefined();
    expect(nullableElementOf(named("System.Nullable", int))).toBe(int);
    expect(nullableElementOf(list(int))).toBeUndefined();
    expect([named("IUrl"), string].map(isInterfaceType)).toEqual([true, false]);
    expect([named("System.Action"), string].map(isDelegateType)).toEqual([true, false]);
  });
});

describe("laws", () => {
  const leaf = fc.constantFrom<TypeSymbol>(int, string, named("System.DateTime"), t, u, nullType, errorType);
  const { type } = fc.letrec<{ type: TypeSymbol }>((tie) => ({
    type: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      tie("type").map(list),
      fc.tuple(tie("type"), tie("type")).map(([a, b]) => named("System.Func", a, b)),
      fc.tuple(tie("type"), fc.integer({ min: 1, max: 3 })).map(([element, rank]) => array(element, rank)),
      fc.array(fc.tuple(tie("type"), fc.constantFrom("a", "b", undefined)), { minLength: 2, maxLength: 9 }).map((elements) => tuple(...elements)),
    ),
  }));

  it("sameType holds of a type with itself, and both ways", () => {
    fc.assert(
      fc.property(type, type, (a, b) => {
        expect(sameType(a, a)).toBe(true);
        expect(sameType(a, b)).toBe(sameType(b, a));
      }),
    );
  });

  it("substitution takes every parameter out, and does nothing the second time", () => {
    fc.assert(
      fc.property(type, (each) => {
        const map = typeMap([t, u], [int, list(string)]);
        const once = substitute(each, map);
        expect(mentions(once, t) || mentions(once, u)).toBe(false);
        expect(substitute(once, map)).toBe(once);
        if (!mentions(each, t) && !mentions(each, u)) expect(once).toBe(each);
      }),
    );
  });
});
