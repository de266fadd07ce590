import { lowerText } from "../text/characters.js";
import type { Host } from "../value.js";
import { isWordCode } from "./char-set.js";
import { throwTimedOut } from "./match-timeout.js";
import type { Anchor } from "./pattern.js";
import type { Program, Step } from "./program.js";

/** Starts and ends of each group's captures, by group number. The last one is the group's value. */
export type Captures = ReadonlyMap<number, readonly number[]>;

export interface RawMatch {
  readonly start: number;
  readonly end: number;
  readonly captures: Captures;
}

const stepsPerSpend = 512;

/**
 * Runs a program with backtracking, as .NET does: whatever a pattern does there, it does here, down to the captures of each round of
 * a loop. Every step counts against the limits of the run.
 */
export class Machine {
  private position = 0;
  private steps = 0;
  private readonly captures = new Map<number, number[]>();
  private readonly registers: number[];
  /** Open choices, four numbers each: step, position, length of the trail, and one of the step's own. */
  private readonly choices: number[] = [];
  /** What to undo when a choice is taken, four numbers each: kind, where, and two values. Nothing is kept while no choice is open. */
  private readonly trail: number[] = [];

  constructor(
    private readonly program: Program,
    private readonly text: string,
    private readonly host: Host,
    private readonly searchStart: number,
    private readonly mostSteps: number,
  ) {
    this.registers = Array.from({ length: program.registers }, () => -1);
  }

  /** The first match from `from` on (or, from right to left, the first back from there). */
  find(from: number): RawMatch | undefined {
    const { program, text } = this;
    const { back, anchored, prefix, first } = program;
    let start = from;
    while (start >= 0 && start <= text.length) {
      if (prefix !== "") {
        const next = text.indexOf(prefix, start);
        this.host.spend(1);
        if (next < 0) return this.end(undefined);
        start = next;
      } else if (first !== undefined) {
        while (start < text.length && !first.has(text.charCodeAt(start))) {
          start++;
          this.count();
        }
        if (start >= text.length) return this.end(undefined);
      }
      if (this.run(start)) return this.end({ start: Math.min(start, this.position), end: Math.max(start, this.position), captures: this.captures });
      if (anchored && start >= 0) return this.end(undefined);
      start += back ? -1 : 1;
    }
    return this.end(undefined);
  }

  private end(match: RawMatch | undefined): RawMatch | undefined {
    this.host.spend(this.steps % stepsPerSpend);
    return match;
  }

  private count(): void {
    this.steps++;
    if (this.steps % stepsPerSpend !== 0) return;
    this.host.spend(stepsPerSpend);
    if (this.steps > this.mostSteps) throwTimedOut();
  }

  private run(start: number): boolean {
    const { steps } = this.program;
    this.position = start;
    this.captures.clear();
    this.choices.length = 0;
    this.trail.length = 0;
    let at = 0;
    for (;;) {
      this.count();
      const step = steps[at];
      if (step === undefined || step.op === "match") return true;
      const next = this.take(step, at);
      at = next >= 0 ? next : this.backtrack();
      if (at < 0) return false;
    }
  }

  /** The step to go on with, or -1 when this one fails. */
  private take(step: Step, at: number): number {
    switch (step.op) {
      case "set": {
        const index = step.back ? this.position - 1 : this.position;
        if (index < 0 || index >= this.text.length || !step.set.has(this.text.charCodeAt(index))) return -1;
        this.position += step.back ? -1 : 1;
        return at + 1;
      }
      case "text": {
        const index = step.back ? this.position - step.text.length : this.position;
        if (index < 0 || !this.text.startsWith(step.text, index)) return -1;
        this.position = step.back ? index : index + step.text.length;
        return at + 1;
      }
      case "set-loop":
        return this.takeSetLoop(step, at);
      case "split":
        this.open(step.second, this.position, 0);
        return at + 1;
      case "jump":
        return step.to;
      case "group-start":
        this.setRegister(step.register, this.position);
        return at + 1;
      case "group-end":
        return this.endGroup(step) ? at + 1 : -1;
      case "loop-start":
        this.setRegister(step.register, 0);
        this.setRegister(step.register + 1, -1);
        return at + 1;
      case "loop":
        return this.takeLoop(step, at);
      case "loop-enter":
        this.setRegister(step.register, this.register(step.register) + 1);
        this.setRegister(step.register + 1, this.position);
        return step.body;
      case "anchor":
        return this.holds(step.anchor) ? at + 1 : -1;
      case "reference":
        return this.takeReference(step) ? at + 1 : -1;
      case "mark":
        this.registers[step.register] = this.choices.length;
        this.registers[step.register + 1] = this.position;
        if (step.otherwise !== undefined) this.open(step.otherwise, this.position, 0);
        return at + 1;
      case "cut":
        this.choices.length = this.register(step.register);
        if (step.restore) this.position = this.register(step.register + 1);
        return at + 1;
      case "cut-and-fail":
        this.choices.length = this.register(step.register);
        return -1;
      case "if-group":
        return (this.captures.get(step.group)?.length ?? 0) > 0 ? at + 1 : step.otherwise;
      case "match":
        return at;
    }
  }

  private open(step: number, position: number, own: number): void {
    this.choices.push(step, position, this.trail.length, own);
  }

