import { parsePolicyExpression } from "../parser/index.js";
import type { PolicyExpression } from "../syntax/index.js";
import { isNode, type AnyNode } from "../syntax/nodes.js";
import type { Span } from "../token.js";
import { align, differingRuns, type AlignmentStep } from "./alignment.js";
import { canonicalText } from "./canonical.js";

/** One difference of two expressions: the smallest part that a reader can judge by itself. */
export interface ExpressionDifference {
  readonly op: "added" | "removed" | "changed";
  readonly before?: string;
  readonly after?: string;
}

/** The parts that differ between two expressions, in their order; undefined where one of them is no C# that can be read. */
export function differencesOf(before: string, after: string): readonly ExpressionDifference[] | undefined {
  const [left, right] = [readWhole(before), readWhole(after)];
  if (left === undefined || right === undefined) return undefined;
  if (canonicalText(left) === canonicalText(right)) return [];
  return new Comparison(before, after).compare(left.body, right.body);
}

function readWhole(text: string): PolicyExpression | undefined {
  const { expression, findings } = parsePolicyExpression(text, text.indexOf("@"));
  return findings.length > 0 ? undefined : expression;
}

/** Up to this length a part is shown with what it stands in: `context.Request.Method == "GET"`, not `"GET"` alone. */
const readable = 70;

/** Operators whose operands are a list: each one may come and go. */
const chained: ReadonlySet<unknown> = new Set(["&&", "||", "+", "??"]);

class Comparison {
  private readonly keys = new Map<object, string>();

  constructor(
    private readonly before: string,
    private readonly after: string,
  ) {}

  compare(before: AnyNode | PolicyExpression["body"], after: AnyNode | PolicyExpression["body"]): ExpressionDifference[] {
    return this.compareNodes(before as unknown as AnyNode, after as unknown as AnyNode);
  }

  private compareNodes(a: AnyNode, b: AnyNode): ExpressionDifference[] {
    if (this.keyOf(a) === this.keyOf(b)) return [];
    const found = this.compareInside(a, b);
    if (found === undefined) return [this.changed(a, b)];
    return found.length === 1 && found[0]?.op === "changed" && isPart(a) && this.isReadable(a, b) ? [this.changed(a, b)] : found;
  }

  /** Undefined where the two have nothing in common but their place. */
  private compareInside(a: AnyNode, b: AnyNode): ExpressionDifference[] | undefined {
    if (a["kind"] !== b["kind"]) return undefined;
    if (a["kind"] === "binary" && chained.has(a["operator"]) && a["operator"] === b["operator"]) return this.compareLists(operandsOf(a, a["operator"]), operandsOf(b, a["operator"]));
    const found: ExpressionDifference[] = [];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (key === "start" || key === "end" || key.endsWith("Span") || key === "verbatim") continue;
      const inner = this.compareValues(a[key], b[key]);
      if (inner === undefined) return undefined;
      found.push(...inner);
    }
    return found;
  }

  private compareValues(a: unknown, b: unknown): ExpressionDifference[] | undefined {
    if (Array.isArray(a) && Array.isArray(b)) return this.compareArrays(a, b);
    if (isNode(a) && isNode(b)) return this.compareNodes(a, b);
    if (isObject(a) && isObject(b)) return this.compareInside({ ...a, start: 0, end: 0 }, { ...b, start: 0, end: 0 });
    return a === b ? [] : undefined;
  }

  private compareArrays(a: readonly unknown[], b: readonly unknown[]): ExpressionDifference[] | undefined {
    if ([...a, ...b].every(isNode)) return this.compareLists(a as readonly AnyNode[], b as readonly AnyNode[]);
    if (a.length !== b.length) return undefined;
    const found = a.map((each, i) => this.compareValues(each, b[i]));
    return found.every((each) => each !== undefined) ? found.flat() : undefined;
  }

  private compareLists(a: readonly AnyNode[], b: readonly AnyNode[]): ExpressionDifference[] {
    return differingRuns(a, b, (node) => this.keyOf(node)).flatMap((run) => {
      if (run.before.length === run.after.length) return run.before.flatMap((each, i) => this.compareNodes(each, run.after[i] ?? each));
      return align(run.before, run.after, kindOf).flatMap((step) => this.compareStep(step));
    });
  }

  private compareStep({ before, after }: AlignmentStep<AnyNode>): ExpressionDifference[] {
    if (before === undefined) return [{ op: "added", after: textAt(this.after, after) }];
    return after === undefined ? [{ op: "removed", before: textAt(this.before, before) }] : this.compareNodes(before, after);
  }

  private changed(a: AnyNode, b: AnyNode): ExpressionDifference {
    return { op: "changed", before: textAt(this.before, a), after: textAt(this.after, b) };
  }

  private isReadable(a: AnyNode, b: AnyNode): boolean {
    return textAt(this.before, a).length <= readable && textAt(this.after, b).length <= readable;
  }

  /** Equal for nodes that mean the same. */
  private keyOf(node: AnyNode): string {
    const known = this.keys.get(node) ?? JSON.stringify(node, (key, value: unknown) => (key === "start" || key === "end" || key.endsWith("Span") || key === "verbatim" ? undefined : typeof value === "bigint" ? String(value) : value));
    this.keys.set(node, known);
    return known;
  }
}

/** Whether a node says something only together with what is around it; a branch or a block is judged by itself. */
function isPart({ kind }: AnyNode): boolean {
  return kind !== "block" && kind !== "if" && kind !== "conditional" && kind !== "switch" && kind !== "try" && kind !== "for" && kind !== "foreach" && kind !== "while";
}

/** What kind of operand or statement a node is, so that one that came between others is not taken for a change of all. */
function kindOf(node: AnyNode): string {
  return `${String(node["kind"])} ${typeof node["operator"] === "string" ? node["operator"] : ""}`;
}

function operandsOf(node: AnyNode, operator: unknown): readonly AnyNode[] {
  if (node["kind"] !== "binary" || node["operator"] !== operator) return [node];
  return [...operandsOf(node["left"] as AnyNode, operator), ...operandsOf(node["right"] as AnyNode, operator)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim().replace(/;$/, "");
}
