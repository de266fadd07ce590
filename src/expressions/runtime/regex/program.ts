import type { CharSet } from "./char-set.js";
import type { Anchor, PatternNode } from "./pattern.js";

/** One step of a compiled pattern. `back` steps read from right to left. */
export type Step =
  | { readonly op: "set"; readonly set: CharSet; readonly back: boolean }
  | { readonly op: "text"; readonly text: string; readonly back: boolean }
  | { readonly op: "set-loop"; readonly set: CharSet; readonly min: number; readonly max: number; readonly lazy: boolean; readonly back: boolean }
  | { readonly op: "split"; second: number }
  | { readonly op: "jump"; to: number }
  | { readonly op: "group-start"; readonly register: number }
  | { readonly op: "group-end"; readonly register: number; readonly number: number; readonly pops: number }
  | { readonly op: "loop-start"; readonly register: number }
  | { readonly op: "loop"; readonly register: number; readonly min: number; readonly max: number; readonly lazy: boolean; exit: number }
  | { readonly op: "loop-enter"; readonly register: number; readonly body: number }
  | { readonly op: "anchor"; readonly anchor: Anchor }
  | { readonly op: "reference"; readonly group: number; readonly ignoreCase: boolean; readonly back: boolean }
  /** Remembers the choices that are open, and the position. With `otherwise` it opens one more, for when the body fails. */
  | { readonly op: "mark"; readonly register: number; otherwise: number | undefined }
  /** Closes the choices that were opened since. */
  | { readonly op: "cut"; readonly register: number; readonly restore: boolean }
  /** The body of a negative look has matched. */
  | { readonly op: "cut-and-fail"; readonly register: number }
  | { readonly op: "if-group"; readonly group: number; otherwise: number }
  | { readonly op: "match" };

export interface Program {
  readonly steps: readonly Step[];
  readonly registers: number;
  /** What every match starts with, if that is known. */
  readonly prefix: string;
  readonly first: CharSet | undefined;
  /** A match can only begin where the text does. */
  readonly anchored: boolean;
  readonly back: boolean;
}

export function compilePattern(node: PatternNode, back: boolean): Program {
  const compiler = new PatternCompiler();
  compiler.add(node, back);
  compiler.steps.push({ op: "match" });
  const start = back ? { prefix: "", first: undefined, anchored: false } : startOf(node);
  return { steps: compiler.steps, registers: compiler.registers, ...start, back };
}

class PatternCompiler {
  readonly steps: Step[] = [];
  registers = 0;

  add(node: PatternNode, back: boolean): void {
    const { steps } = this;
    switch (node.kind) {
      case "empty":
        return;
      case "set":
        steps.push({ op: "set", set: node.set, back });
        return;
      case "sequence":
        this.addSequence(node.nodes, back);
        return;
      case "alternation":
        this.addAlternation(node.nodes, back);
        return;
      case "loop":
        this.addLoop(node, back);
        return;
      case "group": {
        const register = this.registers++;
        steps.push({ op: "group-start", register });
        this.add(node.node, back);
        steps.push({ op: "group-end", register, number: node.number, pops: node.pops });
        return;
      }
      case "look":
        this.addLook(node.node, node.behind, node.negative);
        return;
      case "atomic": {
        const register = this.takeMark();
        steps.push({ op: "mark", register, otherwise: undefined });
        this.add(node.node, back);
        steps.push({ op: "cut", register, restore: false });
        return;
      }
      case "anchor":
        steps.push({ op: "anchor", anchor: node.anchor });
        return;
      case "reference":
        steps.push({ op: "reference", group: node.group, ignoreCase: node.ignoreCase, back });
        return;
      case "if-group": {
        const test: Step = { op: "if-group", group: node.group, otherwise: 0 };
        steps.push(test);
        test.otherwise = this.addBranches(node.yes, node.no, back);
        return;
      }
      case "if-look": {
        const [met, unmet] = node.negative ? [node.no, node.yes] : [node.yes, node.no];
        const register = this.takeMark();
        const mark: Step = { op: "mark", register, otherwise: 0 };
        steps.push(mark);
        this.add(node.look, node.behind);
        steps.push({ op: "cut", register, restore: true });
        mark.otherwise = this.addBranches(met, unmet, back);
        return;
      }
    }
  }

