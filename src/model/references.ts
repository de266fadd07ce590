import { resourceTypes } from "../catalog/resources/index.js";
import type { DocumentKind, GatewayInput } from "../catalog/documents/index.js";
import { diagnose, nearest, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";
import type { InstanceModel, ResolvedDocument } from "./model.js";
import type { Path } from "./project.js";

interface Reference {
  readonly kinds: readonly (DocumentKind | "Gateway")[];
  readonly name: string;
  readonly path: Path;
}

const one = (kind: DocumentKind | "Gateway", name: string | undefined, ...path: Path): Reference[] => (name === undefined ? [] : [{ kinds: [kind], name, path }]);
const many = (kind: DocumentKind | "Gateway", names: readonly string[] | undefined, ...path: Path): Reference[] =>
  (names ?? []).map((name, i) => ({ kinds: [kind], name, path: [...path, i] }));

/** What each kind of document refers to by name. References inside policies are found by the policy checks. */
const referencesOf: { readonly [K in DocumentKind]?: (document: ResolvedDocument<K>) => Reference[] } = {
  Api: ({ value }) => [
    ...(value.backend === undefined ? [] : [{ kinds: ["Backend", "BackendPool"] as const, name: value.backend, path: ["backend"] }]),
    ...one("VersionSet", value.version?.set, "version", "set"),
    ...many("Product", value.products, "products"),
    ...many("Gateway", value.gateways, "gateways"),
    ...many("Tag", value.tags, "tags"),
    ...Object.entries(value.operations ?? {}).flatMap(([name, operation]) => many("Tag", operation.tags, "operations", name, "tags")),
    ...Object.entries(value.diagnostics ?? {}).flatMap(([id, settings]) => one("Logger", settings.logger, "diagnostics", id, "logger")),
  ],
  Product: ({ value }) => [...many("Api", value.apis, "apis"), ...many("Group", value.groups, "groups"), ...many("Tag", value.tags, "tags")],
  BackendPool: ({ value }) => value.services.flatMap((s, i) => one("Backend", s.backend, "services", i, "backend")),
  Subscription: ({ value }) => [...one("Product", value.product, "product"), ...one("Api", value.api, "api")],
  Diagnostic: ({ value }) => one("Logger", value.logger, "logger"),
};

const builtIn: { readonly [K in DocumentKind | "Gateway"]?: readonly string[] } = {
  Group: resourceTypes.group.builtIn,
  Product: resourceTypes.product.builtIn,
};

/** Every name must be defined for the same instance. */
export function checkReferences(model: InstanceModel, gatewayAt: (gateway: GatewayInput, path: Path) => SourceLocation): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (reference: Reference, at: SourceLocation): void => {
    if (reference.kinds.some((k) => isDefined(model, k, reference.name)) || model.mayDefine(reference.name)) return;
    const known = reference.kinds.flatMap((k) => [...namesOf(model, k), ...(builtIn[k] ?? [])]);
    const kind = reference.kinds.join(" or ");
    diagnostics.push(diagnose("reference-missing", { kind, name: reference.name, suggestion: nearest(reference.name, known), environment: model.environment }, at));
  };
  for (const document of model.documents.everything()) {
    const find = referencesOf[document.kind] as ((d: ResolvedDocument) => Reference[]) | undefined;
    for (const reference of find?.(document) ?? []) check(reference, document.locate(reference.path));
  }
  for (const gateway of model.gateways) for (const reference of many("Api", gateway.apis, "apis")) check(reference, gatewayAt(gateway, reference.path));
  return diagnostics;
}

function isDefined(model: InstanceModel, kind: DocumentKind | "Gateway", name: string): boolean {
  if (builtIn[kind]?.includes(name) === true) return true;
  return kind === "Gateway" ? model.gateways.some((g) => g.name === name) : model.documents.has(kind, name);
}

function namesOf(model: InstanceModel, kind: DocumentKind | "Gateway"): readonly string[] {
  return kind === "Gateway" ? model.gateways.map((g) => g.name) : model.documents.names(kind);
}
