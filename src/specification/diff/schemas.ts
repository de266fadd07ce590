import { isObject } from "../../catalog/arm/index.js";
import type { Direction, FindingCode, FindingSeverity } from "./finding.js";
import type { GraphNode } from "./graph.js";
import { compareLimits } from "./limits.js";
import { SchemaShapes, type SchemaShape } from "./schema-shape.js";

/** Compares JSON schemas of two documents. Each pair is looked at once in each direction, however often and deep it is used. */
export class SchemaComparison {
  private readonly before: SchemaShapes;
  private readonly after: SchemaShapes;
  private readonly nodes = new Map<Direction, WeakMap<object, WeakMap<object, GraphNode>>>([
    ["request", new WeakMap()],
    ["response", new WeakMap()],
  ]);
  private readonly waiting: (() => void)[] = [];

  constructor(before: (schema: unknown) => unknown, after: (schema: unknown) => unknown) {
    this.before = new SchemaShapes(before);
    this.after = new SchemaShapes(after);
  }

  /** The node of a pair. What is inside is looked at before this returns. */
  compare(before: unknown, after: unknown, direction: Direction): GraphNode {
    const node = this.node(before, after, direction);
    for (let look = this.waiting.pop(); look !== undefined; look = this.waiting.pop()) look();
    return node;
  }

  private node(before: unknown, after: unknown, direction: Direction): GraphNode {
    const [left, right] = [this.before.resolve(before), this.after.resolve(after)];
    const label = isObject(before) && typeof before["$ref"] === "string" ? before["$ref"].split("/").at(-1) : undefined;
    if (!isObject(left) || !isObject(right)) return this.fresh(left, right, direction, label);
    const pairs = this.nodes.get(direction) ?? new WeakMap<object, WeakMap<object, GraphNode>>();
    const known = pairs.get(left)?.get(right);
    if (known !== undefined) return known;
    const node = this.fresh(left, right, direction, label);
    pairs.set(left, (pairs.get(left) ?? new WeakMap<object, GraphNode>()).set(right, node));
    return node;
  }

  private fresh(left: unknown, right: unknown, direction: Direction, label: string | undefined): GraphNode {
    const node: GraphNode = { label, found: [], edges: [] };
    this.waiting.push(() => this.fill(node, left, right, direction));
    return node;
  }

  private fill(node: GraphNode, left: unknown, right: unknown, direction: Direction): void {
    const [before, after] = [this.before.of(left), this.after.of(right)];
    const report = (severity: FindingSeverity, code: FindingCode, says: string, step = ""): number => node.found.push({ severity, code, step, says });
    const look = { before, after, direction, report };
    compareTypes(look);
    compareValues(look);
    compareLimits(look);
    compareFields(look);
    compareVariants(look);
    const inner = (one: unknown, other: unknown, step: string): number => node.edges.push({ to: this.node(one, other, direction), step });
    for (const [name, property] of before.properties) if (after.properties.has(name)) inner(property, after.properties.get(name), ` › ${name}`);
    if (before.items !== undefined && after.items !== undefined) inner(before.items, after.items, "[]");
    if (isObject(before.additional) && isObject(after.additional)) inner(before.additional, after.additional, "{}");
    for (const [name, variant] of before.variants ?? []) if (after.variants?.has(name) === true) inner(variant, after.variants.get(name), ` (${name})`);
  }
}

export interface Look {
  readonly before: SchemaShape;
  readonly after: SchemaShape;
  readonly direction: Direction;
  readonly report: (severity: FindingSeverity, code: FindingCode, says: string, step?: string) => void;
}

/** An integer is a number. */
const includes = (types: ReadonlySet<string>, type: string): boolean => types.has(type) || (type === "integer" && types.has("number"));

