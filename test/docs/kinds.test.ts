import path from "node:path";
import { describe, expect, test } from "vitest";
import { readOperations } from "../../scripts/generate/emulator/operations.js";
import { armPathOf } from "../../scripts/generate/kinds/arm-path.js";
import { coverageRows, type Cell, type CoverageRow } from "../../scripts/generate/kinds/coverage.js";
import { leftOutGroups, unmanagedGroups } from "../../scripts/generate/kinds/left-out-groups.js";
import { columns, holes } from "../../scripts/generate/kinds/reasons.js";
import { isResourceType, resourceTypes, serviceTypes, type ResourceType } from "../../src/catalog/resources/index.js";
import { announce } from "../../src/cli/emulator-process.js";
import type { RequestLogEntry } from "../../src/emulator/control-plane/index.js";
import { startLive, type LiveInstances } from "../support/live.js";
import { makeProject, readTexts, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const everyKind = readTexts(path.join(import.meta.dirname, "../cli/bases/every-kind"));
const rows = coverageRows();
const types = Object.keys(resourceTypes) as ResourceType[];
const isDone = (cell: Cell): boolean => "done" in cell;
const rowOf = (type: ResourceType): CoverageRow => rows.find((row) => row.name === type.replace(/^workspace\/(?=.)/, ""))!;

interface PlanRows {
  readonly instances: readonly { readonly changes: readonly { readonly kind: ResourceType; readonly action: string }[] }[];
}

async function succeed(project: TemporaryProject, ...argv: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root });
  expect({ argv, exitCode, stderr: exitCode === 0 ? "" : stdout + stderr }).toEqual({ argv, exitCode: 0, stderr: "" });
  return stdout;
}

async function plannedTypes(project: TemporaryProject): Promise<ReadonlySet<ResourceType>> {
  const plan = JSON.parse(await succeed(project, "plan", "--all", "--format", "json")) as PlanRows;
  return new Set(plan.instances.flatMap((i) => i.changes.map((c) => c.kind)));
}

/** The types that requests of these methods were about and that the service took. */
function writtenTypes(taken: readonly RequestLogEntry[], methods: readonly string[]): ReadonlySet<ResourceType> {
  const paths = taken.filter((r) => methods.includes(r.method) && r.status < 300).map((r) => (/\/service\/[^/?]+([^?]*)/.exec(r.path)?.[1] ?? "").toLowerCase().split("/"));
  const isOf = (type: ResourceType): boolean => {
    const steps = armPathOf(type).toLowerCase().split("/");
    return paths.some((found) => found.length === steps.length && steps.every((step, i) => step === "{}" || step === found[i]));
  };
  return new Set(types.filter(isOf));
}

/** Types whose row says so, as opposed to those of which it was seen. */
function expectSeen(column: (typeof columns)[number], seen: ReadonlySet<ResourceType>): void {
  const said = types.filter((type) => isDone(rowOf(type).cells[column]));
  expect({ column, types: said.filter((type) => !seen.has(type)) }).toEqual({ column, types: [] });
}

describe("the coverage table", () => {
  test("has a row for every type, those of workspaces included", () => {
    expect(types.filter((type) => !rows.some((row) => row === rowOf(type)))).toEqual([]);
    expect(types.filter((type) => type.startsWith("workspace/") && !isDone(rowOf(type).cells.workspace))).toEqual([]);
    expect(rows.filter((row) => isResourceType(row.name) && isDone(row.cells.workspace) !== isResourceType(`workspace/${row.name}`))).toEqual([]);
  });

  test("has no cell without a word, and no reason that is not used", () => {
    const empty = rows.flatMap(({ name, cells }) => columns.filter((column) => ("done" in cells[column] ? cells[column].done : cells[column].why) === "").map((column) => `${name} ${column}`));
    expect(empty).toEqual([]);
    const unused = holes.flatMap(({ rows: names, column }) => names.filter((name) => !rows.some((row) => row.name === name && !isDone(row.cells[column]))).map((name) => `${name} ${column}`));
    expect(unused).toEqual([]);
  });

  test("says what a project of every kind shows: written, planned, applied, extracted, destroyed", async () => {
    const project = makeProject(everyKind);
    const live = await startLive(project.root, "Premium");
    const planned = await plannedTypes(project);
    for (const column of ["author", "compile", "plan"] as const) expectSeen(column, planned);
    live.taken();
    await succeed(project, "apply", "--auto-approve");
    const applied = live.taken();
    for (const method of ["PUT", "PATCH"]) expect({ method, types: missing("apply", method, writtenTypes(applied, [method])) }).toEqual({ method, types: [] });
    expectSeen("extract", await extractedTypes(project, live));
    live.taken();
    await succeed(project, "destroy", "--auto-approve", "--max-deletes", "1000", "--delete-subscriptions", "--prune");
    expectDestroyed(live);
  });
});

function missing(column: "apply" | "destroy", word: string, seen: ReadonlySet<ResourceType>): ResourceType[] {
  return types.filter((type) => {
    const cell = rowOf(type).cells[column];
    return "done" in cell && cell.done.split(" ")[0] === word && !seen.has(type);
  });
}

async function extractedTypes(project: TemporaryProject, live: LiveInstances): Promise<ReadonlySet<ResourceType>> {
  const { notCarried } = JSON.parse(await succeed(project, "extract", "-o", "extracted", "--format", "json")) as { readonly notCarried: readonly unknown[] };
  expect(notCarried).toEqual([]);
  const extracted = makeProject(readTexts(path.join(project.root, "extracted")));
  announce(path.join(extracted.root, ".apiops", "emulator"), live.emulator);
  return plannedTypes(extracted);
}

/** A type is deleted by a request of its own, or with the resource that it lies below. */
function expectDestroyed(live: LiveInstances): void {
  const deleted = writtenTypes(live.taken(), ["DELETE"]);
  const goesWith = (type: string): boolean => deleted.has(type as ResourceType) || (type.includes("/") && goesWith(type.slice(0, type.lastIndexOf("/"))));
  expect(missing("destroy", "DELETE", new Set(types.filter(goesWith)))).toEqual([]);
  expect(types.filter((type) => !isDone(rowOf(type).cells.destroy) && deleted.has(type))).toEqual([]);
}

describe("what is left out", () => {
  const operations = readOperations();
  const named = leftOutGroups.flatMap(({ groups }) => groups);

  test("is every group of the client that no document manages, each once", () => {
    expect(named.filter((name) => !name.includes(".")).sort()).toEqual([...unmanagedGroups(operations)].sort());
    expect(new Set(named).size).toBe(named.length);
  });

  test("names operations that are there", () => {
    const known = new Set(operations.map(({ group, name }) => `${group}.${name}`));
    expect(named.filter((name) => name.includes(".") && !known.has(name))).toEqual([]);
  });

  test("is not everything", () => expect(unmanagedGroups(operations).length).toBeLessThan(Object.keys(serviceTypes).length));
});
