import type { BoundArgument, BoundArguments, BoundArrayItem, BoundDeconstruction, BoundDiscard, BoundExpression, BoundInitializer, BoundTarget } from "./expression.js";

/**
 * The expressions directly inside one, in the order in which they are evaluated. Bodies of lambdas are left out; targets that are
 * written to give what stands inside them.
 */
export function childrenOf(expression: BoundExpression): readonly BoundExpression[] {
  switch (expression.kind) {
    case "constant":
    case "default":
    case "variable":
    case "context":
    case "placeholder":
    case "typeof":
    case "lambda":
      return [];
    case "field":
    case "property":
      return expression.receiver === undefined ? [] : [expression.receiver];
    case "indexer":
    case "call":
      return [...(expression.receiver === undefined ? [] : [expression.receiver]), ...argumentsOf(expression)];
    case "array-element":
      return [expression.array, ...expression.indexes];
    case "tuple-element":
      return [expression.tuple];
    case "delegate-call":
      return [expression.delegate, ...argumentsOf(expression)];
    case "function-call":
      return argumentsOf(expression);
    case "object-creation":
      return [...argumentsOf(expression), ...initialized(expression.initializer)];
    case "array-creation":
      return [...expression.sizes, ...(expression.elements ?? []).flatMap(itemsOf)];
    case "anonymous-object":
      return expression.members.map((member) => member.value);
    case "delegate-creation":
      return expression.receiver === undefined ? [] : [expression.receiver];
    default:
      return childrenOfOther(expression);
  }
}

type Other = Exclude<BoundExpression, { kind: "constant" | "default" | "variable" | "context" | "placeholder" | "typeof" | "lambda" | "field" | "property" | "indexer" | "call" | "array-element" | "tuple-element" | "delegate-call" | "function-call" | "object-creation" | "array-creation" | "anonymous-object" | "delegate-creation" }>;

function childrenOfOther(expression: Other): readonly BoundExpression[] {
  switch (expression.kind) {
    case "tuple":
      return expression.elements;
    case "string-concat":
    case "operator-call":
      return expression.operands;
    case "conversion":
    case "unary":
    case "is-type":
    case "as":
      return [expression.operand];
    case "is-pattern":
      return expression.pattern.kind === "constant-pattern" ? [expression.operand, expression.pattern.value] : [expression.operand];
    case "binary":
    case "logical":
      return [expression.left, expression.right];
    case "coalesce":
      return [expression.left, expression.whenPresent, expression.right];
    case "conditional":
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case "conditional-access":
      return [expression.receiver, expression.access];
    case "let":
      return [expression.value, expression.body];
    case "assignment":
      return [...targetParts(expression.target), expression.value];
    case "update":
      return [...targetParts(expression.target), expression.value];
    case "interpolated-string":
      return expression.parts.flatMap((part) => (typeof part === "string" ? [] : [part.value]));
    case "throw":
      return [expression.value];
    case "error":
      return expression.parts;
  }
}

function argumentsOf({ arguments: list, evaluationOrder }: BoundArguments): readonly BoundExpression[] {
  const ordered = evaluationOrder === undefined ? list : evaluationOrder.flatMap((i) => list[i] ?? []);
  return ordered.flatMap((argument: BoundArgument) => (argument.modifier === "value" ? [argument.value] : targetParts(argument.target)));
}

function targetParts(target: BoundTarget | BoundDiscard | BoundDeconstruction): readonly BoundExpression[] {
  if (target.kind === "discard") return [];
  if (target.kind === "deconstruction") return target.parts.flatMap((part) => [...targetParts(part.target), part.value]);
  return childrenOf(target);
}

function itemsOf(item: BoundArrayItem): readonly BoundExpression[] {
  return item.kind === "row" ? item.elements.flatMap(itemsOf) : [item];
}

function initialized(initializer: BoundInitializer | undefined): readonly BoundExpression[] {
  return (initializer?.steps ?? []).flatMap((step) => (step.kind === "run" ? [step.expression] : [step.member, ...initialized(step.initializer)]));
}
