import { documentKinds, type DocumentKind } from "../../../src/catalog/documents/index.js";
import { resourceTypes, serviceTypes, type ResourceKind, type ResourceType, type ServiceType } from "../../../src/catalog/resources/index.js";
import { methodsOfKind } from "../../../src/emulator/control-plane/methods.js";
import { kinds } from "../../../src/emulator/control-plane/registry.js";
import { placesOf } from "../emulator/page.js";
import { readOperations } from "../emulator/operations.js";
import { armPathOf, fits, isAt } from "./arm-path.js";
import { authoredAs } from "./author.js";
import { holes, type Column } from "./reasons.js";

/** A cell says what is done, or why nothing is. */
export type Cell = { readonly done: string } | { readonly why: string };
export interface CoverageRow {
  readonly name: ServiceType | DocumentKind;
  readonly cells: Readonly<Record<Column, Cell>>;
}

const done = (text: string): Cell => ({ done: text });
const operations = readOperations();
const noCollection = "The service has no such collection in workspaces.";

/** One row a type of the service, workspaces in a column of it; then the documents that become no resource. */
export function coverageRows(): readonly CoverageRow[] {
  const types = Object.keys(serviceTypes) as ServiceType[];
  const segments = new Set<string>(types);
  const others = (Object.entries(documentKinds) as [DocumentKind, { readonly segment: string }][]).filter(([, { segment }]) => !segments.has(segment)).map(([kind]) => kind);
  return [...types.map(rowOf), ...others.map(projectRow)];
}

function rowOf(type: ServiceType): CoverageRow {
  const kind: ResourceKind = serviceTypes[type];
  const cell = (column: Column, text: string): Cell => holeAt(type, column) ?? done(text);
  return {
    name: type,
    cells: {
      author: cell("author", authoredAs(type).join(", ")),
      compile: cell("compile", "✓"),
      plan: cell("plan", "✓"),
      apply: cell("apply", kind.writes === "patch" ? "PATCH" : "PUT"),
      extract: cell("extract", "✓"),
      destroy: cell("destroy", kind.always === "resets" ? "DELETE resets it" : "DELETE"),
      emulator: cell("emulator", emulated(type)),
      workspace: inWorkspaces(type),
    },
  };
}

function projectRow(kind: DocumentKind): CoverageRow {
  const cell = (column: Column): Cell => holeAt(kind, column) ?? done("✓");
  return { name: kind, cells: { author: done(`\`${kind}\``), compile: done("✓"), plan: cell("plan"), apply: cell("apply"), extract: cell("extract"), destroy: cell("destroy"), emulator: cell("emulator"), workspace: cell("workspace") } };
}

function holeAt(row: ServiceType | DocumentKind, column: Column): Cell | undefined {
  const hole = holes.find((h) => h.column === column && h.rows.includes(row));
  return hole === undefined ? undefined : { why: hole.why };
}

function inWorkspaces(type: ServiceType): Cell {
  if ((serviceTypes[type] as ResourceKind).workspace === true) {
    emulated(`workspace/${type}` as ResourceType);
    return done("✓");
  }
  const hole = holeAt(type, "workspace");
  if (hole !== undefined) return hole;
  if (operations.some((operation) => isAt(operation, `/workspaces/{}${armPathOf(type)}`))) throw new Error(`${type} is found in workspaces: manage it there, or say why not.`);
  return { why: noCollection };
}

/** The emulator's methods for a type; there is none that it does not have. */
function emulated(type: ResourceType): string {
  if (resourceTypes[type].collection === "") return "GET PATCH";
  const isWorkspace = type.startsWith("workspace/");
  const armPath = armPathOf(type).replace(/^\/workspaces\/\{\}(?=.)/, "");
  const found = kinds.find((kind) => placesOf(kind).some(({ path, workspace }) => (workspace || !isWorkspace) && sameSteps(path, armPath)));
  if (found === undefined) throw new Error(`The emulator has no ${type}.`);
  return methodsOfKind(found).join(" ");
}

function sameSteps(place: string, armPath: string): boolean {
  const [found, wanted] = [place.replace(/^~/, "").split("/"), armPath.split("/")];
  return found.length === wanted.length && found.every((step, i) => fits(step, wanted[i] ?? ""));
}
