import { createHash } from "node:crypto";
import { armTypeOf, importProperties, serviceId, type Resource } from "../../catalog/arm/index.js";
import type { Compiled, CompiledInstance } from "../compile.js";
import { jsonText, mapProperties, type OutputFile } from "./output-file.js";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
const apiVersion = "2024-05-01";

/** One ARM deployment template an instance; secrets are secure parameters without a default. */
export function deploymentTemplates(compiled: Compiled): OutputFile[] {
  return compiled.instances.map((i) => ({ path: `${i.instance.name}.template.json`, text: jsonText(template(i)) }));
}

function template({ instance, resources }: CompiledInstance): unknown {
  const secrets = new Map<string, string>();
  const prefix = serviceId(instance);
  // Operations of a specification come with its import.
  const written = resources.filter((r) => r.carriedBy === undefined);
  const byAddress = new Map(resources.map((r) => [r.address, r]));
  const armPaths = new Map(resources.map((r) => [r.address, (byAddress.get(r.carriedBy ?? r.address) ?? r).armPath]));
  const body = written.map((r) => templateResource(r, armPaths, prefix, secrets));
  const parameters = Object.fromEntries([...secrets].map(([name, source]) => [name, { type: "securestring", metadata: { description: `Secret from ${source}.` } }]));
  return {
    $schema: schema,
    contentVersion: "1.0.0.0",
    parameters: { serviceName: { type: "string", defaultValue: instance.service }, ...parameters },
    resources: body,
  };
}

function templateResource(resource: Resource, armPaths: ReadonlyMap<string, string>, prefix: string, secrets: Map<string, string>): unknown {
  const { armPath, type, properties, specification, references } = resource;
  const names = armPath.split("/").filter((_, i) => i > 0 && i % 2 === 0);
  const imported = specification === undefined ? {} : { ...importProperties(specification), value: escapeText(specification.value) };
  const mapped = mapProperties(type, properties, {
    text: (text) => (text.startsWith(`${prefix}/`) ? resourceId(text.slice(prefix.length)) : escapeText(text)),
    secret: (secret, path) => {
      const name = `secret_${createHash("sha256").update(`${armPath}/${path}`).digest("hex").slice(0, 12)}`;
      secrets.set(name, secret.source);
      return `[parameters('${name}')]`;
    },
  }) as object;
  const dependsOn = [...new Set(references.flatMap((r) => armPaths.get(r) ?? []))].filter((p) => p !== armPath).sort().map(resourceId);
  return {
    type: armTypeOf(armPath),
    apiVersion,
    name: `[concat(parameters('serviceName'), '${["", ...names].join("/")}')]`,
    ...(Object.keys(properties).length === 0 ? {} : { properties: { ...mapped, ...imported } }),
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
  };
}

function resourceId(armPath: string): string {
  const names = armPath.split("/").filter((_, i) => i > 0 && i % 2 === 0);
  return `[resourceId('${armTypeOf(armPath)}', parameters('serviceName')${names.map((n) => `, '${n}'`).join("")})]`;
}

/** A template takes text in brackets for an expression, and unescapes what has two at its start (learn.microsoft.com, template expressions, Escape characters). */
const escapeText = (text: string): string => (text.startsWith("[") && text.endsWith("]") ? `[${text}` : text);
