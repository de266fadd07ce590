import { describe, expect, it } from "vitest";
import { indexText } from "../../src/expressions/surface/declared/index-text.js";
import { allTypes, extensionMethods, isNamespace, lookUpType, lookUpTypes, namespaceNames, typeNamesIn } from "../../src/expressions/surface/index.js";
import { texts } from "../../src/expressions/surface/texts/index.js";
import { typeText, type DeclaredConstant, type MemberSymbol, type TypeDefinition } from "../../src/expressions/symbols/index.js";

const withNested = (type: TypeDefinition): TypeDefinition[] => [type, ...[...type.nestedTypes.values()].flatMap(withNested)];
const types = allTypes().flatMap(withNested);
const membersOf = (type: TypeDefinition): MemberSymbol[] => [...type.members.values()].flat();

function typeNamed(fullName: string, arity = 0): TypeDefinition {
  const found = lookUpType(fullName, arity);
  if (found === undefined) throw new Error(`${fullName} is not declared`);
  return found;
}

const keysOf = (fullName: string, member: string, arity = 0): string[] => (typeNamed(fullName, arity).members.get(member) ?? []).map((each) => each.key);

function constantText(constant: DeclaredConstant | undefined): string {
  if (constant === undefined) return "";
  return typeof constant === "object" && constant !== null ? ` = ${constant.coefficient}e-${constant.scale}` : ` = ${String(constant)}`;
}

/** As a message would show it: what it returns, its name, and its parameters. */
function show(member: MemberSymbol | undefined): string {
  if (member === undefined) return "nothing";
  if (member.kind === "field") return `${typeText(member.type)} ${member.name}${constantText(member.constant)}`;
  const list = member.parameters.map((each) => `${each.isParams ? "params " : ""}${each.modifier === "value" ? "" : `${each.modifier} `}${typeText(each.type)} ${each.name}${constantText(each.fallback)}`).join(", ");
  if (member.kind === "property") return `${typeText(member.type)} ${member.name}${member.parameters.length > 0 ? `[${list}]` : ""}${member.canRead ? " get" : ""}${member.canWrite ? " set" : ""}`;
  const generic = member.typeParameters.length === 0 ? "" : `<${member.typeParameters.map(typeText).join(", ")}>`;
  return `${typeText(member.returnType)} ${member.name}${generic}(${list})`;
}

