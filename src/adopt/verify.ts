import { serviceId, Sensitive, type ArmProperties, type ArmValue, type Resource } from "../catalog/arm/index.js";
import { kindOf } from "../catalog/resources/index.js";
import type { CompiledInstance } from "../compile/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { agree, diffProperties, type PlanInput } from "../plan/index.js";
import { diffPolicies, policyTree, type PolicyChange } from "../policy/index.js";
import type { Goal, Proposal } from "./adoption.js";

/** What the definitions make of every environment, or why they make nothing of it. */
export type CompiledEnvironments = ReadonlyMap<string, { readonly instances: readonly CompiledInstance[] } | { readonly problems: readonly Diagnostic[] }>;

/** What edited definitions are held against. */
export interface Expectations {
  readonly environment: string;
  /** Before any edit. */
  readonly before: CompiledEnvironments;
  /** By instance of the environment, what is there. */
  readonly sides: ReadonlyMap<string, PlanInput>;
}

/** Why edited definitions are not what they are to be. */
export type Shortfall =
  | { readonly kind: "invalid"; readonly diagnostic: Diagnostic }
  /** They change what the instance does not say. */
  | { readonly kind: "shared"; readonly address: string; readonly path?: string }
  | { readonly kind: "ineffective"; readonly proposal: Proposal };

/** The edited definitions must give each proposal what it wants, and change nothing else but towards what an instance holds. */
export function shortfallOf(after: CompiledEnvironments, proposals: readonly Proposal[], expected: Expectations): Shortfall | undefined {
  for (const [environment, compiled] of after) {
    const before = expected.before.get(environment);
    if (before === undefined || "problems" in before) continue;
    if ("problems" in compiled) {
      const [diagnostic] = compiled.problems;
      if (diagnostic !== undefined) return { kind: "invalid", diagnostic };
      continue;
    }
    for (const one of compiled.instances) {
      const found = instanceShortfall(environment, before.instances.find((i) => i.instance.name === one.instance.name), one, expected);
      if (found !== undefined) return found;
    }
  }
  const missed = proposals.find((p) => !isReached(p.instance.name, p.address, p.goal, after, expected));
  return missed === undefined ? undefined : { kind: "ineffective", proposal: missed };
}

function instanceShortfall(environment: string, before: CompiledInstance | undefined, after: CompiledInstance, expected: Expectations): Shortfall | undefined {
  const sides = environment === expected.environment ? expected.sides.get(after.instance.name) : undefined;
  const [left, right] = [byAddress(before), byAddress(after)];
  for (const address of new Set([...left.keys(), ...right.keys()])) {
    const strays = straysOf(left.get(address), right.get(address), sides);
    if (strays === undefined) continue;
    const where = `${after.instance.name}/${address}`;
    return { kind: "shared", address: environment === expected.environment ? where : `${where} of environment ${environment}`, ...(strays === "" ? {} : { path: strays }) };
  }
  return undefined;
}

function byAddress(compiled: CompiledInstance | undefined): Map<string, Resource> {
  return new Map((compiled?.resources ?? []).map((r) => [r.address, r]));
}

/** The first path of a resource that changed other than towards what is there; empty for the resource as a whole. */
function straysOf(before: Resource | undefined, after: Resource | undefined, sides: PlanInput | undefined): string | undefined {
  if (before !== undefined && after !== undefined && fingerprint(before) === fingerprint(after)) return undefined;
  const armPath = (after ?? before)?.armPath.toLowerCase() ?? "";
  const live = sides?.live.get(armPath)?.properties;
  if (after === undefined) return sides !== undefined && live === undefined ? undefined : "";
  if (sides === undefined || live === undefined) return firstPath(before, after, sides);
  if (before === undefined) return agree(after.type, after.address, live, after.properties, sides.instance, sides.digest) ? undefined : "";
  if (before.specification?.digest !== after.specification?.digest || secretsOf(before.properties) !== secretsOf(after.properties)) return "";
  const apart = new Set(pathsBetween(live, after, sides));
  const stray = pathsBetween(before.properties, after, sides).find((path) => apart.has(path));
  if (stray !== undefined) return stray;
  if (policyDistance(before.properties["value"], after) === 0) return undefined;
  return isNearer(policyChanges(live["value"], after), policyChanges(live["value"], before)) ? undefined : "policy";
}

