import { mapProperties } from "../../compile/output/output-file.js";
import type { Compiled } from "../../compile/index.js";
import { textOfSpecification, type Resource } from "../../catalog/arm/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { KnownSecrets } from "./known-secrets.js";

/**
 * Secrets that came into the definitions past `fromEnv`, as when TypeScript reads the environment itself. `variables` are
 * those that hold secrets; what is found stops the run before anything is shown, recorded or sent.
 */
export function secretsInClear(compiled: Compiled, variables: ReadonlyMap<string, string>): Diagnostic[] {
  const secrets = [...variables].map(([variable, value]) => [variable, knowing(value)] as const);
  if (secrets.length === 0) return [];
  return compiled.instances.flatMap(({ instance, resources }) =>
    resources.flatMap((resource) => {
      const texts = clearTexts(resource);
      const found = secrets.filter(([, secret]) => texts.some((text) => secret.holds(text)));
      return found.map(([variable]) => diagnose("secret-in-clear", { address: `${instance.name}/${resource.address}`, variable }, resource.at));
    }),
  );
}

function knowing(value: string): KnownSecrets {
  const known = new KnownSecrets();
  known.add(value);
  return known;
}

/** Every text of a resource that is not kept as a secret. */
function clearTexts({ type, properties, specification }: Resource): string[] {
  const texts: string[] = [];
  mapProperties(type, properties, { text: (text) => texts.push(text), secret: () => undefined });
  return specification === undefined ? texts : [...texts, specification.value, textOfSpecification(specification)];
}
