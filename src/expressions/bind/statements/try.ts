import { diagnose } from "../../../diagnostics/index.js";
import type { BoundCatch, BoundDeclaration, BoundExpression, BoundStatement } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Catch, Try, Using } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { isSubtype } from "../conversions/reference.js";
import { declareLocal } from "../declare.js";
import { bindCondition } from "../expressions/conditional.js";
import { bindValue } from "../expressions/value.js";
import { isErrorType, sameType, special, textOf } from "../types/facts.js";
import { resolveType } from "../types/resolve.js";
import { bindBlock, bindEmbedded, inScope } from "./blocks.js";
import { bindLocalDeclaration } from "./declarations.js";
import { classifyTypes } from "../conversions/types.js";

export function bindTry(b: Binder, { body, catches, finally: last, start, end }: Try): BoundStatement {
  const taken: TypeSymbol[] = [];
  const bound = { body: bindBlock(b, body), catches: catches.map((each) => bindCatch(b, each, taken)) };
  const end_ = last === undefined ? undefined : bindFinally(b, last);
  return { kind: "try", ...bound, ...(end_ === undefined ? {} : { finally: end_ }), start, end };
}

/** Nothing leaves a `finally` but its end. */
function bindFinally(b: Binder, block: Try["body"]): ReturnType<typeof bindBlock> {
  const { frame } = b;
  const { loops, switches, catches } = frame;
  const returns = frame.returns.length;
  frame.loops = 0;
  frame.switches = 0;
  frame.catches = 0;
  const gotos = frame.gotos.splice(0);
  frame.labels.push({ labels: new Map(), isFinally: true });
  const bound = bindBlock(b, block);
  frame.labels.pop();
  frame.gotos.push(...gotos);
  Object.assign(frame, { loops, switches, catches });
  for (const each of frame.returns.slice(returns)) b.report(each, diagnose("expression-jump-misplaced", { word: "return", where: "a block other than `finally`" }));
  return bound;
}

function bindCatch(b: Binder, { type: typeSyntax, name, filter: filterSyntax, body: bodySyntax, start, end }: Catch, taken: TypeSymbol[]): BoundCatch {
  return inScope(b, (scope) => {
    const type = typeSyntax === undefined ? undefined : resolveType(b, typeSyntax);
    if (type !== undefined && typeSyntax !== undefined) checkType(b, type, typeSyntax, taken);
    const variable = name === undefined || type === undefined ? undefined : declareLocal(b, name, type, { start: (typeSyntax?.end ?? start) + 1, end: (typeSyntax?.end ?? start) + 1 + name.length });
    const filter = filterSyntax === undefined ? undefined : bindCondition(b, filterSyntax);
    b.frame.catches++;
    const body = bindBlock(b, bodySyntax);
    b.frame.catches--;
    if (filter === undefined) taken.push(type ?? special("Exception"));
    return { ...(type === undefined ? {} : { type }), ...(variable === undefined ? {} : { variable }), locals: scope.locals, ...(filter === undefined ? {} : { filter }), body, start, end };
  });
}

function checkType(b: Binder, type: TypeSymbol, at: { start: number; end: number }, taken: readonly TypeSymbol[]): void {
  if (isErrorType(type)) return;
  const exception = special("Exception");
  if (!sameType(type, exception) && !isSubtype(type, exception)) {
    b.report(at, diagnose("expression-exception-required", { type: textOf(type), place: "catch" }));
    return;
  }
  const before = taken.find((each) => sameType(type, each) || isSubtype(type, each));
  if (before !== undefined) b.report(at, diagnose("expression-catch-order", { type: textOf(type) }));
}

export function bindUsing(b: Binder, { resource, body, start, end }: Using): BoundStatement {
  return inScope(b, ({ locals }) => {
    const resources = resource.kind === "local-declaration" ? bindLocalDeclaration(b, resource, "`using` disposes of it.").filter((each): each is BoundDeclaration => each.kind === "declaration") : [bindValue(b, resource)];
    for (const each of resources) checkDisposable(b, each);
    return { kind: "using", locals, resources, body: bindEmbedded(b, body), start, end };
  });
}

function checkDisposable(b: Binder, resource: BoundDeclaration | BoundExpression): void {
  const type = resource.kind === "declaration" ? resource.variable.type : resource.type;
  const disposable = special("IDisposable");
  if (!isErrorType(type) && classifyTypes(type, disposable) === undefined) {
    b.report(resource.kind === "declaration" ? (resource.value ?? resource) : resource, diagnose("expression-disposable-required", { type: textOf(type) }));
  }
}
