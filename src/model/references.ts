import { documentKinds, type DocumentKind } from "../catalog/documents/index.js";
import { targetsIn, type Target } from "../catalog/fields/index.js";
import { isResourceType, kindOf, resourceTypes, type Child, type ResourceKind } from "../catalog/resources/index.js";
import { isObject } from "../catalog/arm/index.js";
import { diagnose, nearest, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";
import type { DocumentIndex, InstanceModel, ResolvedDocument } from "./model.js";
import type { Path } from "./project.js";

type Named = DocumentKind | "Gateway";

interface Reference {
  readonly kinds: readonly Named[];
  readonly name: string;
  readonly path: Path;
  readonly part?: "key";
  /** It lies below the same owner: the names there. */
  readonly beside?: readonly string[];
}

const many = (kind: Named, names: readonly string[] | undefined, ...path: Path): Reference[] => (names ?? []).map((name, i) => ({ kinds: [kind], name, path: [...path, i] }));

/** What documents refer to by name beside their fields and links. References inside policies are found by the policy checks. */
const furtherReferences: { readonly [K in DocumentKind]?: (document: ResolvedDocument<K>) => Reference[] } = {
  Api: ({ value }) => [
    ...(value.backend === undefined ? [] : [{ kinds: ["Backend", "BackendPool"] as const, name: value.backend, path: ["backend"] }]),
    ...many("Product", value.products, "products"),
    ...many("Gateway", value.gateways, "gateways"),
  ],
  Product: ({ value }) => many("Api", value.apis, "apis"),
};

/** The kinds of documents that define resources of a segment: `backend` may be a pool as well where calls go. */
const kindsBySegment = new Map<string, readonly DocumentKind[]>(
  (Object.keys(documentKinds) as DocumentKind[]).map((kind) => [documentKinds[kind].segment, [kind]]),
);

function referencesOf(document: ResolvedDocument): Reference[] {
  const type = documentKinds[document.kind].segment;
  const further = furtherReferences[document.kind] as ((d: ResolvedDocument) => Reference[]) | undefined;
  return [...(isResourceType(type) ? fieldReferences(kindOf(type), document.value, []) : []), ...(further?.(document) ?? [])];
}

interface Owner {
  readonly kind: ResourceKind;
  readonly written: object;
}

function fieldReferences(kind: ResourceKind, written: unknown, path: Path, owner?: Owner): Reference[] {
  if (!isObject(written)) return [];
  const own = targetsIn(kind.fields, written, path).map(({ to, name, path: at }) => (to.beside === true ? { kinds: [], name, path: at, beside: namesBelow(owner, to) } : { kinds: kindsOf(to), name, path: at }));
  const below = Object.entries(kind.children ?? {}).flatMap(([property, child]) => childReferences(child, written[property], [...path, property], { kind, written }));
  return [...own, ...below];
}

function namesBelow(owner: Owner | undefined, { segments }: Target): string[] {
  const values = owner?.written as Readonly<Record<string, unknown>> | undefined;
  return Object.entries(owner?.kind.children ?? {}).flatMap(([property, child]) => (child.kind === "map" && segments.includes(child.of.segment) ? Object.keys(values?.[property] ?? {}) : []));
}

function childReferences(child: Child, written: unknown, path: Path, owner: Owner): Reference[] {
  switch (child.kind) {
    case "policies":
      return [];
    case "links": {
      const kinds = kindsBySegment.get(child.type.split("/").at(-1) ?? "");
      return kinds === undefined || !Array.isArray(written) ? [] : written.flatMap((name, i) => (typeof name === "string" ? [{ kinds, name, path: [...path, i] }] : []));
    }
    case "one":
      return fieldReferences(child.of, written, path, owner);
    case "map":
      return isObject(written) ? Object.entries(written).flatMap(([name, value]) => [...nameReferences(child, name, path), ...fieldReferences(child.of, value, [...path, name], owner)]) : [];
  }
}

/** Some resources go by the name of another: a tag's description, an authority. */
function nameReferences({ namedAfter }: Extract<Child, { kind: "map" }>, name: string, path: Path): Reference[] {
  return namedAfter === undefined ? [] : [{ kinds: kindsOf(namedAfter), name, path: [...path, name], part: "key" }];
}

const kindsOf = ({ segments }: Target): DocumentKind[] => segments.flatMap((s) => kindsBySegment.get(s) ?? []);

/** Every name must be defined for the same instance, and in the same workspace. */
export function checkReferences(model: InstanceModel): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (reference: Reference, at: SourceLocation, scope: DocumentIndex): void => {
    if (reference.beside !== undefined) {
      if (!reference.beside.includes(reference.name)) diagnostics.push(diagnose("schema-unknown", { name: reference.name, suggestion: nearest(reference.name, reference.beside) }, at));
      return;
    }
    const names = new Scoped(model, scope);
    if (reference.kinds.some((k) => names.isDefined(k, reference.name)) || model.mayDefine(reference.name)) return;
    const known = reference.kinds.flatMap((k) => names.all(k));
    const kind = reference.kinds.join(" or ");
    diagnostics.push(diagnose("reference-missing", { kind, name: reference.name, suggestion: nearest(reference.name, known), environment: model.environment }, at));
  };
  for (const scope of [model.documents, ...model.workspaces.values()])
    for (const document of scope.everything()) for (const reference of referencesOf(document)) check(reference, document.locate(reference.path, reference.part), scope);
  for (const [name, scope] of model.workspaces)
    for (const document of scope.everything()) if ("workspace" in document.value) check({ kinds: ["Workspace"], name, path: ["workspace"] }, document.locate(["workspace"]), model.documents);
  for (const gateway of model.gateways)
    for (const reference of [...fieldReferences(kindOf("gateway"), gateway, []), ...many("Api", gateway.apis, "apis")]) check(reference, model.gatewayAt(gateway, reference.path, reference.part), model.documents);
  return diagnostics;
}

/** What a document may name: what lies beside it, and of kinds that workspaces do not have, what the service has. */
class Scoped {
  constructor(
    private readonly model: InstanceModel,
    private readonly scope: DocumentIndex,
  ) {}

  isDefined(kind: Named, name: string): boolean {
    if (builtIn(kind).includes(name)) return true;
    return kind === "Gateway" ? this.model.gateways.some((g) => g.name === name) : this.indexOf(kind).has(kind, name);
  }

  all(kind: Named): readonly string[] {
    return [...(kind === "Gateway" ? this.model.gateways.map((g) => g.name) : this.indexOf(kind).names(kind)), ...builtIn(kind)];
  }

  private indexOf(kind: DocumentKind): DocumentIndex {
    const type = documentKinds[kind].segment;
    return isResourceType(type) && kindOf(type).workspace !== true ? this.model.documents : this.scope;
  }
}

function builtIn(kind: Named): readonly string[] {
  const type = kind === "Gateway" ? "gateway" : documentKinds[kind].segment;
  return isResourceType(type) && type !== "api" ? (resourceTypes[type].builtIn ?? []) : [];
}
