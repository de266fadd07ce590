import { diagnose } from "../../../diagnostics/index.js";
import type { BoundCall, BoundExpression } from "../../bound/index.js";
import type { Member } from "../../syntax/index.js";
import type { Binder } from "../binder.js";
import { isReferenceType } from "../types/facts.js";

const withDefault = "GetValueOrDefault";

/**
 * `GetValueOrDefault("x").Length`: without a default the value is null where there is none. Only what is used at once is reported;
 * through a variable it may have been tested.
 */
export function noteNullRisk(b: Binder, target: BoundExpression, member: Member): void {
  if (target.kind !== "call" || target.method.symbol.name !== withDefault || !isReferenceType(target.type)) return;
  const given = target.arguments.filter((argument) => argument.modifier === "value" && argument.value.end > argument.value.start);
  const keyed = target.method.symbol.isExtension ? given.slice(1) : given;
  if (keyed.length !== 1) return;
  const key = keyed[0]?.modifier === "value" ? keyed[0].value : undefined;
  if (isSetVariable(b, target, key)) return;
  const what = key?.kind === "constant" && typeof key.value === "string" ? `The value of "${key.value}"` : "This value";
  b.report(member.nameSpan, diagnose("expression-null-risk", { what, member: member.name }));
}

/** A variable that a policy before this one sets. */
function isSetVariable(b: Binder, { receiver, arguments: list }: BoundCall, key: BoundExpression | undefined): boolean {
  const first = receiver ?? (list[0]?.modifier === "value" ? list[0].value : undefined);
  const isVariables = first?.kind === "property" && first.property.symbol.name === "Variables" && first.receiver?.kind === "context";
  return isVariables && key?.kind === "constant" && typeof key.value === "string" && b.variables.has(key.value);
}
