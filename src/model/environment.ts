import { Sensitive, type Instance } from "../catalog/arm/index.js";
import type { EnvironmentDocument, EnvironmentValueInput, InstanceInput } from "../catalog/documents/index.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import type { EnvironmentValue, Locate } from "./project.js";

export function instanceOf(input: InstanceInput): Instance {
  return {
    name: input.name,
    subscription: input.subscription,
    resourceGroup: input.resourceGroup,
    service: input.service,
    region: input.region,
    additionalLocations: input.additionalLocations ?? [],
    sku: { name: input.sku?.name ?? "Developer", capacity: input.sku?.capacity ?? 1 },
    wave: input.wave ?? 1,
  };
}

/** How secrets are taken: `required` before anything is sent; `optional` where only shapes are checked. */
export interface SecretSource {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly missing: "error" | "accept";
}

/** The environment's values with the instance's own on top. */
export function environmentValues(
  environment: EnvironmentDocument,
  instance: InstanceInput,
  secrets: SecretSource,
  locate: Locate,
): { values: Map<string, EnvironmentValue>; diagnostics: Diagnostic[] } {
  const values = new Map<string, EnvironmentValue>();
  const diagnostics: Diagnostic[] = [];
  const index = environment.instances.indexOf(instance);
  const take = (input: Readonly<Record<string, EnvironmentValueInput>> | undefined, path: readonly (string | number)[]): void => {
    for (const [name, value] of Object.entries(input ?? {})) {
      if (isSecret(value) && value.default !== undefined && environment.emulator !== true)
        diagnostics.push(diagnose("secret-default", { name }, locate([...path, name, "default"])));
      const taken = takeValue(value, secrets, environment.emulator === true);
      if (taken !== undefined) values.set(name, taken);
      else if (isSecret(value)) {
        diagnostics.push(diagnose("secret-unavailable", { variable: value.fromEnv, name }, locate([...path, name])));
        values.set(name, new Sensitive("", value.fromEnv));
      }
    }
  };
  take(environment.values, ["values"]);
  take(instance.values, ["instances", index, "values"]);
  return { values, diagnostics };
}

type SecretInput = Extract<EnvironmentValueInput, { fromEnv: string }>;

function isSecret(value: EnvironmentValueInput): value is SecretInput {
  return typeof value === "object" && "fromEnv" in value;
}

function takeValue(value: EnvironmentValueInput, secrets: SecretSource, emulated: boolean): EnvironmentValue | undefined {
  if (!isSecret(value)) return value;
  const found = secrets.variables[value.fromEnv] ?? (emulated ? value.default : undefined);
  if (found !== undefined && found !== "") return new Sensitive(found, value.fromEnv);
  if (value.optional === true) return Sensitive.kept(value.fromEnv);
  return secrets.missing === "accept" ? new Sensitive("", value.fromEnv) : undefined;
}
