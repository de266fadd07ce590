import { documentKinds, type DocumentKind } from "../../../src/catalog/documents/index.js";
import { serviceTypes, type PropertySpec, type ResourceKind } from "../../../src/catalog/resources/index.js";
import { readOperations } from "../emulator/operations.js";
import { generatedNote } from "../names.js";
import { printTable } from "../pages/markdown.js";
import { held } from "./author.js";
import { coverageRows, type Cell, type CoverageRow } from "./coverage.js";
import { leftOutGroups, unmanagedGroups } from "./left-out-groups.js";
import { leftOutProperties } from "./left-out-properties.js";
import { columns } from "./reasons.js";

/** `docs/kinds.md`: every kind of document, what is done with every type of resource, and what is left out. */
export function kindsPage(): string {
  const operations = readOperations();
  const rows = coverageRows();
  const reasons = [...new Set(rows.flatMap(({ cells }) => columns.flatMap((column) => ("why" in cells[column] ? [cells[column].why] : []))))];
  return `${[
    `<!-- ${generatedNote("src/catalog/resources/index.ts")} -->`,
    "# Kinds",
    "What documents there are, what is done with every type of resource, and what is left out, with the reason. `apiops schema KIND` prints the properties of a kind; [writing definitions](definitions.md) says how documents are written, [extract](extract.md) how they are made from what is there.",
    "## Documents",
    "*Below it* are the resources that the document holds. *Secrets* are not given back by the service: a change is found by a digest of what was last sent; what is *masked* is read and never shown. What always exists is given up without being deleted: it stays as it is, or the service's own comes back.",
    printTable(["document", "address", "ARM collection", "below it", "in workspaces", "always there", "secrets"], (Object.keys(documentKinds) as DocumentKind[]).map(documentRow)),
    "Self-hosted gateways are listed under `gateways:` of an environment, which is a document too.",
    "## Coverage",
    "*Author*: the document, and the property of it. *Apply* and *destroy*: what is sent. *Emulator*: what it answers. *Workspace*: managed inside workspaces as well, with everything to the left. A test applies, plans, extracts and destroys a project that has every row, in the service and in a workspace, and holds every cell against what was sent.",
    printTable(["type", ...columns], rows.map((row) => coverageRow(row, reasons))),
    reasons.map((why, i) => `- **${letter(i)}** ${why}`).join("\n"),
    "## Left out on purpose",
    `The client of the service, \`@azure/arm-apimanagement\` at 2024-05-01, has ${new Set(operations.map((o) => o.group)).size} groups of operations. Of these ${unmanagedGroups(operations).length} write nothing that a document manages, and so do some operations of others:`,
    printTable(["operations", "why"], leftOutGroups.map(({ groups, why }) => [groups.map((group) => `\`${group}\``).join(", "), why])),
    "Of what documents do manage, these properties are left out. A test holds the catalog and this list against the client's own description of every body. `armProperties` sends what a kind does not know.",
    printTable(["type", "properties", "why"], leftOutProperties.map(({ types, properties, why }) => [types.map((type) => `\`${type}\``).join(", "), properties.map((p) => `\`${p}\``).join(", "), why])),
  ].join("\n\n")}\n`;
}

function documentRow(document: DocumentKind): string[] {
  const { segment } = documentKinds[document];
  const kind = (serviceTypes as Readonly<Record<string, ResourceKind>>)[segment];
  if (kind === undefined) return [`\`${document}\``, "", "none", "", "", "", ""];
  const address = kind.fixedName === undefined ? `${segment}/NAME` : segment;
  const collection = kind.collection === "" ? "the service itself" : `\`${kind.collection}${kind.fixedName === undefined ? "" : `/${kind.fixedName}`}\``;
  return [`\`${document}\``, `\`${address}\``, collection, held(kind, segment).join(", "), kind.workspace === true ? "✓" : "", alwaysThere(kind), secretsOf(kind.properties).join(", ")];
}

function alwaysThere({ always, builtIn = [] }: ResourceKind): string {
  if (always === undefined) return builtIn.map((name) => `\`${name}\``).join(", ");
  return always;
}

function secretsOf(properties: Readonly<Record<string, PropertySpec>>, above = ""): string[] {
  return Object.entries(properties).flatMap(([name, spec]) => [
    ...(spec.secret === true ? [`\`${above}${name}\``] : spec.masked === true ? [`\`${above}${name}\` (masked)`] : []),
    ...secretsOf(spec.properties ?? {}, `${above}${name}.`),
    ...secretsOf(spec.items?.properties ?? {}, `${above}${name}.`),
  ]);
}

function coverageRow({ name, cells }: CoverageRow, reasons: readonly string[]): string[] {
  const print = (cell: Cell): string => ("done" in cell ? cell.done : `— ${letter(reasons.indexOf(cell.why))}`);
  return [`\`${name}\``, ...columns.map((column) => print(cells[column]))];
}

const letter = (i: number): string => String.fromCharCode(97 + i);