describe("declarations", () => {
  it("are all read, with every type that they name", () => {
    expect(types.length).toBeGreaterThan(300);
    expect(types.flatMap(membersOf).length).toBeGreaterThan(3000);
    for (const type of types) {
      for (const base of [type.base, ...type.interfaces]) expect(base === undefined || base.definition !== type, type.fullName).toBe(true);
      for (const parameter of type.typeParameters) expect(parameter.bounds.length).toBeLessThan(3);
      for (const member of membersOf(type)) {
        expect(show(member), member.key).not.toContain("undefined");
        if (member.kind === "method") for (const parameter of member.typeParameters) expect(parameter.bounds.every((bound) => typeText(bound) !== "?")).toBe(true);
      }
    }
  });

  it("stand in lines that are found without reading them", () => {
    for (const text of texts) {
      const found = indexText(text);
      const lines = text.trimEnd().split("\n").filter((line) => !/^(namespace.*|\})$/.test(line));
      expect(found.flatMap((each) => each.text.split("\n"))).toEqual(lines);
      expect(found.map((each) => each.name)).not.toContain("");
    }
  });

  it("stand one to a line, under the name that the line gives", () => {
    for (const type of types) for (const [name, members] of type.members) for (const member of members) expect(member.name, member.key).toBe(name);
    const isMember = (line: string): boolean => /^ {4}/.test(line) && !/^ *\}$/.test(line) && !/\{$/.test(line);
    const lines = texts.flatMap((text) => text.split("\n").filter(isMember));
    const invocations = types.filter((type) => type.kind === "delegate").length;
    expect(types.flatMap(membersOf).length - invocations).toBe(lines.length);
  });

  it("are the same whichever member is asked for first", () => {
    const { members } = typeNamed("System.Math");
    expect(members.get("Abs")).toBe(members.get("Abs"));
    expect(members.get("Max")?.length).toBe(11);
    expect([members.has("Min"), members.has("Least"), members.has("constructor"), members.get("constructor")]).toEqual([true, false, false, undefined]);
    expect([...members.keys()].length).toBe(members.size);
    expect([...members.values()].flat().length).toBe([...members].flatMap(([, each]) => each).length);
  });

  it("have one for each type", () => {
    const ids = allTypes().map((type) => `${type.fullName}\`${type.arity}`);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(allTypes().filter((type) => type.self.arguments.length !== type.arity).map((type) => type.fullName)).toEqual([]);
  });

  it("have one for each member, but for methods that differ in their type parameters", () => {
    const doubled = types.flatMap((type) => {
      const ids = membersOf(type).map((member) => `${member.key}/${member.isStatic}/${member.kind === "method" ? member.typeParameters.length : 0}`);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    });
    expect(doubled).toEqual([]);
  });

  it("name members as the runtime knows them", () => {
    expect(keysOf("System.String", "Substring")).toEqual(["System.String.Substring(int)", "System.String.Substring(int, int)"]);
    expect(keysOf("System.String", "this[]")).toEqual(["System.String.this[int]"]);
    expect(keysOf("System.String", "Length")).toEqual(["System.String.Length"]);
    expect(keysOf("System.String", "Join")).toContain("System.String.Join(string, string[])");
    expect(keysOf("System.Int32", "TryParse")).toContain("System.Int32.TryParse(string, int)");
    expect(keysOf("System.Guid", ".ctor")).toContain("System.Guid.Guid(string)");
    expect(keysOf("System.DateTime", "operator -")).toEqual(["System.DateTime.operator -(DateTime, TimeSpan)", "System.DateTime.operator -(DateTime, DateTime)"]);
    expect(keysOf("Newtonsoft.Json.Linq.JToken", "explicit")).toContain("Newtonsoft.Json.Linq.JToken.explicit operator string(JToken)");
    expect(keysOf("Newtonsoft.Json.Linq.JToken", "implicit")).toContain("Newtonsoft.Json.Linq.JToken.implicit operator JToken(int?)");
    expect(keysOf("System.Collections.Generic.List", "Add", 1)).toEqual(["System.Collections.Generic.List.Add(T)"]);
    expect(keysOf("System.TimeZoneInfo.AdjustmentRule", "DateStart")).toEqual(["System.TimeZoneInfo.AdjustmentRule.DateStart"]);
    expect(extensionMethods("Where").map((each) => each.key)).toEqual(["System.Linq.Enumerable.Where(IEnumerable<TSource>, Func<TSource, bool>)", "System.Linq.Enumerable.Where(IEnumerable<TSource>, Func<TSource, int, bool>)"]);
    expect(keysOf("IMessageBody", "As")).toEqual(["IMessageBody.As(bool)"]);
  });

  it.each([
    ["System.String", 0, "Split", "string[] Split(char separator, StringSplitOptions options = 0)"],
    ["System.Delegate", 0, "DynamicInvoke", "object DynamicInvoke(params object[] args)"],
    ["System.Int32", 0, "MaxValue", "int MaxValue = 2147483647"],
    ["System.Int64", 0, "MinValue", "long MinValue = -9223372036854775808"],
    ["System.Decimal", 0, "MaxValue", "decimal MaxValue = 79228162514264337593543950335e-0"],
    ["System.StringComparison", 0, "OrdinalIgnoreCase", "StringComparison OrdinalIgnoreCase = 5"],
    ["System.Char", 0, "MaxValue", "char MaxValue = 65535"],
    ["System.Collections.Generic.Dictionary", 2, "TryGetValue", "bool TryGetValue(TKey key, out TValue value)"],
    ["System.Collections.Generic.Dictionary", 2, "Keys", "Dictionary<TKey, TValue>.KeyCollection Keys get"],
    ["IMessageBody", 0, "As", "T As<T>(bool preserveContent = false)"],
    ["IProxyRequestContext", 0, "Variables", "IReadOnlyDictionary<string, object> Variables get"],
    ["System.Nullable", 1, "GetValueOrDefault", "T GetValueOrDefault()"],
    ["Newtonsoft.Json.Linq.JToken", 0, "ToString", "string ToString()"],
    ["System.Func", 2, "Invoke", "TResult Invoke(T arg)"],
    ["System.Text.StringBuilder", 0, "Length", "int Length get set"],
  ])("%s %i declares %s", (fullName, arity, member, text) => {
    expect(show(typeNamed(fullName, arity).members.get(member)?.[0])).toBe(text);
  });

  it("know base classes, interfaces and what a type is", () => {
    const jobject = typeNamed("Newtonsoft.Json.Linq.JObject");
    expect(jobject.base?.definition.fullName).toBe("Newtonsoft.Json.Linq.JContainer");
    expect(jobject.interfaces.map(typeText)).toEqual(["IDictionary<string, JToken>"]);
    expect(typeNamed("System.Object").base).toBeUndefined();
    expect(typeNamed("IUrl").base).toBeUndefined();
    expect(typeNamed("System.DateTime")).toMatchObject({ kind: "struct", isSealed: true, base: { definition: { fullName: "System.ValueType" } } });
    expect(typeNamed("System.DayOfWeek")).toMatchObject({ kind: "enum", base: { definition: { fullName: "System.Enum" } }, underlying: { definition: { fullName: "System.Int32" } } });
    expect(typeNamed("System.Func", 2)).toMatchObject({ kind: "delegate", base: { definition: { fullName: "System.Delegate" } } });
    expect(typeNamed("System.Func", 2).typeParameters.map((each) => each.variance)).toEqual(["in", "out"]);
    expect(typeNamed("System.Linq.Enumerable")).toMatchObject({ isStatic: true, isSealed: true });
    expect(typeNamed("System.Nullable", 1).typeParameters).toMatchObject([{ name: "T", constraint: "struct" }]);
    const children = (typeNamed("Newtonsoft.Json.Linq.JToken").members.get("Children") ?? []).find((each) => each.kind === "method" && each.typeParameters.length > 0);
    expect(children?.kind === "method" ? children.typeParameters[0]?.bounds.map(typeText) : []).toEqual(["JToken"]);
  });

  it("are found by namespace", () => {
    expect(lookUpType("System.Collections.Generic.List", 2)).toBeUndefined();
    expect(lookUpType("List", 1)).toBeUndefined();
    expect(lookUpType("", 0)).toBeUndefined();
    expect(lookUpType("System.constructor", 0)).toBeUndefined();
    expect(lookUpTypes("System", "Func").map((type) => type.arity)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(typeNamesIn("System.Linq")).toContain("IGrouping");
    expect(namespaceNames()).toContain("");
    expect(["System", "System.Collections", "Newtonsoft", "System.IO", "System.Nowhere", ""].map(isNamespace)).toEqual([true, true, true, true, false, false]);
  });

  it("know extension methods", () => {
    expect(extensionMethods("AsJwt").map(show)).toEqual(["Jwt AsJwt(string input)"]);
    expect(extensionMethods("ToUpper")).toEqual([]);
    expect(extensionMethods("Range")).toEqual([]);
    expect(extensionMethods("GetValueOrDefault").map((each) => each.typeParameters.length)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
