import type * as ts from "oxc-parser";
import { declaredNames, type OuterNames } from "../../../expressions/from-typescript/index.js";

/** What the imports of a file mean for the expressions in it. */
export interface FileNames extends OuterNames {
  /** Local names of the whole of "apiops": `apiops.expression(…)`. */
  readonly whole: ReadonlySet<string>;
}

export function readFileNames(program: ts.Program): FileNames {
  const expression = new Set<string>();
  const whole = new Set<string>();
  const dotnet = new Map<string, string>();
  const dotnetWhole = new Set<string>();
  for (const statement of program.body) {
    if (statement.type !== "ImportDeclaration") continue;
    for (const specifier of statement.specifiers) {
      const local = specifier.local.name;
      if (statement.source.value === "apiops") {
        if (specifier.type === "ImportNamespaceSpecifier") whole.add(local);
        else if (specifier.type === "ImportSpecifier" && nameOf(specifier.imported) === "expression") expression.add(local);
      } else if (statement.source.value === "apiops/dotnet") {
        if (specifier.type === "ImportNamespaceSpecifier") dotnetWhole.add(local);
        else if (specifier.type === "ImportSpecifier") dotnet.set(local, nameOf(specifier.imported));
      }
    }
  }
  return { expression, whole, dotnet, dotnetWhole, declared: declaredNames(program) };
}

function nameOf(name: ts.ModuleExportName): string {
  return name.type === "Literal" ? name.value : name.name;
}

/** Whether a call is one of `expression`, however it is imported. */
export function isExpressionCall({ callee }: ts.CallExpression, { expression, whole }: FileNames): boolean {
  if (callee.type === "Identifier") return expression.has(callee.name);
  return callee.type === "MemberExpression" && !callee.computed && callee.object.type === "Identifier" && whole.has(callee.object.name) && callee.property.type === "Identifier" && callee.property.name === "expression";
}
