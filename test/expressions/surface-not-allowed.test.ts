import { describe, expect, it } from "vitest";
import { allTypes, findNotAllowedMember, findNotAllowedType, lookUpType } from "../../src/expressions/surface/index.js";
import { alternatives, memberAlternatives } from "../../src/expressions/surface/not-allowed/alternatives.js";
import { notAllowedMembers } from "../../src/expressions/surface/not-allowed/members.js";
import { notAllowedNames } from "../../src/expressions/surface/not-allowed/names.js";
import type { TypeDefinition } from "../../src/expressions/symbols/index.js";

const words = (text: string): string[] => text.trim().split(/\s+/);

function memberOf(fullName: string, member: string, arity = 0): ReturnType<typeof findNotAllowedMember> {
  const type = lookUpType(fullName, arity);
  return type === undefined ? undefined : findNotAllowedMember(type, member);
}

describe("what .NET has and policies may not use", () => {
  it("is found by simple name, full name and namespace", () => {
    expect(findNotAllowedType("File")).toEqual({ name: "System.IO.File", instead: "Use context.Request.Body or context.Response.Body." });
    expect(findNotAllowedType("System.Threading.Tasks.Task")?.name).toBe("System.Threading.Tasks.Task");
    expect(findNotAllowedType("System.Net.Http")).toMatchObject({ name: "System.Net.Http", instead: expect.stringContaining("send-request") as string });
    expect(findNotAllowedType("HttpClient")?.instead).toContain("send-request");
    expect(findNotAllowedType("HttpUtility")?.instead).toContain("WebUtility");
    expect(findNotAllowedType("Activator")).toEqual({ name: "System.Activator", instead: undefined });
  });

  it("is not what exists nowhere, nor what is allowed", () => {
    for (const name of ["Flie", "String", "System.String", "JObject", "constructor", "__proto__", "toString", "System", "System.IO", ""]) expect(findNotAllowedType(name), name).toBeUndefined();
    expect(memberOf("System.String", "Substring")).toBeUndefined();
    expect(memberOf("System.String", "Reversed")).toBeUndefined();
    expect(memberOf("System.String", "constructor")).toBeUndefined();
  });

  it("includes members, of base classes and extensions too", () => {
    expect(memberOf("System.Security.Cryptography.SHA256", "HashData")?.instead).toContain("ComputeHash");
    expect(memberOf("Newtonsoft.Json.Linq.JObject", "CreateReader")?.name).toBe("Newtonsoft.Json.Linq.JToken.CreateReader");
    expect(memberOf("System.Collections.Generic.List", "DistinctBy", 1)?.name).toBe("System.Linq.Enumerable.DistinctBy");
    expect(memberOf("System.DateTime", "DistinctBy")).toBeUndefined();
    expect(memberOf("System.Type", "GetMethod")?.name).toBe("System.Type.GetMethod");
  });

  it("names no type that is declared", () => {
    const declared = new Set(allTypes().map((type) => type.fullName));
    expect([...notAllowedNames].flatMap(([namespace, names]) => words(names).map((name) => `${namespace}.${name}`)).filter((name) => declared.has(name))).toEqual([]);
  });

  it("names no member that is declared", () => {
    const clashes = [...notAllowedMembers].flatMap(([fullName, names]) => {
      const types = [0, 1, 2].flatMap((arity) => lookUpType(fullName, arity) ?? []);
      expect(types.length, fullName).toBeGreaterThan(0);
      return words(names).filter((name) => types.some((type: TypeDefinition) => type.members.has(name) && memberIsDeclaredHere(type, name))).map((name) => `${fullName}.${name}`);
    });
    expect(clashes).toEqual([]);
  });

  it("has alternatives only for what it names", () => {
    for (const name of alternatives.keys()) expect(findNotAllowedType(name) ?? notAllowedNames.get(name), name).toBeDefined();
    for (const name of memberAlternatives.keys()) {
      const dot = name.lastIndexOf(".");
      expect(words(notAllowedMembers.get(name.slice(0, dot)) ?? ""), name).toContain(name.slice(dot + 1));
    }
    for (const text of [...alternatives.values(), ...memberAlternatives.values()]) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});

function memberIsDeclaredHere(type: TypeDefinition, name: string): boolean {
  return (type.members.get(name) ?? []).every((member) => member.notAllowed === undefined);
}
