import type * as ts from "oxc-parser";
import type { Statement, SwitchLabel, SwitchSection } from "../syntax/index.js";
import { translateExpression } from "./expressions.js";
import { namesOfStatements } from "./locals.js";
import { translateStatements } from "./statements.js";
import { spanOf, type Translator } from "./translator.js";

/** Cases without statements are further labels of the section that follows. That one falls into the next is C#'s to refuse. */
export function translateSwitch(t: Translator, node: ts.SwitchStatement): Statement {
  const value = translateExpression(t, node.discriminant);
  return { kind: "switch", value, sections: t.within(namesOfStatements(node.cases.flatMap(({ consequent }) => consequent)), () => sectionsOf(t, node)), ...spanOf(node) };
}

function sectionsOf(t: Translator, node: ts.SwitchStatement): readonly SwitchSection[] {
  const sections: SwitchSection[] = [];
  let labels: SwitchLabel[] = [];
  for (const each of node.cases) {
    labels.push(labelOf(t, each));
    if (each.consequent.length === 0 && each !== node.cases.at(-1)) continue;
    sections.push({ labels, statements: translateStatements(t, inner(each.consequent)), start: labels[0]?.start ?? each.start, end: each.end });
    labels = [];
  }
  return sections;
}

/** `case 1: { … break; }`: the block around all statements of a section has no meaning of its own, unless it declares something. */
function inner(statements: readonly ts.Statement[]): readonly ts.Statement[] {
  const [only] = statements;
  return statements.length === 1 && only?.type === "BlockStatement" && namesOfStatements(only.body).size === 0 ? only.body : statements;
}

function labelOf(t: Translator, { test, start, end }: ts.SwitchCase): SwitchLabel {
  if (test === null) return { kind: "default", start, end };
  const value = translateExpression(t, test);
  return { kind: "case", pattern: { kind: "constant-pattern", value, ...spanOf(value) }, ...spanOf(value) };
}
