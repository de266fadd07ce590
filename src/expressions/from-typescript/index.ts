import type * as ts from "oxc-parser";
import { parsePolicyExpression, type ExpressionFinding } from "../parser/index.js";
import { printPolicyExpression } from "../printer/index.js";
import type { PolicyExpression } from "../syntax/index.js";
import { translateBody } from "./functions.js";
import { elementTypesIn } from "./element-types.js";
import { memberNamesOf } from "./locals.js";
import { readParameters } from "./parameters.js";
import { splitAtHoles } from "./template.js";
import { spanOf, Translator, type OuterNames } from "./translator.js";

export { declaredNames } from "./locals.js";
export { nodesWithin } from "../syntax/nodes.js";
export { spanInTypeScript } from "./pairs.js";
export { wordingInTypeScript } from "./wording.js";
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

interface Translated {
  readonly syntax: PolicyExpression;
  readonly problems: readonly ExpressionFinding[];
}

/** Once more when a loop turns out to need its type, and again when only then the type of a loop inside it is known. */
function translateTyped(arrow: ts.ArrowFunctionExpression, outer: OuterNames, elements: ReadonlyMap<number, string>): Translated {
  const made = translateWith(arrow, new Translator(outer, memberNamesOf(arrow), elements));
  const more = made.problems.length > 0 ? new Map<number, string>() : elementTypesIn(made.syntax);
  return more.size === 0 ? made : translateTyped(arrow, outer, new Map([...elements, ...more]));
}

function translateWith(arrow: ts.ArrowFunctionExpression, t: Translator): Translated {
  if (arrow.async) t.refuse(arrow, "an expression cannot wait", "Leave `async` out.");
  readParameters(t, arrow.params);
  const body = translateBody(t, arrow.body);
  return { syntax: body.kind === "block" ? { form: "statements", body, ...spanOf(arrow) } : { form: "expression", body, ...spanOf(arrow) }, problems: t.problems };
}

/** The C# of `(context, { limit }) => …`. */
export function translateArrow(arrow: ts.ArrowFunctionExpression, outer: OuterNames): Translation {
  const { syntax, problems } = translateTyped(arrow, outer, new Map());
  if (problems.length > 0) return { template: undefined, problems };
  const text = printPolicyExpression(syntax);
  const { expression, findings } = parsePolicyExpression(text);
  if (expression === undefined || findings.length > 0) return { template: undefined, problems: findings.map(({ diagnostic }) => ({ diagnostic, ...spanOf(arrow.body) })) };
  return { template: { ...splitAtHoles(text, expression), syntax }, problems: [] };
}
