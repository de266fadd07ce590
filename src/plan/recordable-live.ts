import type { ArmProperties, JsonObject, Resource } from "../catalog/arm/index.js";
import { kindOf, type ResourceType } from "../catalog/resources/index.js";
import { holdsCredentials, policyTree, sameTree } from "../policy/index.js";
import { recordableProperties, type RecordedResource, type SecretDigest } from "./recorded.js";

export interface LiveSide {
  readonly address: string;
  readonly type: ResourceType;
  readonly live: JsonObject;
  readonly recorded: RecordedResource | undefined;
  readonly desired: Resource | undefined;
  readonly digest: SecretDigest;
  /** Whether a text holds a secret that this run knows. */
  readonly holdsSecret: (text: string) => boolean;
}

/**
 * What the instance held, for the journal. Somebody may have put there in clear what must not be on file: a named value
 * that was secret, a policy with credentials. Of those only the digest is kept, and a rollback says that it cannot.
 */
export function recordableLive({ address, type, live, recorded, desired, digest, holdsSecret }: LiveSide): JsonObject {
  const specs = kindOf(type).properties;
  const managed: ArmProperties = Object.fromEntries(Object.entries(live).filter(([name]) => name in specs));
  const everSecret = desired?.properties["secret"] === true || recorded?.properties["secret"] === true;
  const shown = recordableProperties(address, type, managed, digest, { everSecret });
  const unsafe = (name: string, text: string): boolean => holdsSecret(text) || (specs[name]?.as === "policy" && isForeign(text, recorded?.properties[name]) && mayHoldCredentials(text));
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, typeof value === "string" && unsafe(name, value) ? { secretDigest: digest(address, name, value) } : value]));
}

/** What cannot be read may hold anything. */
function mayHoldCredentials(text: string): boolean {
  const tree = policyTree(text);
  return tree === undefined || holdsCredentials(tree);
}

/** Not what this project wrote: that is in its repository and in its state. */
function isForeign(text: string, recorded: unknown): boolean {
  if (typeof recorded !== "string") return true;
  const [ours, theirs] = [policyTree(recorded), policyTree(text)];
  return recorded !== text && (ours === undefined || theirs === undefined || !sameTree(ours, theirs));
}
