import type * as ts from "oxc-parser";
import type { Argument, Expression } from "../syntax/index.js";
import type { Span } from "../token.js";
import { translateCall } from "./calls.js";
import { memberCounterpartOf } from "./counterparts.js";
import { translateExpression } from "./expressions.js";
import { dotnetReference } from "./names.js";
import { parameterValue } from "./parameters.js";
import { spanOf, type Translator } from "./translator.js";
import { translateType } from "./types.js";

type Link = ts.MemberExpression | ts.CallExpression | ts.TSNonNullExpression;

/** `a?.b.c`: what follows `?.` is one access in C#, which is skipped as a whole. */
export function translateChain(t: Translator, node: ts.Expression): Expression {
  const links: Link[] = [];
  let base: ts.Expression = node;
  for (;;) {
    if (t.dotnetName(base) !== undefined) break;
    if (base.type === "MemberExpression") {
      links.unshift(base);
      if (base.object.type === "Super") break;
      base = base.object;
    } else if (base.type === "CallExpression") {
      // A call of a name itself is no link of a chain.
      if (t.dotnetName(base.callee) !== undefined) break;
      if (base.callee.type !== "MemberExpression" && base.callee.type !== "TSNonNullExpression" && !base.optional) break;
      links.unshift(base);
      if (base.callee.type === "Super") break;
      base = base.callee;
    } else if (base.type === "TSNonNullExpression") {
      links.unshift(base);
      base = base.expression;
    } else break;
  }
  const handed = handedIn(t, base, links[0]);
  if (handed !== undefined) return follow(t, handed, links.slice(1));
  return follow(t, startOf(t, base), links);
}

function startOf(t: Translator, base: ts.Expression): Expression {
  if (base.type === "CallExpression") return translateCall(t, base);
  const dotnet = base.type === "MemberExpression" ? t.dotnetName(base) : undefined;
  return dotnet === undefined ? translateExpression(t, base) : dotnetReference(dotnet, spanOf(base));
}

/** `parameters.limit`, where the function takes the parameter object whole. */
function handedIn(t: Translator, base: ts.Expression, first: Link | undefined): Expression | undefined {
  return base.type === "Identifier" && base.name === t.parameterObject && !t.isLocal(base.name) && first?.type === "MemberExpression" ? parameterValue(t, first) : undefined;
}

function follow(t: Translator, start: Expression, links: readonly Link[]): Expression {
  let current = start;
  for (const [i, link] of links.entries()) {
    if (link.type === "TSNonNullExpression") continue;
    if (!link.optional) {
      current = applyLink(t, current, link);
      continue;
    }
    if (link.type === "CallExpression") return t.refuse(link, "C# has no `?.()`", "Write `?.Invoke(…)`.");
    const binding: Expression = { kind: "binding", start: link.property.start, end: link.property.start };
    const access = follow(t, applyLink(t, binding, link), links.slice(i + 1));
    return { kind: "conditional-access", target: current, access, start: current.start, end: access.end };
  }
  return current;
}

function applyLink(t: Translator, target: Expression, link: ts.MemberExpression | ts.CallExpression): Expression {
  const span = { start: target.start, end: link.end };
  if (link.type === "CallExpression") return { kind: "call", target: withTypeArguments(t, target, link), arguments: translateArguments(t, link.arguments), ...span };
  const { property } = link;
  if (property.type === "PrivateIdentifier") return t.refuse(property, "C# has no private names", "Use a member of a .NET type.");
  if (link.computed) {
    const index = translateExpression(t, property);
    return { kind: "index", target, arguments: [{ value: index, ...spanOf(index) }], ...span };
  }
  const { name } = property as ts.IdentifierName;
  const counterpart = t.memberNames.has(name) ? undefined : memberCounterpartOf(name);
  if (counterpart !== undefined) return t.refuse(property, `\`${name}\` is JavaScript's`, counterpart);
  if (name.includes("$")) return t.refuse(property, `the name \`${name}\` cannot be written in C#`, "Use a member of a .NET type.");
  return { kind: "member", target, name, nameSpan: spanOf(property), ...span };
}

function withTypeArguments(t: Translator, target: Expression, { typeArguments }: ts.CallExpression): Expression {
  if (typeArguments === null || typeArguments === undefined || (target.kind !== "member" && target.kind !== "name")) return target;
  return { ...target, typeArguments: typeArguments.params.map((each) => translateType(t, each)), end: typeArguments.end };
}

/** `out(x)` and `ref(x)` hand the variable itself over. */
export function translateArguments(t: Translator, given: readonly ts.Argument[]): Argument[] {
  return given.map((each) => {
    if (each.type === "SpreadElement") return { value: t.refuse(each, "C# does not spread a list into arguments", "Name each argument, or hand the list over itself."), ...spanOf(each) };
    const modifier = modifierOf(t, each);
    const value = modifier === undefined ? translateExpression(t, each) : modifiedArgument(t, each as ts.CallExpression, modifier);
    return { value, ...(modifier === undefined ? {} : { modifier }), ...spanOf(each) };
  });
}

function modifierOf(t: Translator, node: ts.Expression): "out" | "ref" | undefined {
  const name = node.type === "CallExpression" ? t.dotnetName(node.callee) : undefined;
  return name === "out" || name === "ref" ? name : undefined;
}

function modifiedArgument(t: Translator, node: ts.CallExpression, modifier: string): Expression {
  const [variable, ...others] = node.arguments;
  if (variable?.type === "Identifier" && others.length === 0) return translateExpression(t, variable);
  const at: Span = node;
  return t.refuse(at, `\`${modifier}\` takes a variable of the function`, `Declare it before: \`let value: int;\`, then \`${modifier}(value)\`.`);
}
