import { diagnose } from "../../../diagnostics/index.js";
import type { BoundExpression } from "../../bound/index.js";
import type { ConditionalAccess } from "../../syntax/index.js";
import { placeholderOf, type Binder } from "../binder.js";
import { isErrorType, isReferenceType, isValueType, isVoidType, nullableElementOf, nullableOf, textOf } from "../types/facts.js";
import { requireValue } from "../resolution/values.js";
import { bindValue } from "./value.js";
import { bindExpression } from "./expression.js";

/** `target?.access`: of a value type it becomes nullable (C# 7, null-conditional operator). */
export function bindConditionalAccess(b: Binder, { target, access: syntax, start, end }: ConditionalAccess): BoundExpression {
  const receiver = bindValue(b, target, "typed");
  const element = nullableElementOf(receiver.type);
  if (element === undefined && isValueType(receiver.type)) {
    return b.fail(target, diagnose("expression-member-absent", { what: `${textOf(receiver.type)} is never null, so \`?.\` has nothing to do`, instead: "Write `.` instead of `?.`.", code: "CS0023" }), receiver);
  }
  const { placeholder, use } = placeholderOf(element ?? receiver.type, target);
  b.bindings.push(use);
  const operand = bindExpression(b, syntax);
  b.bindings.pop();
  const access = requireValue(b, operand, "any");
  if (isErrorType(receiver.type) || isErrorType(access.type)) return b.errorAt({ start, end }, receiver, access);
  const type = isVoidType(access.type) || isReferenceType(access.type) || nullableElementOf(access.type) !== undefined ? access.type : nullableOf(access.type);
  const wrapped: BoundExpression = type === access.type ? access : { kind: "conversion", conversion: { kind: "nullable-wrap" }, operand: access, type, start: access.start, end: access.end };
  return { kind: "conditional-access", receiver, value: placeholder, access: wrapped, type, start, end };
}
