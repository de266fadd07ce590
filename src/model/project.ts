import type { DocumentKind, EnvironmentDocument, ParameterRefusal, ProjectFile } from "../catalog/documents/index.js";
import type { Instance } from "../catalog/arm/index.js";
import type { Sensitive } from "../catalog/arm/index.js";
import type { Diagnostic, SourceLocation } from "../diagnostics/index.js";

export type Path = readonly (string | number)[];

/** Where the value at a path stands in its source; `key` asks for the property's name instead of its value. */
export type Locate = (path: Path, part?: "key" | "value") => SourceLocation;

/** A project folder, read and parsed, before any environment is chosen. */
export interface Project {
  /** Absolute path of the folder. */
  readonly root: string;
  readonly file: ProjectFile;
  readonly environments: ReadonlyMap<string, EnvironmentSource>;
  readonly definitions: readonly DefinitionSource[];
  readonly files: ProjectFiles;
  /** Texts of definition files that could not be read as such: what they define is unknown. */
  readonly unread: readonly string[];
}

export interface EnvironmentSource {
  readonly document: EnvironmentDocument;
  readonly locate: Locate;
}

/** One document of the project. What it defines may depend on the environment's values. */
export interface DefinitionSource {
  readonly kind: DocumentKind;
  readonly at: SourceLocation;
  /** False when the document is the same for every environment and instance. */
  readonly usesValues: boolean;
  evaluate(context: EvaluationContext): Evaluated;
}

export interface Evaluated {
  /** Undefined when it could not be evaluated; the diagnostics say why. */
  readonly value: unknown;
  readonly locate: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

export type EnvironmentValue = string | number | boolean | readonly (string | number | boolean)[] | Sensitive;

export interface EvaluationContext {
  readonly environment: string;
  readonly instance: Instance;
  readonly values: ReadonlyMap<string, EnvironmentValue>;
  /** The Backends of the same instance; undefined while they are evaluated themselves. */
  readonly backends?: BackendLookup;
}

/** What other definitions know of Backends and pools, by name; of those in a workspace, by `workspace/name`. */
export interface BackendLookup {
  readonly names: readonly string[];
  get(name: string): KnownBackend | undefined;
}

export type KnownBackend =
  | { readonly kind: "backend"; readonly values: ReadonlyMap<string, string | readonly string[]>; readonly openIdConfigUrl?: (tenantId: string, tokenVersion?: "1.0" | "2.0") => string }
  | { readonly kind: "pool"; readonly members: readonly string[] }
  /** It has findings of its own, or may stand in a file that could not be read. */
  | { readonly kind: "broken" };

/** Files that documents name: policy XML, specifications, templates. Read once. */
export interface ProjectFiles {
  /** `from` is the file that names `path`; undefined when there is no such file inside the project. */
  read(path: string, from: string): ProjectText | undefined;
  readonly templates: readonly string[];
}

export interface ProjectText {
  /** Relative to the project folder. */
  readonly file: string;
  readonly text: string;
}

/** The policies of a reusable policy written as a function of its parameters. */
export type PolicyFunction = (values: Readonly<Record<string, unknown>>) => { readonly items: unknown; readonly diagnostics: readonly Diagnostic[] };

/** What a reusable policy in TypeScript says of parameters that do not go together. */
export type PolicyCheckFunction = (values: Readonly<Record<string, unknown>>) => { readonly refusal: ParameterRefusal | undefined; readonly diagnostics: readonly Diagnostic[] };
