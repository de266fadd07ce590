import { parentAddress, typeInScope } from "../../catalog/arm/index.js";
import type { Located, SnapshotIndex } from "../../extract/index.js";
import { localAddress, type Change } from "../../plan/index.js";

/**
 * The differences without those that an import explains. Whether a document is imported anew says nothing of what it holds, and files may leave
 * to the import what the document says: operations, schemas, the type of the API, where it is served.
 */
export function withoutImported(changes: readonly Change[], index: SnapshotIndex): Change[] {
  return changes.flatMap((change): Change[] => {
    if (change.imports === true) return apiChange(change, index.get(localAddress(change)), index);
    const owner = index.get(parentAddress(localAddress(change)) ?? "");
    const isOfDocument = ["api/operation", "api/schema"].includes(typeInScope(change.kind));
    return isOfDocument && change.action === "create" && owner !== undefined && leavesToImport(owner, index) ? [] : [change];
  });
}

function leavesToImport({ address, resource }: Located, index: SnapshotIndex): boolean {
  return resource.specification !== undefined && !index.below(address).some((l) => typeInScope(l.type) === "api/operation");
}

function apiChange(change: Change, located: Located | undefined, index: SnapshotIndex): Change[] {
  if (located === undefined) return [change];
  const isLeft = leavesToImport(located, index);
  const properties = change.properties.filter(({ path }) => path !== "specification" && !(isLeft && located.resource.properties[path] === undefined));
  return properties.length === 0 ? [] : [{ ...change, properties }];
}
