import { mapConcurrently } from "../azure/map-concurrently.js";
import type { ManagementPort } from "../azure/management-port.js";
import { readSpecification } from "../azure/read-specification.js";
import type { Resource, SnapshotSpecification } from "../catalog/arm/index.js";
import type { Live, Recorded } from "../plan/index.js";
import { textOf } from "./specification-changes.js";

export interface ComparedSpecifications {
  readonly port: ManagementPort;
  readonly desired: readonly Resource[];
  readonly recorded: Recorded;
  readonly live: Live;
  readonly parallelism: number;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Addresses of APIs that were never applied from here, and are on the instance with a document in which no caller meets a difference: they
 * need no import to be taken over.
 */
export async function sameSpecifications({ port, desired, recorded, live, parallelism, progress }: ComparedSpecifications): Promise<ReadonlySet<string>> {
  const taken = desired.flatMap(({ address, armPath, specification }) => {
    const found = live.get(armPath.toLowerCase());
    return specification === undefined || found === undefined || recorded.get(address)?.specification !== undefined ? [] : [{ address, armPath, specification, properties: found.properties }];
  });
  let done = 0;
  const same = await mapConcurrently(taken, parallelism, async ({ address, armPath, specification, properties }) => {
    const exported = await readSpecification(port, armPath, properties, () => undefined);
    const isSame = exported !== undefined && (await isSameSpecification(exported, specification));
    progress(++done, taken.length);
    return isSame ? [address] : [];
  });
  return new Set(same.flat());
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
