import type { JsonObject } from "../../catalog/arm/index.js";
import type { ArtifactLayout } from "../reading.js";

/**
 * Two resources that belong together. On a service it is a path that is there or not, `/products/p/apis/a`; in a workspace a
 * resource with a name of its own that holds the other's id, `/workspaces/w/products/p/apiLinks/l` (arm-behaviour, section 6).
 */
export interface Relation {
  readonly owner: string;
  readonly member: string;
  /** Undefined where workspaces have no such relation. */
  readonly workspace?: { readonly holder: "owner" | "member"; readonly collection: string; readonly id: string };
}

export const relations = {
  productApi: { owner: "products", member: "apis", workspace: { holder: "owner", collection: "apiLinks", id: "apiId" } },
  productGroup: { owner: "products", member: "groups", workspace: { holder: "owner", collection: "groupLinks", id: "groupId" } },
  productTag: { owner: "products", member: "tags", workspace: { holder: "member", collection: "productLinks", id: "productId" } },
  apiTag: { owner: "apis", member: "tags", workspace: { holder: "member", collection: "apiLinks", id: "apiId" } },
  gatewayApi: { owner: "gateways", member: "apis" },
} as const satisfies Record<string, Relation>;

/** How a folder writes a relation: `<resource>/<folder>/<other>/<file>`, or all others in a list beside the resource. */
export interface LinkFiles {
  readonly relation: Relation;
  /** Which of the two the folder belongs to. */
  readonly side: "owner" | "member";
  readonly folder: string;
  readonly files: readonly LayoutName[];
  readonly list?: LayoutName;
  /** v7 writes links as resources with a name and the other's id, but for those of gateways. */
  readonly empty?: true;
}

/** A name of a file or folder, with the generation that it gives away; several have the ones without. */
export interface LayoutName {
  readonly name: string;
  readonly layout?: Exclude<ArtifactLayout, "arm">;
}

export const apiops = (name: string): LayoutName => ({ name, layout: "apiops" });
export const older = (name: string): LayoutName => ({ name, layout: "apiops-older" });
export const cli = (name: string): LayoutName => ({ name, layout: "apiops-cli" });

export const links = {
  products: [
    { relation: relations.productApi, side: "owner", folder: "apis", files: [apiops("productApiInformation.json"), older("apiInformation.json")], list: { name: "apis.json" } },
    { relation: relations.productGroup, side: "owner", folder: "groups", files: [apiops("productGroupInformation.json"), older("groupInformation.json")], list: { name: "groups.json" } },
    { relation: relations.productTag, side: "owner", folder: "tags", files: [older("productTagInformation.json")], list: { name: "tags.json" } },
  ],
  gateways: [{ relation: relations.gatewayApi, side: "owner", folder: "apis", files: [apiops("gatewayApiInformation.json"), older("apiInformation.json")], list: { name: "apis.json" }, empty: true }],
  apis: [{ relation: relations.apiTag, side: "owner", folder: "tags", files: [cli("tagInformation.json"), older("apiTagInformation.json")], list: older("tags.json") }],
  tags: [
    { relation: relations.apiTag, side: "member", folder: "apis", files: [apiops("tagApiInformation.json"), older("apiInformation.json")] },
    { relation: relations.productTag, side: "member", folder: "products", files: [apiops("tagProductInformation.json"), older("productInformation.json")] },
  ],
} as const satisfies Record<string, readonly LinkFiles[]>;

export interface LinkEnds {
  /** "" for the service, `/workspaces/w` within a workspace. */
  readonly scope: string;
  readonly owner: string;
  readonly member: string;
  /** Within a workspace: the link's own name; that of the resource linked to where no name is known. */
  readonly name?: string;
  /** Within a workspace: the id of the resource linked to, where it is known. */
  readonly id?: string;
}

/** The resource of a link. Undefined where a workspace has no such relation. */
export function linkResource({ owner, member, workspace }: Relation, ends: LinkEnds): { armPath: string; properties: JsonObject } | undefined {
  if (ends.scope === "") return { armPath: `/${owner}/${ends.owner}/${member}/${ends.member}`, properties: {} };
  if (workspace === undefined) return undefined;
  const [holder, holderName, target, targetName] = workspace.holder === "owner" ? [owner, ends.owner, member, ends.member] : [member, ends.member, owner, ends.owner];
  return {
    armPath: `${ends.scope}/${holder}/${holderName}/${workspace.collection}/${ends.name ?? targetName}`,
    properties: { [workspace.id]: ends.id ?? `${ends.scope}/${target}/${targetName}` },
  };
}
