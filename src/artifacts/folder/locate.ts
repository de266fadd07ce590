import { serviceFolder, type Collection } from "./layout.js";
import type { LayoutName, LinkFiles } from "./links.js";

/** What a file of a folder is, by its path alone. */
export type Located = (
  | { readonly kind: "information"; readonly armPath: string; readonly collection: Collection }
  | { readonly kind: "policy"; readonly armPath: string; readonly name: string }
  | { readonly kind: "fragment"; readonly armPath: string }
  | { readonly kind: "specification"; readonly armPath: string; readonly extension: string }
  | { readonly kind: "singleton"; readonly armPath: string }
  | { readonly kind: "link"; readonly link: LinkFiles; readonly scope: string; readonly name: string; readonly other: string }
  | { readonly kind: "list"; readonly link: LinkFiles; readonly scope: string; readonly name: string }
) & { readonly layouts: readonly LayoutName["layout"][] };

interface Place {
  readonly collection: Collection;
  readonly armPath: string;
  readonly name: string;
  /** `/workspaces/w`, or "". */
  readonly scope: string;
  readonly layouts: readonly LayoutName["layout"][];
}

const service: Place = { collection: serviceFolder, armPath: "", name: "", scope: "", layouts: [] };

/** By the registry in layout.ts; `path` is below the service's folder. Undefined for a file that no rule takes. */
export function locateFile(path: string): Located | undefined {
  const segments = path.split("/");
  let place = service;
  let at = 0;
  for (; segments.length - at >= 3; at += 2) {
    const next = step(place, segments[at] ?? "", segments[at + 1] ?? "");
    if (next === undefined) break;
    place = next;
  }
  const rest = segments.slice(at);
  if (rest.length === 1) return ownFile(place, rest[0] ?? "");
  return rest.length === 3 ? linkFile(place, rest) : undefined;
}

function step(place: Place, folder: string, name: string): Place | undefined {
  for (const collection of place.collection.children ?? []) {
    const found = collection.folders.find((f) => f.name === folder);
    if (found === undefined) continue;
    const armPath = `${place.armPath}/${collection.collection}/${name}`;
    return { collection, armPath, name, scope: collection.collection === "workspaces" ? armPath : place.scope, layouts: [...place.layouts, found.layout] };
  }
  return undefined;
}

function ownFile(place: Place, file: string): Located | undefined {
  const { collection, armPath, layouts, scope, name } = place;
  const information = collection.files.find((f) => f.name === file);
  if (information !== undefined) return { kind: "information", armPath, collection, layouts: [...layouts, information.layout] };
  const singleton = collection.singletons?.[file];
  if (singleton !== undefined) return { kind: "singleton", armPath: `${armPath}/${singleton}`, layouts: [...layouts, "apiops-cli"] };
  const link = collection.links?.find((l) => l.list?.name === file);
  if (link !== undefined) return { kind: "list", link, scope, name, layouts: [...layouts, link.list?.layout] };
  const extension = collection.specification === true ? /^specification\.(\w+)$/.exec(file)?.[1] : undefined;
  if (extension !== undefined) return { kind: "specification", armPath, extension: extension.toLowerCase(), layouts };
  const policy = /^(.+)\.xml$/.exec(file)?.[1];
  if (policy === undefined || collection.policy === undefined) return undefined;
  return collection.policy === "fragment" ? { kind: "fragment", armPath, layouts } : { kind: "policy", armPath: `${armPath}/policies/${policy}`, name: policy, layouts };
}

function linkFile(place: Place, [folder, other = "", file]: readonly string[]): Located | undefined {
  const link = place.collection.links?.find((l) => l.folder === folder);
  const found = link?.files.find((f) => f.name === file);
  if (link === undefined || found === undefined) return undefined;
  return { kind: "link", link, scope: place.scope, name: place.name, other, layouts: [...place.layouts, found.layout] };
}
