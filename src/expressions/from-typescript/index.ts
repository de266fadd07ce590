import type * as ts from "oxc-parser";
import { parsePolicyExpression, type ExpressionFinding } from "../parser/index.js";
import { printPolicyExpression } from "../printer/index.js";
import type { PolicyExpression } from "../syntax/index.js";
import { translateBody } from "./functions.js";
import { localsOf, memberNamesOf } from "./locals.js";
import { readParameters } from "./parameters.js";
import { splitAtHoles } from "./template.js";
import { spanOf, Translator, type OuterNames } from "./translator.js";

export { declaredNames } from "./locals.js";
export { nodesWithin } from "./nodes.js";
export { spanInTypeScript } from "./pairs.js";
export type { OuterNames } from "./translator.js";

/** An expression before its values are put in. */
export interface ExpressionTemplate {
  /** C# around the values, with its `@(…)` or `@{…}`. */
  readonly parts: readonly string[];
  /** The value between each two parts, by its name in the parameter object. */
  readonly parameters: readonly string[];
  /** Its spans are offsets of the TypeScript file. */
  readonly syntax: PolicyExpression;
}

export interface Translation {
  /** Undefined when something has no counterpart in C#. */
  readonly template: ExpressionTemplate | undefined;
  /** Spans are offsets of the TypeScript file. */
  readonly problems: readonly ExpressionFinding[];
}

/** The C# of `(context, { limit }) => …`. */
export function translateArrow(arrow: ts.ArrowFunctionExpression, outer: OuterNames): Translation {
  const t = new Translator(outer, localsOf(arrow), memberNamesOf(arrow));
  if (arrow.async) t.refuse(arrow, "an expression cannot wait", "Leave `async` out.");
  readParameters(t, arrow.params);
  const body = translateBody(t, arrow.body);
  const syntax: PolicyExpression = body.kind === "block" ? { form: "statements", body, ...spanOf(arrow) } : { form: "expression", body, ...spanOf(arrow) };
  if (t.problems.length > 0) return { template: undefined, problems: t.problems };
  const text = printPolicyExpression(syntax);
  const { expression, findings } = parsePolicyExpression(text);
  if (expression === undefined || findings.length > 0) return { template: undefined, problems: findings.map(({ diagnostic }) => ({ diagnostic, ...spanOf(arrow.body) })) };
  return { template: { ...splitAtHoles(text, expression), syntax }, problems: [] };
}