  /** Two registers: how many choices were open, and the position. */
  private takeMark(): number {
    this.registers += 2;
    return this.registers - 2;
  }

  /** Where the second branch begins. */
  private addBranches(yes: PatternNode, no: PatternNode, back: boolean): number {
    this.add(yes, back);
    const jump: Step = { op: "jump", to: 0 };
    this.steps.push(jump);
    const second = this.steps.length;
    this.add(no, back);
    jump.to = this.steps.length;
    return second;
  }

  private addSequence(nodes: readonly PatternNode[], back: boolean): void {
    const ordered = back ? [...nodes].reverse() : nodes;
    for (let i = 0; i < ordered.length; i++) {
      const text = literalAt(ordered, i);
      const node = ordered[i];
      if (text.length > 1) {
        this.steps.push({ op: "text", text: back ? Array.from(text).reverse().join("") : text, back });
        i += text.length - 1;
      } else if (node !== undefined) this.add(node, back);
    }
  }

  private addAlternation(nodes: readonly PatternNode[], back: boolean): void {
    const jumps: { to: number }[] = [];
    for (const [i, node] of nodes.entries()) {
      if (i === nodes.length - 1) {
        this.add(node, back);
        break;
      }
      const split: Step = { op: "split", second: 0 };
      this.steps.push(split);
      this.add(node, back);
      const jump: Step = { op: "jump", to: 0 };
      this.steps.push(jump);
      jumps.push(jump);
      split.second = this.steps.length;
    }
    for (const jump of jumps) jump.to = this.steps.length;
  }

  private addLoop({ node, min, max, lazy }: Extract<PatternNode, { kind: "loop" }>, back: boolean): void {
    const { steps } = this;
    if (node.kind === "set") {
      steps.push({ op: "set-loop", set: node.set, min, max, lazy, back });
      return;
    }
    // How often it went round, and where it last began.
    const register = this.takeMark();
    steps.push({ op: "loop-start", register });
    const loop: Step = { op: "loop", register, min, max, lazy, exit: 0 };
    const at = steps.length;
    steps.push(loop, { op: "loop-enter", register, body: at + 2 });
    this.add(node, back);
    steps.push({ op: "jump", to: at });
    loop.exit = steps.length;
  }

  private addLook(node: PatternNode, behind: boolean, negative: boolean): void {
    const register = this.takeMark();
    const mark: Step = { op: "mark", register, otherwise: negative ? 0 : undefined };
    this.steps.push(mark);
    this.add(node, behind);
    this.steps.push(negative ? { op: "cut-and-fail", register } : { op: "cut", register, restore: true });
    if (negative) mark.otherwise = this.steps.length;
  }
}

/** Characters that stand one after another from `start`. */
function literalAt(nodes: readonly PatternNode[], start: number): string {
  let text = "";
  for (let i = start; i < nodes.length; i++) {
    const node = nodes[i];
    if (node?.kind !== "set" || node.code === undefined) break;
    text += String.fromCharCode(node.code);
  }
  return text;
}

function startOf(node: PatternNode): { readonly prefix: string; readonly first: CharSet | undefined; readonly anchored: boolean } {
  const nothing = { prefix: "", first: undefined, anchored: false };
  switch (node.kind) {
    case "set":
      return { prefix: node.code === undefined ? "" : String.fromCharCode(node.code), first: node.set, anchored: false };
    case "sequence": {
      const [head] = node.nodes;
      const prefix = literalAt(node.nodes, 0);
      if (prefix !== "") return { prefix, first: undefined, anchored: false };
      return head === undefined ? nothing : startOf(head);
    }
    case "loop":
      return node.min > 0 ? { ...startOf(node.node), anchored: false } : nothing;
    case "group":
    case "atomic":
      return startOf(node.node);
    case "anchor":
      return { prefix: "", first: undefined, anchored: node.anchor === "start" };
    default:
      return nothing;
  }
}
