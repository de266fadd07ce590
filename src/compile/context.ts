import { serviceId, type Resource } from "../catalog/arm/index.js";
import { serviceTypes, type ResourceKind } from "../catalog/resources/index.js";
import type { DocumentKind } from "../catalog/documents/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { DocumentIndex, InstanceModel } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import { PolicySurroundings } from "./policy-xml/surroundings.js";
import { PolicyTrees } from "./policy-xml/trees.js";

/** What compiling one instance has at hand. */
export interface CompileContext {
  readonly model: InstanceModel;
  /** What ids of this instance, or of the workspace that is compiled, begin with. */
  readonly scopeId: string;
  /** Scope of the broadest policy. */
  readonly scope: "global" | "workspace";
  /** Of a workspace: the service around it. */
  readonly outer?: CompileContext;
  /** By file, relative to the project. */
  readonly specifications: ReadonlyMap<string, LoadedSpecification>;
  /** Addresses of named values by display name: the name policies use. */
  readonly namedValues: ReadonlyMap<string, string>;
  /** Addresses of what else policies name, by that name. */
  readonly targets: { readonly backends: ReadonlyMap<string, string>; readonly fragments: ReadonlyMap<string, string>; readonly certificates: ReadonlyMap<string, string>; readonly loggers: ReadonlyMap<string, string> };
  readonly policies: PolicyTrees;
  readonly surroundings: PolicySurroundings;
  readonly report: (diagnostic: Diagnostic) => void;
}

export function compileContext(model: InstanceModel, specifications: ReadonlyMap<string, LoadedSpecification>, report: (d: Diagnostic) => void, place: Pick<CompileContext, "scopeId" | "scope" | "outer"> = { scopeId: serviceId(model.instance), scope: "global" }): CompileContext {
  const named = model.documents.all("NamedValue").map((d) => [d.value.displayName ?? d.name, `named-value/${d.name}`] as const);
  const addresses = (kind: DocumentKind, segment: string): [string, string][] => model.documents.names(kind).map((name) => [name, `${segment}/${name}`]);
  const targets = {
    backends: new Map([...addresses("Backend", "backend"), ...addresses("BackendPool", "backend-pool")]),
    fragments: new Map(addresses("Fragment", "fragment")),
    certificates: new Map(addresses("Certificate", "certificate")),
    loggers: new Map(addresses("Logger", "logger")),
  };
  const policies = new PolicyTrees(() => context);
  const surroundings = new PolicySurroundings(() => context);
  const context: CompileContext = { model, ...place, specifications, namedValues: new Map(named), targets, policies, surroundings, report };
  return context;
}

/** What a workspace holds is compiled like a service of its own, inside the one around it. */
export function workspaceContext(service: CompileContext, workspace: string, documents: DocumentIndex): CompileContext {
  const { model, specifications, report } = service;
  return compileContext({ ...model, documents, gateways: [] }, specifications, report, { scopeId: `${service.scopeId}/workspaces/${workspace}`, scope: "workspace", outer: service });
}

/** Collections that workspaces do not have: what lies in one names those of the service. */
const ofServiceOnly: ReadonlySet<string> = new Set(
  Object.entries<ResourceKind>(serviceTypes).flatMap(([type, { collection, workspace }]) => (workspace === true || type.includes("/") || collection === "" ? [] : [collection])),
);

/** The full ARM id of another resource of the same scope, or of the service around it. */
export function idOf({ scopeId, outer }: CompileContext, path: string): string {
  const isShared = ofServiceOnly.has(path.split("/")[1] ?? "");
  return (isShared && outer !== undefined ? outer.scopeId : scopeId) + path;
}

/** Leaves out properties that the author left out. */
export function defined<T extends Record<string, unknown>>(properties: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(properties).filter(([, v]) => v !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export type ResourceList = readonly Resource[];
