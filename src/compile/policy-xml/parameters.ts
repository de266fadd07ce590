import { isObject } from "../../catalog/arm/index.js";
import type { ParameterRefusal, PolicyParameter, PolicyRelation } from "../../catalog/documents/index.js";
import { diagnose, hasErrors, type Diagnostic } from "../../diagnostics/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { Locate, PolicyCheckFunction } from "../../model/project.js";
import { validateShape } from "../../model/validate-shape.js";

type Values = Readonly<Record<string, unknown>>;

/**
 * The parameters of a reusable policy with their defaults, checked one by one and together. Undefined when they do not fit. `locate`
 * finds a value in `with:`; without a path it is the use itself.
 */
export function policyValues(policy: ResolvedDocument<"Policy">, given: unknown, locate: Locate, report: (d: Diagnostic) => void): ReadonlyMap<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(policy.value.parameters ?? {})) if (parameter.default !== undefined) values[name] = parameter.default;
  Object.assign(values, isObject(given) ? given : {});
  const problems = validateShape(`Policy "${policy.name}"`, parameterSchemaOf(policy), values, locate);
  const found = hasErrors(problems) ? problems : [...problems, ...refusals(policy, values, locate)];
  for (const d of found) report(d);
  return hasErrors(found) ? undefined : new Map(Object.entries(values));
}

const schemas = new WeakMap<object, object>();

function parameterSchemaOf(policy: ResolvedDocument<"Policy">): object {
  const known = schemas.get(policy.value);
  if (known !== undefined) return known;
  const parameters: Readonly<Record<string, PolicyParameter>> = policy.value.parameters ?? {};
  const properties = Object.fromEntries(Object.entries(parameters).map(([name, { default: _default, ...shape }]) => [name, shape]));
  const required = Object.entries(parameters).flatMap(([name, p]) => (p.default === undefined ? [name] : []));
  const schema = { type: "object", properties, required, additionalProperties: false };
  schemas.set(policy.value, schema);
  return schema;
}

function refusals(policy: ResolvedDocument<"Policy">, values: Values, locate: Locate): Diagnostic[] {
  const { check } = policy.value as { readonly check?: PolicyCheckFunction };
  const { refusal, diagnostics } = check?.(values) ?? { refusal: undefined, diagnostics: [] };
  const found = [...(policy.value.checks ?? []).flatMap((relation) => broken(relation, values) ?? []), ...(refusal === undefined ? [] : [refusal])];
  return [...diagnostics, ...found.map(({ parameter, problem, why, fix }) => diagnose("policy-parameters", { name: policy.name, problem, why, fix }, locate(parameter === undefined ? [] : [parameter])))];
}

function broken({ ordered, someOf, together, why }: PolicyRelation, values: Values): ParameterRefusal | undefined {
  const above = ordered?.findIndex((name, i) => Number(values[name]) > Number(values[ordered[i + 1] ?? name])) ?? -1;
  if (ordered !== undefined && above >= 0) {
    const [low = "", high = ""] = ordered.slice(above);
    return { problem: `${named(low, values)} is above ${named(high, values)}`, why, fix: `Lower \`${low}\`, or raise \`${high}\`.` };
  }
  if (someOf?.every((name) => !says(values[name])) === true) return { problem: `none of ${list(someOf)} says anything`, why, fix: `Give one of ${list(someOf)} a value.` };
  const silent = together?.filter((name) => !says(values[name])) ?? [];
  if (silent.length === 0 || silent.length === together?.length) return undefined;
  return { problem: `${list(together?.filter((name) => says(values[name])) ?? [])} needs ${list(silent)}`, why, fix: `Give ${list(silent)} a value too, or none of them.` };
}

const named = (name: string, values: Values): string => `\`${name}\` (${String(values[name])})`;
const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** Whether a value is more than nothing: its parameter does something then. */
function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) ? Object.keys(value).length > 0 : value !== undefined && value !== false && value !== 0 && value !== "";
}
