import { isObject, type Instance } from "../catalog/arm/index.js";
import type { DocumentKind, DocumentTypes, EnvironmentDocument, GatewayInput } from "../catalog/documents/index.js";
import type { SourceLocation } from "../diagnostics/index.js";
import type { Locate, Path, ProjectFiles } from "./project.js";
import type { Scope } from "./values.js";

/** The project, resolved for one environment: every value replaced, every reference checked. */
export interface Model {
  readonly project: string;
  readonly environment: EnvironmentDocument;
  readonly instances: readonly InstanceModel[];
}

/** What one instance of the environment is to hold. */
export interface InstanceModel {
  readonly environment: string;
  readonly instance: Instance;
  /** What lies in the service itself. */
  readonly documents: DocumentIndex;
  /** What lies in its workspaces, by their names. */
  readonly workspaces: ReadonlyMap<string, DocumentIndex>;
  readonly gateways: readonly GatewayInput[];
  /** Where a value of a gateway stands in the environment's document. */
  readonly gatewayAt: (gateway: GatewayInput, path: Path, part?: "key" | "value") => SourceLocation;
  /** Where a value of the instance stands in the environment's document. */
  readonly instanceAt: (path: Path) => SourceLocation;
  readonly files: ProjectFiles;
  readonly scope: Scope;
  /** Whether a file that could not be read holds the name, so that a reference to it may be no mistake. */
  mayDefine(name: string): boolean;
}

export interface ResolvedDocument<K extends DocumentKind = DocumentKind> {
  readonly kind: K;
  /** Of another revision of an API than the current one: `orders;rev=2`. */
  readonly name: string;
  readonly value: DocumentTypes[K];
  readonly locate: Locate;
  readonly at: SourceLocation;
}

/** A sound document, or the names that one goes by that is not, or the file of one whose name is unknown. */
export interface Resolution {
  readonly resolved?: ResolvedDocument;
  readonly broken?: readonly string[];
  readonly unknown?: string;
}

/** Whether an instance is to hold it. */
export function isFor(document: ResolvedDocument, instance: string): boolean {
  const { instances } = document.value as { readonly instances?: readonly string[] };
  return instances?.includes(instance) ?? true;
}

/** The workspace that a document lies in. */
export function workspaceOf(value: unknown): string | undefined {
  const workspace = isObject(value) ? value["workspace"] : undefined;
  return typeof workspace === "string" ? workspace : undefined;
}

/** Where resources are written: a document, or a part of the environment's. */
export interface WrittenDocument extends Pick<ResolvedDocument, "locate" | "at"> {
  readonly value: object;
}

/** Documents by kind and name, in name order. */
export class DocumentIndex {
  private readonly byKind = new Map<DocumentKind, Map<string, ResolvedDocument>>();
  private readonly broken = new Map<DocumentKind, Set<string>>();

  /** False when the name is taken; the first one stays. */
  add(document: ResolvedDocument): boolean {
    const names = this.byKind.get(document.kind) ?? new Map<string, ResolvedDocument>();
    this.byKind.set(document.kind, names);
    if (names.has(document.name)) return false;
    names.set(document.name, document);
    return true;
  }

  get<K extends DocumentKind>(kind: K, name: string): ResolvedDocument<K> | undefined {
    return this.byKind.get(kind)?.get(name) as ResolvedDocument<K> | undefined;
  }

  all<K extends DocumentKind>(kind: K): readonly ResolvedDocument<K>[] {
    const found = [...(this.byKind.get(kind)?.values() ?? [])] as unknown as ResolvedDocument<K>[];
    return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** A document that has findings of its own; references to it are no further mistakes. */
  addBroken(kind: DocumentKind, name: string): void {
    this.broken.set(kind, (this.broken.get(kind) ?? new Set()).add(name));
  }

  /** Whether the name is defined, if only by a broken document. */
  has(kind: DocumentKind, name: string): boolean {
    return this.byKind.get(kind)?.has(name) === true || this.isBroken(kind, name);
  }

  isBroken(kind: DocumentKind, name: string): boolean {
    return this.broken.get(kind)?.has(name) === true;
  }

  /** Every name that is defined, broken ones included. */
  names(kind: DocumentKind): readonly string[] {
    return [...(this.byKind.get(kind)?.keys() ?? []), ...(this.broken.get(kind) ?? [])];
  }

  *everything(): Generator<ResolvedDocument> {
    for (const names of this.byKind.values()) yield* names.values();
  }
}
