import type { Resource } from "../catalog/arm/index.js";
import { localAddress, recordableLive, recordableProperties, type Change, type IntentEntry, type RecordedResource, type SecretDigest } from "../plan/index.js";

/** What is on file of a resource that the project owns. */
export function ownedAs(desired: Resource, digest: SecretDigest): RecordedResource {
  return {
    type: desired.type,
    armPath: desired.armPath,
    properties: recordableProperties(desired.address, desired.type, desired.properties, digest),
    references: desired.references,
    ...(desired.keeps === undefined ? {} : { keeps: desired.keeps.map(({ path }) => ({ path })) }),
    ...(desired.carriedBy === undefined ? {} : { carriedBy: desired.carriedBy }),
    ...(desired.specification === undefined ? {} : { specification: desired.specification.digest }),
  };
}

/** The line that is on file before a write is sent: what it will do, and what was there. */
export function intentOf(change: Change, recorded: RecordedResource | undefined, digest: SecretDigest, holdsSecret: (text: string) => boolean): IntentEntry {
  const { action, kind, armPath, live, desired } = change;
  if (action === "no-op") throw new Error(`${change.address} has no change to carry out.`);
  const address = localAddress(change);
  const before = live === undefined ? null : recordableLive({ address, type: kind, live, recorded, desired, digest, holdsSecret });
  return { do: action, address, type: kind, armPath, before, recorded: recorded ?? null, resource: desired === undefined ? null : ownedAs(desired, digest) };
}