  /** Goes back to the newest choice: undoes what came after it, and tells the step to go on with. */
  private backtrack(): number {
    const { choices } = this;
    while (choices.length > 0) {
      const own = choices.pop() ?? 0;
      const trailLength = choices.pop() ?? 0;
      this.position = choices.pop() ?? 0;
      const at = choices.pop() ?? 0;
      this.undo(trailLength);
      if (at >= 0) return at;
      // A loop of single characters goes on inside itself.
      const step = this.program.steps[~at];
      this.count();
      if (step?.op === "set-loop" && this.resumeSetLoop(step, ~at, own)) return ~at + 1;
    }
    return -1;
  }

  private register(index: number): number {
    return this.registers[index] ?? 0;
  }

  private setRegister(index: number, value: number): void {
    if (this.choices.length > 0) this.trail.push(0, index, this.register(index), 0);
    this.registers[index] = value;
  }

  private undo(length: number): void {
    const { trail } = this;
    while (trail.length > length) {
      const second = trail.pop() ?? 0;
      const first = trail.pop() ?? 0;
      const where = trail.pop() ?? 0;
      switch (trail.pop()) {
        case 0:
          this.registers[where] = first;
          break;
        case 1:
          this.capturesOf(where).length -= 2;
          break;
        default:
          this.capturesOf(where).push(first, second);
      }
    }
  }

  private capturesOf(group: number): number[] {
    let found = this.captures.get(group);
    if (found === undefined) {
      found = [];
      this.captures.set(group, found);
    }
    return found;
  }

  private capture(group: number, start: number, end: number): void {
    this.capturesOf(group).push(start, end);
    if (this.choices.length > 0) this.trail.push(1, group, 0, 0);
  }

  private endGroup(step: Extract<Step, { op: "group-end" }>): boolean {
    const opened = this.register(step.register);
    let start = Math.min(opened, this.position);
    let end = Math.max(opened, this.position);
    if (step.pops >= 0) {
      const captures = this.capturesOf(step.pops);
      const poppedEnd = captures.pop();
      const poppedStart = captures.pop();
      if (poppedEnd === undefined || poppedStart === undefined) return false;
      if (this.choices.length > 0) this.trail.push(2, step.pops, poppedStart, poppedEnd);
      // What lies between the two.
      if (start >= poppedEnd) [start, end] = [poppedEnd, start];
      else if (end <= poppedStart) start = poppedStart;
      else [start, end] = [Math.max(start, poppedStart), Math.min(end, poppedEnd)];
    }
    if (step.number >= 0) this.capture(step.number, start, end);
    return true;
  }

  private takeLoop(step: Extract<Step, { op: "loop" }>, at: number): number {
    const count = this.register(step.register);
    if (count < step.min) return at + 1;
    // A round that took nothing ends the loop.
    if (count >= step.max || (count > 0 && this.register(step.register + 1) === this.position)) return step.exit;
    if (step.lazy) {
      this.open(at + 1, this.position, 0);
      return step.exit;
    }
    this.open(step.exit, this.position, 0);
    return at + 1;
  }

  private fits(step: Extract<Step, { op: "set-loop" }>): boolean {
    const index = step.back ? this.position - 1 : this.position;
    return index >= 0 && index < this.text.length && step.set.has(this.text.charCodeAt(index));
  }

  private takeSetLoop(step: Extract<Step, { op: "set-loop" }>, at: number): number {
    const by = step.back ? -1 : 1;
    const wanted = step.lazy ? step.min : step.max;
    let count = 0;
    while (count < wanted && this.fits(step)) {
      this.position += by;
      count++;
      this.count();
    }
    if (count < step.min) return -1;
    if (step.lazy ? count < step.max : count > step.min) this.open(~at, this.position, step.lazy ? count : this.position - by * (count - step.min));
    return at + 1;
  }

  /** `own` is the position of the fewest characters, or of a lazy loop the number it has taken. */
  private resumeSetLoop(step: Extract<Step, { op: "set-loop" }>, at: number, own: number): boolean {
    const by = step.back ? -1 : 1;
    if (step.lazy) {
      if (!this.fits(step)) return false;
      this.position += by;
      if (own + 1 < step.max) this.open(~at, this.position, own + 1);
      return true;
    }
    this.position -= by;
    if (this.position !== own) this.open(~at, this.position, own);
    return true;
  }

  private takeReference({ group, ignoreCase, back }: Extract<Step, { op: "reference" }>): boolean {
    const captures = this.captures.get(group);
    const end = captures?.at(-1);
    const start = captures?.at(-2);
    // In .NET a group that has not matched is not there to be referred to.
    if (start === undefined || end === undefined) return false;
    const wanted = this.text.slice(start, end);
    const index = back ? this.position - wanted.length : this.position;
    if (index < 0) return false;
    const found = this.text.slice(index, index + wanted.length);
    if (found !== wanted && !(ignoreCase && lowerText(found) === lowerText(wanted))) return false;
    this.position = back ? index : index + wanted.length;
    return true;
  }

  private holds(anchor: Anchor): boolean {
    const { text, position } = this;
    switch (anchor) {
      case "start":
        return position === 0;
      case "end":
        return position === text.length;
      case "end-or-line-break":
        return position === text.length || (position === text.length - 1 && text.charCodeAt(position) === 10);
      case "line-start":
        return position === 0 || text.charCodeAt(position - 1) === 10;
      case "line-end":
        return position === text.length || text.charCodeAt(position) === 10;
      case "search-start":
        return position === this.searchStart;
      case "word":
      case "not-word": {
        const before = position > 0 && isWordCode(text.charCodeAt(position - 1));
        const after = position < text.length && isWordCode(text.charCodeAt(position));
        return (before !== after) === (anchor === "word");
      }
    }
  }
}
