import { isList, isObject, Sensitive, type ArmValue, type Resource } from "../../catalog/arm/index.js";
import { kindOf, type PropertySpec } from "../../catalog/resources/index.js";
import type { EnvironmentValueInput } from "../../catalog/documents/index.js";
import type { Project } from "../../model/project.js";

/** The values that environments take from variables, and the defaults that stand in for them. */
export function environmentSecrets(project: Project, variables: Readonly<Record<string, string | undefined>>): string[] {
  return [...project.environments.values()].flatMap(({ document }) => [document.values, ...document.instances.map((i) => i.values)].flatMap((values) => Object.values(values ?? {}).flatMap((value) => secretOf(value, variables))));
}

function secretOf(value: EnvironmentValueInput, variables: Readonly<Record<string, string | undefined>>): string[] {
  if (typeof value !== "object" || !("fromEnv" in value)) return [];
  return [variables[value.fromEnv], value.default].flatMap((v) => (v === undefined || v === "" ? [] : [v]));
}

/** The secrets of compiled resources; `doubtful` are values of properties that may hold a credential, such as a header. */
export function resourceSecrets(resources: readonly Resource[]): { secrets: string[]; doubtful: string[] } {
  const secrets: string[] = [];
  const doubtful: string[] = [];
  const visit = (value: ArmValue, spec: PropertySpec | undefined, masked: boolean): void => {
    if (value instanceof Sensitive) secrets.push(value.reveal());
    else if (typeof value === "string") doubtful.push(...(masked && !value.includes("{{") ? [value] : []));
    else if (isList(value)) for (const item of value) visit(item, undefined, masked);
    else if (isObject(value)) for (const [name, item] of Object.entries(value)) visit(item, spec?.properties?.[name], masked || spec?.properties?.[name]?.masked === true);
  };
  for (const { type, properties } of resources) visit(properties, { properties: kindOf(type).properties }, false);
  return { secrets, doubtful };
}