/** Fewer changes, and of no kind more: what is put in the wrong place has moved. */
function isNearer(now: readonly PolicyChange[], then: readonly PolicyChange[]): boolean {
  const count = (changes: readonly PolicyChange[], op: PolicyChange["op"]): number => changes.filter((c) => c.op === op).length;
  return now.length < then.length && (["added", "removed", "changed", "moved"] as const).every((op) => count(now, op) <= count(then, op));
}

function firstPath(before: Resource | undefined, after: Resource, sides: PlanInput | undefined): string {
  if (before === undefined) return "";
  const specs = kindOf(after.type).properties;
  const context = { serviceId: sides === undefined ? "" : serviceId(sides.instance), secretDiffers: () => false, digest: () => "" };
  return diffProperties(specs, before.properties, after.properties, context)[0]?.path ?? "";
}

function pathsBetween(before: ArmProperties, after: Resource, sides: PlanInput): string[] {
  const context = { serviceId: serviceId(sides.instance), secretDiffers: () => false, digest: (path: string, secret: string) => sides.digest(after.address, path, secret) };
  return diffProperties(kindOf(after.type).properties, before, after.properties, context).map((p) => p.path);
}

/** How many changes lie between two policies; 0 for what is none. */
export function policyDistance(live: ArmValue | undefined, resource: Pick<Resource, "type" | "properties">): number {
  return policyChanges(live, resource).length;
}

function policyChanges(live: ArmValue | undefined, { type, properties }: Pick<Resource, "type" | "properties">): readonly PolicyChange[] {
  const wanted = properties["value"];
  if (kindOf(type).properties["value"]?.as !== "policy" || typeof live !== "string" || typeof wanted !== "string" || live === wanted) return [];
  return diffPolicies(policyTree(wanted), policyTree(live));
}

/** Everything a resource says, in one text that is kept nowhere. */
function fingerprint({ properties, specification }: Resource): string {
  return JSON.stringify([properties, specification?.digest ?? null]) + secretsOf(properties);
}

function secretsOf(value: ArmValue): string {
  if (value instanceof Sensitive) return `${JSON.stringify(value.reveal())};`;
  return typeof value === "object" && value !== null ? Object.values(value as Readonly<Record<string, ArmValue>>).map(secretsOf).join("") : "";
}

function isReached(instance: string, address: string, goal: Goal, after: CompiledEnvironments, { environment, sides }: Expectations): boolean {
  const now = resourceIn(after, environment, instance, address);
  const input = sides.get(instance);
  if (goal.kind === "gone") return now === undefined;
  const live = now === undefined ? undefined : input?.live.get(now.armPath.toLowerCase())?.properties;
  if (now === undefined || input === undefined || live === undefined) return false;
  if (goal.kind === "property") return !pathsBetween(live, now, input).includes(goal.path);
  return typeof live["value"] === "string" && typeof now.properties["value"] === "string" && !diffPolicies(policyTree(now.properties["value"]), policyTree(live["value"])).some((c) => changeKey(c) === goal.change);
}

/** One text for a change of a policy; the same change has the same. */
export function changeKey({ op, section, path, before = "", after = "", from }: PolicyChange): string {
  return [op, section, path, before, after, from?.section ?? "", from?.path ?? ""].join("\n");
}

export function resourceIn(compiled: CompiledEnvironments, environment: string, instance: string, address: string): Resource | undefined {
  const found = compiled.get(environment);
  if (found === undefined || "problems" in found) return undefined;
  return found.instances.find((i) => i.instance.name === instance)?.resources.find((r) => r.address === address);
}
