import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { allDefinitions, fileOf, typeNameOf } from "../../../scripts/generate/dotnet/definitions.js";
import { extensionClasses } from "../../../src/expressions/surface/texts/index.js";
import type { MemberSymbol, MethodSymbol, TypeDefinition, TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { repository } from "../../support/source-files.js";

/** The declarations as the type checker sees them, against the surface that they are made from. */
const folder = path.join(repository, "src/authoring/dotnet");
const names = readdirSync(folder).sort();
const program = ts.createProgram(names.map((name) => path.join(folder, name)), { target: ts.ScriptTarget.ES2022, lib: ["lib.es2023.d.ts"], module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true, noEmit: true, types: [] });
const checker = program.getTypeChecker();
const allowed = allDefinitions().filter((each) => each.notAllowed === undefined);

function exportsOf(file: string): ReadonlyMap<string, ts.Symbol> {
  const source = program.getSourceFile(path.join(folder, `${file}.ts`))!;
  return new Map(checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).map((symbol) => [symbol.name, symbol]));
}

const exported = new Map([...new Set(allowed.map(({ namespace }) => fileOf(namespace)))].map((file) => [file, exportsOf(file)]));
const ofExport = (definition: TypeDefinition, name: string): ts.Symbol | undefined => exported.get(fileOf(definition.namespace))?.get(name);

const globals = new Map(["String", "Number", "Boolean", "Array"].map((name) => [name, checker.getDeclaredTypeOfSymbol(checker.resolveName(name, undefined, ts.SymbolFlags.Interface, false)!)]));

/** What an instance is in TypeScript; of those that are null as well, what they are when they are not. */
function instanceType(definition: TypeDefinition): ts.Type | undefined {
  const symbol = ofExport(definition, definition.fullName === "System.Nullable" ? "NullableMembers" : typeNameOf(definition));
  if (definition.fullName === "System.Array") return globals.get("Array");
  if (definition.kind === "enum") return globals.get("Number");
  return symbol === undefined ? undefined : checker.getApparentType(checker.getDeclaredTypeOfSymbol(symbol));
}

function staticType(definition: TypeDefinition): ts.Type | undefined {
  const around = definition.containingType === undefined ? "" : definition.containingType.name;
  const symbol = ofExport(definition, around + definition.name);
  return symbol === undefined || (symbol.flags & ts.SymbolFlags.Value) === 0 ? undefined : checker.getTypeOfSymbol(symbol);
}

const isNamedMember = (member: MemberSymbol): boolean => member.notAllowed === undefined && (member.kind === "field" || (member.kind === "property" ? member.parameters.length === 0 : member.role === "method"));

/** Whether there is a member of the name, and for a method an overload that takes as many arguments. */
function has(type: ts.Type | undefined, member: MemberSymbol, parameters: number): boolean {
  const property = type === undefined ? undefined : checker.getPropertyOfType(type, member.name);
  if (property === undefined || member.kind !== "method") return property !== undefined;
  return checker.getTypeOfSymbol(property).getCallSignatures().some((signature) => signature.parameters.length === parameters);
}

/** What an extension method extends. */
function receiverType(receiver: TypeSymbol | undefined): ts.Type | undefined {
  if (receiver?.kind === "array") return globals.get("Array");
  return receiver?.kind === "named" ? instanceType(receiver.definition) : undefined;
}

describe("TypeScript declarations of .NET", { timeout: 120_000 }, () => {
  test("have no mistakes of their own", () => {
    const found = names.flatMap((name) => program.getSemanticDiagnostics(program.getSourceFile(path.join(folder, name))));
    expect(found.map((d) => `${d.file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(d.messageText, "\n")}`)).toEqual([]);
  });

  test("have every member that policies may use", () => {
    const members = allowed.flatMap((definition) => (definition.kind === "delegate" ? [] : [...definition.members.values()].flat().filter(isNamedMember).map((member) => ({ definition, member }))));
    expect(members.length).toBeGreaterThan(2000);
    const lost = members.filter(({ definition, member }) => !has(member.isStatic ? staticType(definition) : instanceType(definition), member, member.kind === "method" ? member.parameters.length : 0));
    expect(lost.map(({ member }) => member.key)).toEqual([]);
  });

  test("have every extension method as a member of what it extends", () => {
    const methods = allowed.filter((each) => extensionClasses.includes(each.fullName)).flatMap((each) => [...each.members.values()].flat()).filter((member): member is MethodSymbol => member.kind === "method" && member.isExtension && member.notAllowed === undefined);
    expect(methods.length).toBeGreaterThan(150);
    // A lambda may leave parameters out, so that one overload is enough for two; the count of arguments is that of both.
    expect(methods.filter((method) => !has(receiverType(method.parameters[0]?.type), method, method.parameters.length - 1)).map(({ key }) => key)).toEqual([]);
  });

  test("construct what has a constructor, and nothing that is abstract", () => {
    const wrong = allowed.filter(({ kind }) => kind === "class" || kind === "struct").filter((definition) => {
      const constructors = (definition.members.get(".ctor") ?? []).filter((member) => member.notAllowed === undefined);
      const signatures = staticType(definition)?.getConstructSignatures() ?? [];
      const expected = constructors.length > 0 && !definition.isAbstract && definition.fullName !== "System.Nullable";
      return expected ? !constructors.every((member) => member.kind !== "method" || signatures.some((signature) => signature.parameters.length === member.parameters.length)) : definition.isAbstract && signatures.length > 0;
    });
    expect(wrong.map(({ fullName }) => fullName)).toEqual([]);
  });

  test("lead from the index to every type by its simple name", () => {
    const simple = exportsOf("index");
    expect(allowed.filter(({ containingType, isStatic }) => containingType === undefined && !isStatic).map(({ name }) => name).filter((name) => !simple.has(name))).toEqual([]);
    expect(simple.has("Context")).toBe(true);
  });

  test("name nothing that policies may not use", () => {
    const regex = checker.getTypeOfSymbol(ofExport(allowed.find(({ name }) => name === "Regex")!, "Regex")!);
    expect(checker.getPropertyOfType(regex, "Match")).toBeDefined();
    expect(checker.getPropertyOfType(regex, "Escape")).toBeUndefined();
  });

  test("leave nothing at run time but files that import each other", () => {
    for (const name of names) {
      const { outputText } = ts.transpileModule(readFileSync(path.join(folder, name), "utf8"), { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, isolatedModules: true, removeComments: true } });
      expect(outputText.replace(/^(?:export \* from "[^"]+"|import "[^"]+"|export \{\});$/gm, "").trim(), name).toBe("");
    }
  });

  test("stand beside one file that is written by hand", () => {
    const generated = names.filter((name) => readFileSync(path.join(folder, name), "utf8").startsWith("// Generated from "));
    expect(names.filter((name) => !generated.includes(name))).toEqual(["language.ts"]);
    expect(generated.map((name) => name.replace(/\.ts$/, "")).sort()).toEqual(["globals", "index", ...new Set(allDefinitions().map(({ namespace }) => fileOf(namespace)))].sort());
  });
});
