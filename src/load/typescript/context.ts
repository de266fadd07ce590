import type { DefinitionContext } from "../../authoring/define.js";
import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { findBackendValue } from "../../model/backend-values.js";
import type { EvaluationContext } from "../../model/project.js";
import { locateStack, type Bundle } from "./bundle.js";

/** Thrown where a definition reads a value that is not there; without a finding where what it depends on has its own. */
export class MissingValue extends Error {
  constructor(readonly diagnostic: Diagnostic | undefined) {
    super(diagnostic?.message ?? "The value is not known.");
  }
}

/** The context given to a definition: it answers for known values only, and says where it was asked for another. */
export function definitionContext(context: EvaluationContext, bundle: Bundle): DefinitionContext {
  const { name, region } = context.instance;
  return {
    env: environmentValues(context, bundle) as unknown as DefinitionContext["env"],
    backends: backends(context, bundle) as unknown as DefinitionContext["backends"],
    environment: context.environment,
    instance: { name, region },
  };
}

function environmentValues({ environment, values }: EvaluationContext, bundle: Bundle): object {
  return answering(values, (name) => {
    const at = locateStack(new Error().stack, bundle);
    throw new MissingValue(diagnose("environment-value-unknown", { name, environment, suggestion: nearest(name, values.keys()) }, at));
  });
}

function backends(context: EvaluationContext, bundle: Bundle): object {
  const names = context.backends?.names ?? [];
  return answering(new Map(names.map((name) => [name, backend(context, name, bundle)])), (name) => backend(context, name, bundle));
}

/** Also of a Backend that is not there: only what is read of it can be said to be missing. */
function backend(context: EvaluationContext, name: string, bundle: Bundle): object {
  const known = context.backends?.get(name);
  return answering(known?.kind === "backend" ? known.values : new Map<string, unknown>(), (property) => {
    const { value, problem } = findBackendValue(context, name, property, locateStack(new Error().stack, bundle));
    if (value === undefined) throw new MissingValue(problem);
    return value;
  });
}

/** An object of these values; `otherwise` answers for all other names. */
function answering(values: ReadonlyMap<string, unknown>, otherwise: (name: string) => unknown): object {
  return new Proxy(Object.create(null) as Record<string, unknown>, {
    get: (_target, name) => (typeof name !== "string" ? undefined : values.has(name) ? values.get(name) : otherwise(name)),
    has: (_target, name) => typeof name === "string" && values.has(name),
    ownKeys: () => [...values.keys()],
    getOwnPropertyDescriptor: (_target, name) => (typeof name === "string" && values.has(name) ? { value: values.get(name), enumerable: true, configurable: true } : undefined),
  });
}
