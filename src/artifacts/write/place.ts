import { relations, type Relation } from "../folder/links.js";
import { serviceFolder, type Collection } from "../folder/layout.js";

/** What a resource is to a folder, by its ARM path. */
export type ResourcePlace =
  | { readonly kind: "resource"; readonly steps: readonly Step[] }
  | { readonly kind: "policy"; readonly steps: readonly Step[]; readonly name: string }
  | { readonly kind: "singleton"; readonly steps: readonly Step[]; readonly file: string }
  | { readonly kind: "link"; readonly relation: Relation; readonly workspace: string | undefined; readonly holder: string; readonly other: string }
  | { readonly kind: "unknown" };

/** One pair of a path, as the registry knows it. */
export interface Step {
  readonly collection: Collection;
  readonly name: string;
}

export function placeResource(armPath: string): ResourcePlace {
  const segments = armPath.split("/").slice(1);
  const link = linkPlace(segments);
  if (link !== undefined) return link;
  const steps: Step[] = [];
  let collection = serviceFolder;
  for (let i = 0; i < segments.length; i += 2) {
    const [name = "", child = ""] = segments.slice(i, i + 2);
    const next = collection.children?.find((c) => c.collection === name);
    if (next !== undefined) {
      steps.push({ collection: next, name: child });
      collection = next;
      continue;
    }
    if (i + 2 < segments.length) return { kind: "unknown" };
    if (name === "policies" && collection.policy === "document") return { kind: "policy", steps, name: child };
    const file = Object.entries(collection.singletons ?? {}).find(([, path]) => path === `${name}/${child}`)?.[0];
    return file === undefined ? { kind: "unknown" } : { kind: "singleton", steps, file };
  }
  return steps.length === 0 ? { kind: "unknown" } : { kind: "resource", steps };
}

function linkPlace(segments: readonly string[]): ResourcePlace | undefined {
  const workspace = segments[0] === "workspaces" ? segments[1] : undefined;
  const [first, holder = "", second, other = "", ...more] = workspace === undefined ? segments : segments.slice(2);
  if (second === undefined || more.length > 0) return undefined;
  const relation = Object.values(relations).find((r: Relation) =>
    workspace === undefined ? r.owner === first && r.member === second : r.workspace?.collection === second && (r.workspace.holder === "owner" ? r.owner : r.member) === first,
  );
  return relation === undefined ? undefined : { kind: "link", relation, workspace, holder, other };
}
