import type { ArmProperties, SpecificationFormat, SpecificationLanguage } from "../catalog/arm/index.js";
import type { Diagnostic, SourceLocation } from "../diagnostics/index.js";
import type { Contract } from "./contract.js";

/** A specification in the terms of the service's operations, whatever its language. */
export interface ParsedSpecification {
  readonly language: SpecificationLanguage;
  readonly apiType: ApiType;
  readonly info: SpecificationInfo;
  /** Where the service behind the API is, when the import takes that from the document. */
  readonly serviceUrl?: string;
  /** In document order. */
  readonly operations: readonly ParsedOperation[];
  /**
   * What the import makes of the operations is known: they are planned, and compared with the instance. Otherwise their names are
   * what the definitions may refer to, and nothing is said of what the instance holds.
   */
  readonly operationsAreKnown: boolean;
  /** Why no policy or tag can be given to an operation, when the instance has none by a name that is known here. */
  readonly unnamedBecause?: string;
  /** Schemas of the API that are written one by one, because there is no import that brings them. */
  readonly schemas: readonly SpecificationSchema[];
  /** `Query/orders`: the fields that a resolver may answer. */
  readonly resolverPaths: readonly string[];
  /** What callers rely on. */
  readonly contract: Contract;
  /** What the service gets, with the operations as the definitions want them; undefined when there is no import. */
  readonly send: ((operations: readonly ParsedOperation[]) => SentSpecification) | undefined;
}

export type ApiType = "http" | "soap" | "graphql" | "odata" | "grpc" | "websocket";

/** What the document says of the API itself. */
export interface SpecificationInfo {
  readonly title?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: ArmProperties;
  readonly license?: ArmProperties;
}

export interface ParsedOperation {
  /** As the import names the resource. */
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly method: string;
  readonly urlTemplate: string;
  /** The other properties of the resource: parameters, request and responses. */
  readonly details: ArmProperties;
}

export interface SpecificationSchema {
  readonly id: string;
  readonly contentType: string;
  readonly text: string;
}

export interface SentSpecification {
  readonly format: SpecificationFormat;
  readonly value: string;
  /** How it says that it reads the same document from an address. */
  readonly linkFormat: SpecificationFormat;
  /** Further properties of the PUT: `wsdlSelector`, `apiType`. */
  readonly settings?: ArmProperties;
}

/** Which part of a WSDL document becomes the API. */
export interface WsdlChoice {
  readonly service?: string;
  readonly endpoint?: string;
  readonly mode?: "passthrough" | "rest";
}

/** Where the value at a path stands in its source; `key` asks for the property's name instead of its value. */
export type Locate = (path: readonly (string | number)[], part?: "key" | "value") => SourceLocation;

export interface StructuredText {
  readonly value: unknown;
  readonly locate: Locate;
}

export interface SpecificationSource {
  /** Relative to the project folder. */
  readonly file: string;
  readonly text: string;
  /** Of JSON and YAML: what the text says, and where. */
  readonly structured?: StructuredText;
  /** Another text of the project, named by a path relative to `from`. */
  readonly read?: (path: string, from: string) => { readonly file: string; readonly text: string } | undefined;
  /** Brings what an OpenAPI document refers to in other files into it; undefined after a finding. */
  readonly bundle?: (document: object, report: (diagnostic: Diagnostic) => void) => Promise<object | undefined>;
  readonly wsdl?: WsdlChoice;
  /** Where a choice of the Api document stands. */
  readonly choiceAt?: (property: keyof WsdlChoice) => SourceLocation;
  /** Of OData metadata: the entity sets that the API has; all when left out. */
  readonly entitySets?: readonly string[];
  readonly entitySetAt?: (index: number) => SourceLocation;
}

export interface SpecificationOutcome {
  readonly parsed: ParsedSpecification | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
