import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const repository = path.resolve(import.meta.dirname, "../..");

export interface Import {
  /** Relative to src; undefined for a package. */
  readonly target: string | undefined;
  readonly specifier: string;
  /** Nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** Relative to src: `plan/select.ts`. */
  readonly name: string;
  /** The first folder below src; "" at its root. */
  readonly area: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

let read: readonly SourceFile[] | undefined;

/** Every file of src with what it imports, exports from and loads later; read once, for all tests that ask. */
export function sourceFiles(): readonly SourceFile[] {
  return (read ??= readSourceFiles());
}

function readSourceFiles(): SourceFile[] {
  const root = path.join(repository, "src");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((f) => f.split(path.sep).join("/"))
    .filter((f) => f.endsWith(".ts"))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(root, name), "utf8");
      const tree = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
      return { name, area: name.includes("/") ? (name.split("/")[0] ?? "") : "", text, tree, imports: importsOf(tree, name) };
    });
}

function importsOf(tree: ts.SourceFile, name: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node, typeOnly: boolean): void => {
    if (!ts.isStringLiteral(specifier)) return;
    const target = specifier.text.startsWith(".") ? path.posix.join(path.posix.dirname(name), specifier.text).replace(/\.js$/, ".ts") : undefined;
    found.push({ target, specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0] !== undefined) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every((e) => e.isTypeOnly);
}
