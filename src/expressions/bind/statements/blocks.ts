import { diagnose } from "../../../diagnostics/index.js";
import type { BoundBlock, BoundStatement } from "../../bound/index.js";
import type { Block, Statement } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { declareLabels } from "../labels.js";
import { Scope } from "../variables.js";
import { declareLocalFunctions } from "./functions.js";
import { bindStatement } from "./statement.js";

/** Runs `work` in a scope inside this one. */
export function inScope<T>(b: Binder, work: (scope: Scope) => T): T {
  const scope = new Scope(b.scope, b.frame);
  return b.at({ scope }, () => work(scope));
}

export function bindBlock(b: Binder, block: Block): BoundBlock {
  return inScope(b, (scope) => ({ kind: "block", locals: scope.locals, statements: bindStatements(b, block.statements), start: block.start, end: block.end }));
}

/** Statements of one scope: its functions and the names of its variables count from its start. */
export function bindStatements(b: Binder, statements: readonly Statement[]): readonly BoundStatement[] {
  b.scope.expect(statements.flatMap((each) => (each.kind === "local-declaration" ? each.declarators.map(({ name }) => name) : [])));
  declareLocalFunctions(b, statements);
  b.frame.labels.push(declareLabels(b, statements));
  const bound = statements.flatMap((each) => bindStatement(b, each));
  b.frame.labels.pop();
  return bound;
}

/** The body of an `if` or a loop: what it declares stays in it. */
export function bindEmbedded(b: Binder, statement: Statement): BoundStatement {
  if (statement.kind === "block") return bindBlock(b, statement);
  if (statement.kind === "labeled") b.report(statement, diagnose("expression-syntax", { problem: "a label cannot stand here", fix: "Put braces around the labeled statement." }));
  return inScope(b, (scope) => {
    const statements = bindStatements(b, [statement]);
    const [only] = statements;
    if (only !== undefined && statements.length === 1 && scope.locals.length === 0) return only;
    return { kind: "block", locals: scope.locals, statements, start: statement.start, end: statement.end };
  });
}
