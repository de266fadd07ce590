import type { BoundExpression } from "../../bound/index.js";
import type { Expression } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import type { Operand } from "../operand.js";
import { bindAssignment } from "./assignments.js";
import { bindBinary } from "./binary.js";
import { bindCall, bindIndex } from "./calls.js";
import { bindAs, bindCast, bindChecked, bindDefault, bindNameOf, bindThrow, bindSizeOf, bindTypeOf } from "./casts.js";
import { bindConditional } from "./conditional.js";
import { bindAnonymousObject, bindArrayCreation, bindObjectCreation } from "./creations.js";
import { bindIs } from "./is.js";
import { bindLambda } from "./lambda.js";
import { bindInterpolatedString, bindLiteral } from "./literals.js";
import { bindMember } from "./members.js";
import { bindConditionalAccess } from "./null-conditional.js";
import { bindName, bindTypeReference } from "./names.js";
import { bindQuery } from "./queries.js";
import { bindPostfix, bindUnary } from "./unary.js";

/** What a piece of C# means, as far as it says so itself. */
export function bindExpression(b: Binder, syntax: Expression): Operand {
  return b.descend(1, () => bindAny(b, syntax));
}

function bindAny(b: Binder, syntax: Expression): Operand {
  switch (syntax.kind) {
    case "literal":
      return bindLiteral(b, syntax);
    case "interpolated-string":
      return bindInterpolatedString(b, syntax);
    case "name":
      return bindName(b, syntax);
    case "type-reference":
      return bindTypeReference(b, syntax);
    case "member":
      return bindMember(b, syntax);
    case "conditional-access":
      return bindConditionalAccess(b, syntax);
    case "binding":
      return b.bindings.at(-1) ?? b.errorAt(syntax);
    case "call":
      return bindCall(b, syntax);
    case "index":
      return bindIndex(b, syntax);
    case "unary":
      return bindUnary(b, syntax);
    case "postfix":
      return bindPostfix(b, syntax);
    case "binary":
      return bindBinary(b, syntax);
    case "assignment":
      return bindAssignment(b, syntax);
    case "conditional":
      return bindConditional(b, syntax);
    default:
      return bindOther(b, syntax);
  }
}

type Other = Exclude<Expression, { kind: "literal" | "interpolated-string" | "name" | "type-reference" | "member" | "conditional-access" | "binding" | "call" | "index" | "unary" | "postfix" | "binary" | "assignment" | "conditional" }>;

function bindOther(b: Binder, syntax: Other): Operand {
  switch (syntax.kind) {
    case "cast":
      return bindCast(b, syntax);
    case "is":
      return bindIs(b, syntax);
    case "as":
      return bindAs(b, syntax);
    case "typeof":
      return bindTypeOf(b, syntax);
    case "sizeof":
      return bindSizeOf(b, syntax);
    case "nameof":
      return bindNameOf(b, syntax);
    case "default":
      return bindDefault(b, syntax);
    case "checked":
      return bindChecked(b, syntax);
    case "object-creation":
      return bindObjectCreation(b, syntax);
    case "array-creation":
      return bindArrayCreation(b, syntax);
    case "anonymous-object":
      return bindAnonymousObject(b, syntax);
    case "lambda":
      return bindLambda(b, syntax);
    case "query":
      return bindQuery(b, syntax);
    case "tuple":
      return { kind: "tuple-literal", elements: syntax.elements.map(({ name, value }) => ({ name, value: bindExpression(b, value) })), start: syntax.start, end: syntax.end };
    case "throw":
      return bindThrow(b, syntax);
    case "declaration":
    case "named-value":
    case "missing":
      return unknownAt(b, syntax);
  }
}

/** A named value may stand for anything, and what cannot be read is reported already. */
function unknownAt(b: Binder, syntax: Expression): BoundExpression {
  return b.errorAt(syntax);
}
