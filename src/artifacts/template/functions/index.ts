import type { JsonValue } from "../../../catalog/arm/index.js";
import type { Evaluator } from "../evaluator.js";
import type { Expression } from "../expression.js";
import { hasHole } from "../holes.js";
import { collectionFunctions } from "./collections.js";
import { deploymentFunctions, unknowable } from "./deployment.js";
import { lambdaForms } from "./lambdas.js";
import { NotEvaluable, type FunctionTable } from "./shared.js";
import { stringFunctions } from "./strings.js";
import { isTrue, valueFunctions } from "./values.js";

const functions: FunctionTable = { ...stringFunctions, ...valueFunctions, ...collectionFunctions };

/** Functions that keep what is known around a hole: they put values together, or part them where no hole can stand. */
const keepsHoles = new Set(["array", "concat", "createarray", "createobject", "flatten", "format", "items", "join", "replace", "shallowmerge", "split", "string", "tolower", "toupper", "trim", "tryget", "union"]);
/** Of a list they do the same; of a text they would cut a hole. */
const keepsHolesOfLists = new Set(["first", "last", "length", "skip", "take", "tryindexfromend", "indexfromend"]);

export function callFunction(name: string, args: readonly JsonValue[], evaluator: Evaluator): JsonValue {
  const ofDeployment = deploymentFunctions[name];
  if (ofDeployment !== undefined) return ofDeployment(args, evaluator);
  const reason = unknowable(name);
  if (reason !== undefined) throw new NotEvaluable(reason);
  const found = functions[name];
  if (found === undefined) throw new NotEvaluable(`the function ${name} is not known here`);
  const keeps = keepsHoles.has(name) || (keepsHolesOfLists.has(name) && Array.isArray(args[0]));
  const hole = keeps ? args.find((a) => needsValue(name, a)) : undefined;
  if (hole !== undefined) return hole;
  return (keeps ? undefined : evaluator.firstHole(args)) ?? found(...args);
}

/** A hole where an object or a list is wanted: nothing is known around it. */
const needsValue = (name: string, value: JsonValue): boolean => ["flatten", "items", "join", "shallowmerge", "tryget", "union"].includes(name) && typeof value === "string" && hasHole(value);

type SpecialForm = (args: readonly Expression[], evaluator: Evaluator) => JsonValue;

/** Forms that do not evaluate all of their arguments, or not in order. */
export const specialForms: Readonly<Record<string, SpecialForm>> = {
  ...lambdaForms,
  if: ([condition, then, otherwise], evaluator) => {
    const value = condition === undefined ? null : evaluator.expression(condition);
    const open = evaluator.firstHole([value]);
    if (open !== undefined) return open;
    const taken = isTrue(value) ? then : otherwise;
    return taken === undefined ? null : evaluator.expression(taken);
  },
  and: (args, evaluator) => combine(args, evaluator, false),
  or: (args, evaluator) => combine(args, evaluator, true),
};

/** What decides alone decides whatever the others are. */
function combine(args: readonly Expression[], evaluator: Evaluator, decisive: boolean): JsonValue {
  let open: string | undefined;
  for (const arg of args) {
    const value = evaluator.expression(arg);
    const hole = evaluator.firstHole([value]);
    open ??= hole;
    if (hole === undefined && isTrue(value) === decisive) return decisive;
  }
  return open ?? !decisive;
}
