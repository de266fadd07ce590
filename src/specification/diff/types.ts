import type { ContractField, ContractType, TypeContract, TypedOperation } from "../contract.js";
import type { Direction, FindingCode, FindingSeverity, SpecificationFinding } from "./finding.js";
import { collectFindings, type GraphNode, type GraphRoot } from "./graph.js";

/** Two descriptions in a language with types of its own: GraphQL, CSDL, Protocol Buffers, XML Schema. */
export function diffTypes(before: TypeContract, after: TypeContract): SpecificationFinding[] {
  const found: SpecificationFinding[] = [];
  const roots: GraphRoot[] = [];
  const comparison = new TypeComparison(before.types, after.types);
  const now = new Map(after.operations.map((o) => [o.name, o]));
  const earlier = new Set(before.operations.map((o) => o.name));
  for (const operation of before.operations) {
    const same = now.get(operation.name);
    const say = (code: FindingCode, text: string): number => found.push({ severity: "breaking", code, operation: operation.label, place: "", text });
    if (same === undefined) {
      say("operation-removed", "is gone");
      continue;
    }
    if (operation.signature !== same.signature) say("operation-changed", `is called in another way: ${quoted(operation.signature)} → ${quoted(same.signature)}`);
    roots.push(...rootsOf(operation, same, comparison));
  }
  for (const { name, label } of after.operations) if (!earlier.has(name)) found.push({ severity: "compatible", code: "operation-added", operation: label, place: "", text: "is new" });
  return [...found, ...collectFindings(roots)];
}

const quoted = (text: string): string => (text === "" ? "none" : text);

function rootsOf(before: TypedOperation, after: TypedOperation, comparison: TypeComparison): GraphRoot[] {
  const side = (place: string, were: readonly ContractField[], are: readonly ContractField[], direction: Direction): GraphRoot => ({
    operation: after.label,
    place,
    node: comparison.ofFields(byName(were), byName(are), direction),
  });
  return [side("request", before.inputs, after.inputs, "request"), side("response", before.outputs, after.outputs, "response")];
}

const byName = (fields: readonly ContractField[]): ReadonlyMap<string, ContractField> => new Map(fields.map((f) => [f.name, f]));

class TypeComparison {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly before: ReadonlyMap<string, ContractType>,
    private readonly after: ReadonlyMap<string, ContractType>,
  ) {}

  ofFields(were: ReadonlyMap<string, ContractField>, are: ReadonlyMap<string, ContractField>, direction: Direction): GraphNode {
    const node: GraphNode = { found: [], edges: [] };
    this.fields(node, were, are, direction);
    for (let look = this.waiting.pop(); look !== undefined; look = this.waiting.pop()) look();
    return node;
  }

  private fields(node: GraphNode, were: ReadonlyMap<string, ContractField>, are: ReadonlyMap<string, ContractField>, direction: Direction): void {
    const request = direction === "request";
    const report: Report = (severity, code, step, says) => void node.found.push({ severity, code, step, says });
    for (const [name, field] of were) {
      const same = are.get(name);
      if (same === undefined) report(removal(field, are, request), "field-removed", ` › ${name}`, "is gone");
      else this.field(node, field, same, direction, report);
    }
    for (const [name, field] of are) {
      if (were.has(name)) continue;
      const required = request && field.required;
      report(required ? "breaking" : "compatible", "field-added", ` › ${name}`, required ? "is new and required" : "is new");
    }
  }

  private field(node: GraphNode, was: ContractField, is: ContractField, direction: Direction, report: Report): void {
    const request = direction === "request";
    const step = ` › ${was.name}`;
    if (was.tag !== is.tag) report("breaking", "field-renumbered", step, `is another field on the wire: ${was.tag ?? "none"} → ${is.tag ?? "none"}`);
    if (was.list !== is.list || !this.sameType(was.type, is.type)) report("breaking", "type-changed", step, `is of another type: ${typeText(was)} → ${typeText(is)}`);
    else node.edges.push({ to: this.type(was.type, is.type, direction), step: was.list ? `${step}[]` : step });
    if (!was.required && is.required) report(request ? "breaking" : "compatible", "field-became-required", step, request ? "is required now" : "is always there now");
    if (was.required && !is.required) report(request ? "compatible" : "breaking", "field-became-optional", step, request ? "is optional now" : "may be missing now");
    if (was.elementsRequired !== is.elementsRequired && was.list && is.list) {
      const stricter = is.elementsRequired === true;
      report(stricter === request ? "breaking" : "compatible", stricter ? "type-narrowed" : "type-widened", `${step}[]`, stricter ? "cannot be null any more" : "may be null now");
    }
    if (was.arguments !== undefined || is.arguments !== undefined) {
      const inner: GraphNode = { found: [], edges: [] };
      this.fields(inner, byName(was.arguments ?? []), byName(is.arguments ?? []), "request");
      if (inner.found.length > 0 || inner.edges.length > 0) node.edges.push({ to: inner, step: `${step} › arguments` });
    }
  }

  /** A type that has another name and is not described here is another type; described ones are compared inside. */
  private sameType(was: string, is: string): boolean {
    return was === is || (this.before.has(was) && this.after.has(is) && this.before.get(was)?.kind === this.after.get(is)?.kind && this.before.get(was)?.kind !== "scalar");
  }

  private type(was: string, is: string, direction: Direction): GraphNode {
    const key = `${direction}\n${was}\n${is}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const node: GraphNode = { label: short(was), found: [], edges: [] };
    this.nodes.set(key, node);
    const [before, after] = [this.before.get(was), this.after.get(is)];
    if (before !== undefined && after !== undefined) this.waiting.push(() => this.inside(node, before, after, direction));
    return node;
  }

  private inside(node: GraphNode, before: ContractType, after: ContractType, direction: Direction): void {
    const request = direction === "request";
    if (before.kind !== after.kind) {
      node.found.push({ severity: "breaking", code: "type-changed", step: "", says: `is of another kind: ${before.kind} → ${after.kind}` });
      return;
    }
    const [gone, come]: readonly [FindingCode, FindingCode] = before.kind === "union" ? ["variant-removed", "variant-added"] : ["enum-value-removed", "enum-value-added"];
    for (const value of before.values) if (!after.values.has(value)) node.found.push({ severity: request ? "breaking" : "compatible", code: gone, step: "", says: `cannot be ${value} any more` });
    for (const value of after.values) if (!before.values.has(value)) node.found.push({ severity: request ? "compatible" : "risky", code: come, step: "", says: `may be ${value} now` });
    if (before.kind === "union") for (const member of before.values) if (after.values.has(member)) node.edges.push({ to: this.type(member, member, direction), step: ` (${short(member)})` });
    this.fields(node, before.fields, after.fields, direction);
  }
}

type Report = (severity: FindingSeverity, code: FindingCode, step: string, says: string) => void;

/** A field under another name with the same number is read by those who know numbers; others look for the name. */
function removal(field: ContractField, are: ReadonlyMap<string, ContractField>, request: boolean): FindingSeverity {
  if (field.tag !== undefined && [...are.values()].some((f) => f.tag === field.tag && f.type === field.type)) return "risky";
  return request && field.tag !== undefined ? "risky" : "breaking";
}

const short = (type: string): string => type.replace(/\{[^}]*\}/g, "");

function typeText({ type, list }: ContractField): string {
  return list ? `list of ${short(type)}` : short(type);
}
