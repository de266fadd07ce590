import type { SnapshotResource } from "../../catalog/arm/index.js";
import { sortedBy } from "../file-tree.js";
import type { Findings } from "../reading.js";

const revisionName = /^(.*\/apis\/)([^/;]+);rev=([^/]+)$/;

interface Revision {
  readonly path: string;
  readonly root: string;
  readonly number: string;
  readonly isCurrent: boolean;
}

/**
 * Gives the current revision of every API the name without a number. The folder without one is nearly always it, but
 * apiops-cli writes the current revision a second time with its number when that is not 1, and a folder that was edited by hand
 * may have made another one current.
 */
export function settleRevisions(resources: readonly SnapshotResource[], findings: Findings): SnapshotResource[] {
  const apis = resources.filter((r) => /\/apis\/[^/]+$/.test(r.armPath));
  const byPath = new Map(apis.map((r) => [r.armPath, r]));
  const renamed = new Map<string, string | undefined>();
  for (const revision of apis.flatMap((r) => revisionOf(r) ?? [])) {
    const root = byPath.get(revision.root);
    if (root === undefined) {
      if (revision.isCurrent) renamed.set(revision.path, revision.root);
      continue;
    }
    if (root.properties["apiRevision"] === revision.number) {
      renamed.set(revision.path, undefined);
      findings.notCarried.push({ path: root.at === undefined ? revision.path : (byPath.get(revision.path)?.at?.file ?? revision.path), reason: `it is revision ${revision.number} of ${revision.root} again, which the folder without a number holds` });
    } else if (revision.isCurrent && root.properties["isCurrent"] !== true && typeof root.properties["apiRevision"] === "string") {
      renamed.set(revision.root, `${revision.root};rev=${root.properties["apiRevision"]}`);
      renamed.set(revision.path, revision.root);
    }
  }
  if (renamed.size === 0) return [...resources];
  return sortedBy(resources.flatMap((r) => rename(r, renamed)), (r) => r.armPath);
}

function revisionOf({ armPath, properties }: SnapshotResource): Revision | undefined {
  const found = revisionName.exec(armPath);
  if (found === null) return undefined;
  return { path: armPath, root: `${found[1] ?? ""}${found[2] ?? ""}`, number: found[3] ?? "", isCurrent: properties["isCurrent"] === true };
}

function rename(resource: SnapshotResource, renamed: ReadonlyMap<string, string | undefined>): SnapshotResource[] {
  const api = /^(?:\/workspaces\/[^/]+)?\/apis\/[^/]+/.exec(resource.armPath)?.[0];
  if (api === undefined || !renamed.has(api)) return [resource];
  const name = renamed.get(api);
  return name === undefined ? [] : [{ ...resource, armPath: name + resource.armPath.slice(api.length) }];
}
