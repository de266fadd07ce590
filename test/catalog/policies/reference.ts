import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { entryOf, parentsOf, type PolicyElement } from "../../../src/catalog/policies/index.js";
import { differ, structureDifferences, type ReferenceStructure } from "./reference-structure.js";

/** The references of facts beside the project; tests that need them are skipped where they are missing. */
const folder = resolve(import.meta.dirname, "../../../../shared/reference");
const file = resolve(folder, "policies.json");
export const hasReference = existsSync(file);

export interface ReferencePolicy extends ReferenceStructure {
  readonly sections: readonly string[] | null;
  readonly scopes: readonly string[];
  readonly gateways?: readonly string[];
  readonly category?: string;
  readonly multiplePerSection?: boolean | null;
  readonly maxPerDefinition?: number;
  readonly allowedInFragment?: boolean;
  readonly deprecated?: boolean;
  readonly pairsWith?: string;
  readonly allowedParents?: readonly string[];
  readonly notes?: readonly string[];
}

export interface ReferenceDocuments {
  readonly "$policies-document": {
    readonly root: string;
    readonly childOrder: readonly string[];
    readonly scopesBroadToNarrow: readonly string[];
    readonly elements: Readonly<Record<string, { readonly max: number; readonly acceptsPolicies: boolean }>>;
    readonly commonAttributes: ReferenceStructure["attributes"];
  };
  readonly "$fragment-document": { readonly root: string; readonly maxBytes: number; readonly forbiddenElements: readonly string[] };
  readonly "$graphql-resolver-document": { readonly root: readonly string[]; readonly scopes: readonly string[]; readonly sections: readonly string[] };
  readonly "$a2a-and-mcp": { readonly policies: readonly string[] };
}

const parsed = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), "utf8"));

/** The entries that describe an element, by its name; a form of one is under `element#form`. */
export function readReference(): Readonly<Record<string, ReferencePolicy>> {
  const { $base, ...entries } = parsed("policies.json") as Record<string, ReferencePolicy>;
  return { ...Object.fromEntries(Object.entries(entries).filter(([name]) => !name.startsWith("$"))), base: $base! };
}

export function readDocuments(): ReferenceDocuments {
  return parsed("policies.json") as ReferenceDocuments;
}

export function readLimits(): Readonly<Record<string, { readonly bytes?: unknown; readonly value?: unknown }>> {
  const { limits } = parsed("limits.json") as { limits: readonly { readonly id: string; readonly bytes?: unknown; readonly value?: unknown }[] };
  return Object.fromEntries(limits.map((limit) => [limit.id, limit]));
}

/** Every key of policies.json. */
export function readReferenceNames(): string[] {
  return Object.keys(parsed("policies.json") as object);
}

/** Each way in which a catalog entry says something else than the reference, one line each. */
export function differences(name: string, entry: PolicyElement, page: ReferencePolicy): string[] {
  const sorted = (values: readonly string[] | null | undefined): string[] => [...(values ?? [])].sort();
  const compare = (what: string, ours: unknown, theirs: unknown): string[] => differ(`${name} ${what}`, ours, theirs);
  return [
    ...compare("sections", sorted(entry.sections), sorted(page.sections)),
    ...compare("scopes", sorted(entry.scopes), sorted(page.scopes)),
    ...(page.gateways === undefined ? [] : compare("gateways", sorted(entry.gateways), sorted(page.gateways))),
    ...(page.category === undefined ? [] : compare("category", entry.category, page.category)),
    ...compare("in fragments", entry.inFragment ?? true, page.allowedInFragment ?? true),
    ...compare("once", entry.once, page.maxPerDefinition === 1 ? "document" : page.multiplePerSection === false ? "section" : undefined),
    ...compare("deprecated", entry.deprecated !== undefined, page.deprecated ?? false),
    ...compare("pairs with", entry.pairsWith, page.pairsWith),
    ...compare("ends the pipeline", entry.ends ?? false, page.notes?.some((note) => note.includes("ends the pipeline")) ?? false),
    ...(page.allowedParents === undefined ? [] : compare("parents", sorted(parentsOf(entry.name)), sorted(page.allowedParents))),
    ...structureDifferences(name, entry, page),
  ];
}

/** What is left of set-backend-service when its backend is Dapr. */
export function daprForm(entry: PolicyElement): PolicyElement {
  const own = Object.entries(entry.attributes).filter(([, spec]) => spec.onlyWhen?.attribute === "backend-id");
  const backend = entry.attributes["backend-id"]!;
  const { reference: _reference, special: _special, ...plain } = backend;
  return {
    ...entry,
    gateways: entryOf(backend.valueGateways, "dapr") ?? [],
    attributes: {
      "backend-id": { ...plain, type: "enum", values: Object.keys(backend.special ?? {}), required: true },
      ...Object.fromEntries(
        own.map(([name, { onlyWhen: _, requiredWhen, ...spec }]) => [name, { ...spec, required: requiredWhen?.values.includes("dapr") ?? false }]),
      ),
    },
    groups: [],
  };
}
