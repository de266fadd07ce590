import ts from "typescript";
import { describe, expect, test } from "vitest";
import { sourceFiles, type SourceFile } from "../support/source-files.js";

const files = sourceFiles();

/** `plan/select.ts:12` for each place that is meant. */
const places = (find: (node: ts.Node, file: SourceFile) => boolean, among = files): string[] =>
  among.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (find(node, file)) found.push(`${file.name}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(file.tree);
    return found;
  });

const isMember = (node: ts.Node, owner: string, name?: string): boolean =>
  ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === owner && (name === undefined || node.name.text === name);

/** Declarations of .NET: as long as .NET is, and with its names. */
const isGenerated = (file: SourceFile): boolean => file.name.startsWith("authoring/dotnet/") && file.text.startsWith("// Generated from ");

describe("source", () => {
  test("is read: the tests below look at something", () => expect(files.length).toBeGreaterThan(150));

  test("has no file of more than 400 lines", () => {
    expect(files.filter((f) => !isGenerated(f) && f.text.trimEnd().split("\n").length > 400).map((f) => f.name)).toEqual([]);
  });

  test("writes to the terminal and ends the process in cli only", () => {
    expect(places((n) => isMember(n, "console"))).toEqual([]);
    const isExit = (n: ts.Node): boolean => isMember(n, "process", "exit") || isMember(n, "process", "exitCode");
    expect(places(isExit).filter((p) => !p.startsWith("cli/process.ts:"))).toEqual([]);
    const isStream = (n: ts.Node): boolean => isMember(n, "process", "stdout") || isMember(n, "process", "stderr") || isMember(n, "process", "stdin");
    expect(places(isStream).filter((p) => !p.startsWith("cli/"))).toEqual([]);
  });

  test("reads environment variables in cli only", () => {
    expect(places((n) => isMember(n, "process", "env")).filter((p) => !p.startsWith("cli/"))).toEqual([]);
  });

  test("has no `any` and switches no check off", () => {
    expect(places((n) => n.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
    expect(files.filter((f) => /@ts-(ignore|nocheck|expect-error)/.test(f.text)).map((f) => f.name)).toEqual([]);
    const silenced = files.flatMap((f) => [...f.text.matchAll(/eslint-disable[^\n]*/g)].map((m) => ({ name: f.name, reason: m[0] })));
    expect(silenced.filter((s) => !s.reason.includes(" -- "))).toEqual([]);
  });

  test("names no folder of a machine", () => {
    const isMachinePath = (n: ts.Node): boolean => ts.isStringLiteralLike(n) && /(^|[\s"'`(=])(\/(home|root|Users|tmp|work)\/|[A-Z]:\\)/.test(n.text);
    expect(places(isMachinePath).filter((p) => !p.startsWith("cli/commands.ts"))).toEqual([]);
  });

  test("makes code of text in one place only", () => {
    const makesCode = (n: ts.Node): boolean =>
      ((ts.isNewExpression(n) || ts.isCallExpression(n)) && ts.isIdentifier(n.expression) && ["Function", "eval"].includes(n.expression.text)) || (ts.isStringLiteral(n) && /^(node:)?vm$/.test(n.text));
    expect(places(makesCode).map((place) => place.replace(/:\d+$/, ""))).toEqual(["expressions/evaluate/compile/program.ts"]);
  });

  test("takes the time and chance from outside, where output depends on them", () => {
    const pure = files.filter((f) => ["catalog", "compile", "diagnostics", "expressions", "load", "model", "plan", "render", "xml"].includes(f.area));
    const isNow = (n: ts.Node): boolean => isMember(n, "Date", "now") || isMember(n, "Math", "random") || (ts.isNewExpression(n) && n.expression.getText() === "Date" && (n.arguments?.length ?? 0) === 0);
    expect(places(isNow, pure)).toEqual([]);
    expect(pure.filter((f) => f.imports.some((i) => i.specifier === "node:crypto") && /\brandom(Bytes|UUID|Int)\b/.test(f.text)).map((f) => f.name)).toEqual([]);
  });

  test("does no input or output where it is to be pure", () => {
    const pure = files.filter((f) => ["catalog", "compile", "diagnostics", "expressions", "plan", "render", "xml", "model", "authoring"].includes(f.area));
    const io = /^node:(fs|http|https|child_process|os|worker_threads)/;
    expect(pure.flatMap((f) => f.imports.filter((i) => io.test(i.specifier) && !i.typeOnly).map((i) => `${f.name} → ${i.specifier}`))).toEqual([]);
  });

  test("calls nothing Manager, Helper, Util, Service or Data", () => {
    const vague = /(Manager|Helper|Helpers|Util|Utils|Data)$/;
    const isDeclared = (n: ts.Node): boolean =>
      (ts.isClassDeclaration(n) || ts.isInterfaceDeclaration(n) || ts.isTypeAliasDeclaration(n) || ts.isFunctionDeclaration(n)) && n.name !== undefined && vague.test(n.name.text);
    expect(places(isDeclared, files.filter((f) => !isGenerated(f)))).toEqual([]);
    expect(files.filter((f) => /(^|\/)(utils?|helpers?|misc|common)(\.ts|\/)/.test(f.name)).map((f) => f.name)).toEqual([]);
  });
});
