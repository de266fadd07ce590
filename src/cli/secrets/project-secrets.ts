import { isList, isObject, Sensitive, type ArmValue, type Resource } from "../../catalog/arm/index.js";
import { kindOf, type PropertySpec } from "../../catalog/resources/index.js";
import type { EnvironmentValueInput } from "../../catalog/documents/index.js";
import type { Project } from "../../model/project.js";

type Variables = Readonly<Record<string, string | undefined>>;
type SecretInput = Extract<EnvironmentValueInput, { fromEnv: string }>;

/** The values that environments take from variables, and the defaults that stand in for them. */
export function environmentSecrets(project: Project, variables: Variables): string[] {
  return inputsOf(project).flatMap((input) => [variables[input.fromEnv], input.default].flatMap((v) => (v === undefined || v === "" ? [] : [v])));
}

/** Names of the variables that environments take secrets from. */
export function environmentVariables(project: Project): Set<string> {
  return new Set(inputsOf(project).map((input) => input.fromEnv));
}

function inputsOf(project: Project): SecretInput[] {
  const values = [...project.environments.values()].flatMap(({ document }) => [document.values, ...document.instances.map((i) => i.values)]);
  return values.flatMap((each) => Object.values(each ?? {})).filter((value): value is SecretInput => typeof value === "object" && "fromEnv" in value);
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
