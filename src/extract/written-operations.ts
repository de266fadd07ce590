import { isMap, type Value, type ValueMap } from "./value.js";

/** An operation written out: what compile/arm/written-operations.ts adds by itself is left out. */
export function withoutImpliedParameters(operation: ValueMap): ValueMap {
  const { templateParameters, ...others } = operation;
  const { urlTemplate } = others;
  if (!Array.isArray(templateParameters) || typeof urlTemplate !== "string") return operation;
  const left = (templateParameters as readonly Value[]).filter((parameter) => !isImplied(parameter, urlTemplate));
  return left.length === 0 ? others : { ...operation, templateParameters: left };
}

function isImplied(parameter: Value, template: string): boolean {
  if (!isMap(parameter)) return false;
  const { name, ...others } = parameter;
  return typeof name === "string" && Object.keys(others).length === 0 && [`{${name}}`, `{*${name}}`].some((used) => template.includes(used));
}
