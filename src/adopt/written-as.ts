import { parentAddress } from "../catalog/arm/index.js";
import { documentKinds, type DocumentKind } from "../catalog/documents/index.js";
import { writtenNames, type PropertyName } from "../catalog/fields/index.js";
import { isResourceType, kindOf, resourceTypes, type ResourceKind, type ResourceType } from "../catalog/resources/index.js";
import type { Path } from "../model/project.js";

export type { PropertyName };

/** How a resource is written in the definitions: the document that holds it, where, and under which names. */
export interface WrittenAs {
  readonly kind: DocumentKind | "Environment";
  /** Where the resource stands in its document; `names` are those of its address, without its workspace. */
  readonly at?: (names: readonly string[]) => Path;
  /** Properties that go by another name there; `[]` stands for an item of a list. Null: nothing of the document stands for it. */
  readonly properties?: Readonly<Record<string, PropertyName | null>>;
}

/** Resources that are written otherwise than their fields say, or that stand in another's document without being fields of it. */
const otherwise: { readonly [T in ResourceType]?: WrittenAs } = {
  "gateway/api": { kind: "Environment", at: () => ["apis"] },
  policy: { kind: "GlobalPolicy", at: () => ["policies"] },
  "product/api": { kind: "Product", at: () => ["apis"] },
  schema: { kind: "Schema", properties: { value: "content", document: "content" } },
};

function tableOfTypes(): Record<ResourceType, WrittenAs> {
  const table: Partial<Record<ResourceType, WrittenAs>> = {};
  for (const kind of Object.keys(documentKinds) as DocumentKind[]) {
    const type = documentKinds[kind].segment;
    if (isResourceType(type)) fill(table, kind, type, kindOf(type), [], 1);
  }
  fill(table, "Environment", "gateway", kindOf("gateway"), [], 1);
  Object.assign(table, otherwise);
  for (const type of Object.keys(resourceTypes) as ResourceType[]) {
    const own = table[type.replace(/^workspace\//, "") as ResourceType];
    if (own === undefined) throw new Error(`${type} is written nowhere`);
    table[type] ??= own;
  }
  return table as Record<ResourceType, WrittenAs>;
}

/** A path with numbers for the names of the address that stand in it. */
type Template = readonly (string | number)[];

function fill(table: Partial<Record<ResourceType, WrittenAs>>, document: WrittenAs["kind"], type: ResourceType, kind: ResourceKind, place: Template, names: number): void {
  const at = place.length === 0 ? {} : { at: (given: readonly string[]): Path => place.map((step) => (typeof step === "number" ? (given[step] ?? "") : step)) };
  table[type] = { kind: document, ...at, properties: writtenNames(kind.fields) };
  for (const [property, child] of Object.entries(kind.children ?? {})) {
    if (!isResourceType(child.type)) throw new Error(`${child.type} is no resource type`);
    const step = child.kind === "map" ? [property, names] : [property];
    fill(table, document, child.type, child.kind === "map" || child.kind === "one" ? child.of : kindOf(child.type), [...place, ...step], child.kind === "map" ? names + 1 : names);
  }
}

/** What compile/arm does, turned round. */
export const writtenAs: Readonly<Record<ResourceType, WrittenAs>> = tableOfTypes();

/** Links that may be written on the other side as well: in this list of the document that the link's last name names. */
export const writtenAcross: { readonly [T in ResourceType]?: { readonly type: ResourceType; readonly list: string } } = {
  "product/api": { type: "api", list: "products" },
  "gateway/api": { type: "api", list: "gateways" },
};

/** The names of an address: `api/a/operation/o/policy` has `a` and `o`. */
export function namesOf(address: string): string[] {
  const parent = parentAddress(address);
  const own = address.slice(parent === undefined ? 0 : parent.length + 1).split("/");
  return [...(parent === undefined ? [] : namesOf(parent)), ...own.slice(1)];
}
