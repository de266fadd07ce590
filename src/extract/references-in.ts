import { parentAddress, resourceOfPath, type JsonValue, type SnapshotResource } from "../catalog/arm/index.js";
import { namesInArm } from "../catalog/fields/index.js";
import { isResourceType, kindOf } from "../catalog/resources/index.js";
import { policyReferences } from "../policy/index.js";
import { readXml } from "../xml/index.js";

/**
 * Addresses, at the top of their scope, of what resources refer to: by id or by name in properties, by name in policies, and by being linked.
 * `named` gives the named value that goes by a display name in a scope.
 */
export function referencesIn(resources: readonly SnapshotResource[], named: (displayName: string, scope: string) => string | undefined): string[] {
  const found = new Set<string>();
  for (const resource of resources) {
    const at = resourceOfPath(resource.armPath, resource.properties);
    if (at === undefined) continue;
    const scope = at.type.startsWith("workspace/") ? `workspace/${at.names[0] ?? ""}/` : "";
    if (scope !== "") found.add(scope.slice(0, -1));
    for (const segment of at.address.slice(scope.length).matchAll(/(?:^|\/)(product|tag|group|user)\/([^/]+)/g)) found.add(`${segment[1] === "user" ? "" : scope}${segment[1] ?? ""}/${segment[2] ?? ""}`);
    // What lies beside it comes with their owner.
    const targets = namesInArm(kindOf(at.type).fields, resource.properties).filter(({ to }) => to.beside !== true);
    for (const { to, name } of targets) for (const segment of to.segments) found.add(`${isResourceType(`workspace/${segment}`) ? scope : ""}${segment}/${name}`);
    for (const text of textsIn(resource.properties)) {
      for (const name of text.matchAll(/\{\{([^{}]+)\}\}/g)) add(found, named(name[1]?.trim() ?? "", scope));
      add(found, ofId(text));
    }
    const { value } = resource.properties;
    if (typeof value === "string" && /<(policies|fragment)[\s>]/.test(value)) for (const address of inPolicy(value, scope)) found.add(address);
  }
  return [...found];
}

function add(found: Set<string>, address: string | undefined): void {
  if (address !== undefined) found.add(address);
}

function* textsIn(value: JsonValue): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** `/loggers/insights`, and what lies at the top of a longer path. */
function ofId(text: string): string | undefined {
  if (!/^\/[A-Za-z]+\/[^\s<>]+$/.test(text)) return undefined;
  const at = resourceOfPath(text.replace(/;rev=.*$/, ""), {});
  if (at === undefined) return undefined;
  let top = at.address;
  for (let up = parentAddress(top); up !== undefined && up.split("/")[0] !== "workspace"; up = parentAddress(up)) top = up;
  return top;
}

function inPolicy(text: string, scope: string): string[] {
  const { document } = readXml(text, "policy");
  if (document === undefined) return [];
  const { backends, fragments, loggers, certificates } = policyReferences(document.root);
  const of = (segment: string, names: readonly { readonly name: string }[]): string[] => names.map(({ name }) => `${scope}${segment}/${name}`);
  return [...of("backend", backends), ...of("backend-pool", backends), ...of("fragment", fragments), ...of("logger", loggers), ...of("certificate", certificates)];
}