function compareTypes({ before, after, direction, report }: Look): void {
  const [was, is] = [before.types, after.types];
  // Alternatives have types of their own.
  if ((was === undefined && before.variants !== undefined) || (is === undefined && after.variants !== undefined)) return;
  if (was === undefined || is === undefined) {
    if (was === undefined && is !== undefined) report(direction === "request" ? "breaking" : "compatible", "type-narrowed", `takes ${listed(is)} only, where it was anything`);
    if (was !== undefined && is === undefined) report(direction === "request" ? "compatible" : "risky", "type-widened", `may be anything, where it was ${listed(was)}`);
    return;
  }
  const gone = [...was].filter((t) => !includes(is, t));
  const come = [...is].filter((t) => !includes(was, t));
  if (gone.length === 0 && come.length === 0) return;
  const change = `${listed(was)} → ${listed(is)}`;
  if (gone.length > 0 && come.length > 0) report("breaking", "type-changed", `is of another type: ${change}`);
  else if (gone.length > 0) report(direction === "request" ? "breaking" : "compatible", "type-narrowed", direction === "request" ? `takes less: ${change}` : `is narrower: ${change}`);
  else report(direction === "request" ? "compatible" : "breaking", "type-widened", direction === "request" ? `takes more: ${change}` : `may be more: ${change}`);
}

const listed = (types: ReadonlySet<string>): string => [...types].sort().join(" | ");

function compareValues({ before, after, direction, report }: Look): void {
  const [was, is] = [before.values, after.values];
  if (was === undefined && is === undefined) return;
  if (was === undefined) { report(direction === "request" ? "breaking" : "compatible", "type-narrowed", `is one of ${shown(is ?? new Set())} now, where it was any value`); return; }
  if (is === undefined) { report(direction === "request" ? "compatible" : "risky", "type-widened", `may be any value, where it was one of ${shown(was)}`); return; }
  for (const value of was) if (!is.has(value)) report(direction === "request" ? "breaking" : "compatible", "enum-value-removed", `has no value ${value} any more`);
  for (const value of is) if (!was.has(value)) report(direction === "request" ? "compatible" : "risky", "enum-value-added", `has a new value ${value}`);
}

const shown = (values: ReadonlySet<string>): string => (values.size > 5 ? `${[...values].slice(0, 5).join(", ")}, …` : [...values].join(", "));

function compareFields({ before, after, direction, report }: Look): void {
  const request = direction === "request";
  for (const name of before.properties.keys()) {
    const step = ` › ${name}`;
    if (after.properties.has(name)) {
      const [was, is] = [before.required.has(name), after.required.has(name)];
      if (!was && is) report(request ? "breaking" : "compatible", "field-became-required", request ? "is required now" : "is always there now", step);
      if (was && !is) report(request ? "compatible" : "breaking", "field-became-optional", request ? "is optional now" : "may be missing now", step);
    } else if (!request) report("breaking", "field-removed", "is gone", step);
    else if (after.additional === false) report("breaking", "field-removed", "is gone, and fields that are not named are refused", step);
    else report("risky", "field-removed", "is gone; what callers send in it is not described any more", step);
  }
  for (const name of after.properties.keys()) {
    if (before.properties.has(name)) continue;
    const required = request && after.required.has(name) && !before.required.has(name);
    report(required ? "breaking" : "compatible", "field-added", required ? "is new and required" : "is new", ` › ${name}`);
  }
  // A field that only `required` names.
  for (const name of after.required) if (request && !after.properties.has(name) && !before.required.has(name)) report("breaking", "field-became-required", "is required now", ` › ${name}`);
  if (before.additional !== false && after.additional === false) report(request ? "breaking" : "compatible", "additional-fields-refused", "has no other fields than those named now");
  if (before.additional === false && after.additional !== false) report("compatible", "additional-fields-allowed", "may have other fields than those named now");
}

function compareVariants({ before, after, direction, report }: Look): void {
  const [was, is] = [before.variants, after.variants];
  if (was === undefined && is === undefined) return;
  if (was === undefined) { report(direction === "request" ? "risky" : "breaking", "variant-added", `is one of ${names(is)} now`); return; }
  if (is === undefined) { report(direction === "request" ? "breaking" : "risky", "variant-removed", `is no choice any more; it was one of ${names(was)}`); return; }
  for (const name of was.keys()) if (!is.has(name)) report(direction === "request" ? "breaking" : "compatible", "variant-removed", `cannot be ${name} any more`);
  for (const name of is.keys()) if (!was.has(name)) report(direction === "request" ? "compatible" : "risky", "variant-added", `may be ${name} now`);
}

const names = (variants: ReadonlyMap<string, unknown> | undefined): string => [...(variants?.keys() ?? [])].join(", ");
