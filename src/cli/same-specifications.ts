import type { ManagementPort } from "../azure/management-port.js";
import { readSpecification } from "../azure/read-specification.js";
import type { Resource, SnapshotSpecification } from "../catalog/arm/index.js";
import type { Live, Recorded } from "../plan/index.js";
import { textOf } from "./specification-changes.js";

/**
 * Addresses of APIs that were never applied from here, and are on the instance with a document in which no caller meets a difference: they
 * need no import to be taken over.
 */
export async function sameSpecifications(port: ManagementPort, desired: readonly Resource[], recorded: Recorded, live: Live): Promise<ReadonlySet<string>> {
  const same = new Set<string>();
  for (const { address, armPath, specification } of desired) {
    const found = live.get(armPath.toLowerCase());
    if (specification === undefined || found === undefined || recorded.get(address)?.specification !== undefined) continue;
    const exported = await readSpecification(port, armPath, found.properties, () => undefined);
    if (exported !== undefined && (await isSameSpecification(exported, specification))) same.add(address);
  }
  return same;
}

/** Whether two documents describe the same to callers. */
export async function isSameSpecification(live: SnapshotSpecification, wanted: NonNullable<Resource["specification"]>): Promise<boolean> {
  const after = textOf(wanted);
  const before = { ...after, text: live.text };
  if (live.language !== after.language) return false;
  const { diffSpecificationTexts } = await import("../specification/diff/index.js");
  const found = await diffSpecificationTexts(before, after);
  return found !== undefined && found.length === 0;
}
