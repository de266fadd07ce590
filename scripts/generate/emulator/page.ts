import type { Kind, View } from "../../../src/emulator/control-plane/kind.js";
import { methodsOfKind } from "../../../src/emulator/control-plane/methods.js";
import { kinds, views } from "../../../src/emulator/control-plane/registry.js";
import { generatedNote } from "../names.js";
import { printTable } from "../pages/markdown.js";
import { readOperations, type ArmOperation } from "./operations.js";
import { reasonFor, reasons } from "./reasons.js";

const verbs = ["GET", "HEAD", "PUT", "PATCH", "DELETE"] as const;
const byName = new Map(kinds.map((kind) => [kind.name, kind]));

/** `docs/emulator-operations.md`: what the emulator answers of each kind, and what of the client's operations it does not. */
export function operationsPage(): string {
  const operations = readOperations();
  const unanswered = operations.filter((operation) => reasonFor(operation) !== undefined);
  return `${[
    `<!-- ${generatedNote("src/emulator/control-plane/registry.ts")} -->`,
    "# What the emulator answers",
    `Of the ${operations.length} operations of \`@azure/arm-apimanagement\` at 2024-05-01 the emulator answers ${operations.length - unanswered.length}; a test sends every one of them. [The emulator](emulator.md) says how it answers.`,
    "## Resources",
    "*Service* and *workspace* say what a kind is found below, `~`. *List* is a GET of the collection.",
    printTable(["path", "list", ...verbs, "POST", "service", "workspace"], kinds.flatMap(kindRows)),
    "## Lists and actions that are no resources",
    printTable(["path", "asked with", "service", "workspace"], views.flatMap(viewRows)),
    "The service itself, what lies above it, and the polls of long-running operations are described in [the emulator](emulator.md).",
    "## What is not answered",
    printTable(["why", "operations of the client"], reasons.map(({ why, operations: names }) => [why, names.map((name) => `\`${name}\` (${countOf(name, operations)})`).join(", ")])),
  ].join("\n\n")}\n`;
}

function countOf(name: string, operations: readonly ArmOperation[]): number {
  return operations.filter((operation) => operation.group === name || `${operation.group}.${operation.name}` === name).length;
}

function kindRows(kind: Kind): string[][] {
  const methods = methodsOfKind(kind);
  const actions = kind.form === "entity" ? Object.keys(kind.actions ?? {}).sort() : [];
  return placesOf(kind).map(({ path, service, workspace }) => [
    `\`${path}\``,
    "✓",
    ...verbs.map((verb) => (methods.includes(verb) ? "✓" : "")),
    actions.map((action) => `\`${action}\``).join(", "),
    mark(service),
    mark(workspace),
  ]);
}

function viewRows(view: View): string[][] {
  return placesOf(view).map(({ path, service, workspace }) => {
    const own = path.slice(0, path.lastIndexOf("/"));
    return [`\`${own}\`${view.item === undefined ? "" : `, \`${path}\``}`, view.method ?? "GET", mark(service), mark(workspace)];
  });
}

const mark = (is: boolean): string => (is ? "✓" : "");

export interface Place {
  readonly path: string;
  readonly service: boolean;
  readonly workspace: boolean;
}

/** Where a kind is: below the service and workspaces alike it is one path. */
export function placesOf({ segment, parents, serviceOnly, name }: { segment: string; parents: readonly string[]; serviceOnly?: true; name?: string }): Place[] {
  const own = `${segment}/{${name ?? "name"}}`;
  const nested = parents.filter((parent) => parent !== "service" && parent !== "workspace");
  const rooted = parents.length > nested.length ? [{ path: `~/${own}`, service: parents.includes("service"), workspace: parents.includes("workspace") }] : [];
  const below = nested.flatMap((parent) => {
    const above = byName.get(parent);
    return above === undefined ? [] : placesOf(above).map((place) => ({ ...place, path: `${place.path}/${own}`, workspace: place.workspace && serviceOnly !== true }));
  });
  return [...rooted, ...below];
}
