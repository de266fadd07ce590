import type { JsonObject } from "../../catalog/arm/index.js";
import { jsonText, type OutputFile } from "../../compile/output/output-file.js";
import { sortedBy } from "../file-tree.js";
import { links, type LinkFiles, type Relation } from "../folder/links.js";
import { information, type WritableLayout } from "./naming.js";
import type { ResourcePlace } from "./place.js";
import type { OpenResource } from "./writable.js";

export interface WrittenLink {
  readonly place: Extract<ResourcePlace, { readonly kind: "link" }>;
  readonly armPath: string;
  readonly properties: JsonObject;
}

interface Ends {
  readonly owner: string;
  readonly member: string;
  /** Of what the link leads to. */
  readonly id: string;
  readonly idName: string;
}

type Skip = (path: string, reason: string) => void;

export function writeLinks(written: readonly WrittenLink[], layout: WritableLayout, byPath: ReadonlyMap<string, OpenResource>, skip: Skip): OutputFile[] {
  const lists = new Map<string, { name: string; scope?: "service" }[]>();
  const files: OutputFile[] = [];
  for (const link of written) {
    const ends = endsOf(link);
    const form = formOf(link.place.relation, layout);
    if (ends === undefined || form === undefined) {
      skip(link.armPath, ends === undefined ? "it says nowhere what it leads to" : "this layout has no such relation");
      continue;
    }
    const scope = link.place.workspace === undefined ? "" : `workspaces/${link.place.workspace}/`;
    const [own, other] = form.side === "owner" ? [ends.owner, ends.member] : [ends.member, ends.owner];
    const folder = `${scope}${form.side === "owner" ? link.place.relation.owner : link.place.relation.member}/${own}`;
    if (form.list !== undefined) {
      const path = `${folder}/${form.list}`;
      const ofService = link.place.workspace !== undefined && !ends.id.startsWith("/workspaces/");
      lists.set(path, [...(lists.get(path) ?? []), { name: other, ...(ofService ? { scope: "service" } : {}) }]);
    } else files.push({ path: `${folder}/${form.folder}/${other}/${form.file}`, text: linkText(link, ends, form, layout, byPath) });
  }
  for (const [path, items] of lists) files.push({ path, text: jsonText(sortedBy(items, (i) => i.name)) });
  return files;
}

interface Form {
  readonly side: LinkFiles["side"];
  readonly folder: string;
  readonly file: string;
  readonly list?: string;
  readonly empty: boolean;
}

/** How a layout writes a relation: the one place that it alone has. */
function formOf(relation: Relation, layout: WritableLayout): Form | undefined {
  for (const link of Object.values(links).flat() as LinkFiles[]) {
    if (link.relation !== relation) continue;
    const file = link.files.find((f) => f.layout === layout)?.name;
    const list = layout === "apiops-cli" && link.list?.layout === undefined ? link.list?.name : undefined;
    const base = { side: link.side, folder: link.folder, empty: link.empty === true };
    if (list !== undefined) return { ...base, file: "", list };
    if (file !== undefined) return { ...base, file };
  }
  return undefined;
}

function endsOf({ place, armPath, properties }: WrittenLink): Ends | undefined {
  const { relation, workspace, holder, other } = place;
  if (workspace === undefined) {
    const isOwnerHeld = armPath.startsWith(`/${relation.owner}/`);
    return { owner: isOwnerHeld ? holder : other, member: isOwnerHeld ? other : holder, id: "", idName: "" };
  }
  const idName = relation.workspace?.id ?? "";
  const id = properties[idName];
  const target = typeof id === "string" ? id.split("/").at(-1) : undefined;
  if (typeof id !== "string" || target === undefined || target === "") return undefined;
  const [owner, member] = relation.workspace?.holder === "owner" ? [holder, target] : [target, holder];
  return { owner, member, id, idName };
}

function linkText({ place, armPath, properties }: WrittenLink, { owner, member }: Ends, form: Form, layout: WritableLayout, byPath: ReadonlyMap<string, OpenResource>): string {
  if (layout === "apiops-cli") {
    const tag = byPath.get(`${place.workspace === undefined ? "" : `/workspaces/${place.workspace}`}/tags/${member}`);
    // What else the tag says stands with the tag.
    const displayName = tag?.properties["displayName"];
    return information(displayName === undefined ? {} : { displayName });
  }
  if (form.empty) return jsonText({});
  if (place.workspace !== undefined) return jsonText({ name: armPath.slice(armPath.lastIndexOf("/") + 1), properties });
  // A link of a service has no name of its own in a snapshot: that of what it leads to is unique where it is.
  const { owner: owners, member: members } = place.relation;
  const [collection, target] = form.side === "owner" ? [members, member] : [owners, owner];
  return jsonText({ name: target, properties: { [idNames[collection] ?? "id"]: `/${collection}/${target}` } });
}

const idNames: Readonly<Record<string, string>> = { apis: "apiId", groups: "groupId", products: "productId" };
