import type { BoundStatement } from "../../bound/index.js";
import type { Do, For, Statement, While } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { bindCondition } from "../expressions/conditional.js";
import { bindEmbedded, inScope } from "./blocks.js";
import { bindLocalDeclaration } from "./declarations.js";
import { bindEffect } from "./statement.js";

/** The body of a loop, in which `break` and `continue` belong to it. */
export function bindLoopBody(b: Binder, body: Statement): BoundStatement {
  b.frame.loops++;
  const bound = bindEmbedded(b, body);
  b.frame.loops--;
  return bound;
}

export function bindWhile(b: Binder, { condition, body, start, end }: While): BoundStatement {
  return inScope(b, (scope) => ({ kind: "while", roundLocals: scope.locals, condition: bindCondition(b, condition), body: bindLoopBody(b, body), start, end }));
}

export function bindDo(b: Binder, { condition, body: syntax, start, end }: Do): BoundStatement {
  const body = bindLoopBody(b, syntax);
  return inScope(b, (scope) => ({ kind: "do", body, roundLocals: scope.locals, condition: bindCondition(b, condition), start, end }));
}

export function bindFor(b: Binder, { initializers, condition, iterators, body, start, end }: For): BoundStatement {
  return inScope(b, ({ locals }) => {
    const begin = "kind" in initializers ? bindLocalDeclaration(b, initializers) : initializers.map((each): BoundStatement => ({ kind: "expression-statement", expression: bindEffect(b, each), start: each.start, end: each.end }));
    return inScope(b, (round) => {
      const test = condition === undefined ? undefined : bindCondition(b, condition);
      const bound = bindLoopBody(b, body);
      const steps = iterators.map((each) => bindEffect(b, each));
      return { kind: "for", locals, initializers: begin, roundLocals: round.locals, ...(test === undefined ? {} : { condition: test }), iterators: steps, body: bound, start, end };
    });
  });
}
