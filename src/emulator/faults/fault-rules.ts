import picomatch from "picomatch";
import { draw } from "./chance.js";
import type { Effect, Fault, RequestFacts } from "./fault.js";
import { faultKindNamed } from "./kinds/index.js";
import { everyFault } from "./mixed.js";
import type { FaultProfile, FaultRule } from "./profile.js";

export interface Strike {
  /** Name of the kind of fault, for the log. */
  readonly fault: string;
  readonly effect: Effect;
}

/** The rules of one profile, with what they have counted. At most one fault strikes a request. */
export class FaultRules {
  private readonly rules: readonly ActiveRule[];

  constructor({ seed = 0, mixed, rules = [] }: FaultProfile) {
    const all: FaultRule[] = [...rules, ...(mixed === undefined ? [] : [{ fault: "mixed" as const, probability: mixed }])];
    this.rules = all.map((rule, i) => new ActiveRule(rule, `${seed}\n${i}`));
  }

  strike(facts: RequestFacts): Strike | undefined {
    for (const rule of this.rules) {
      const strike = rule.strike(facts);
      if (strike !== undefined) return strike;
    }
    return undefined;
  }
}

class ActiveRule {
  private readonly faults: ReadonlyMap<Fault, string>;
  private readonly matchesPath: (path: string) => boolean;
  private readonly seen = new Map<string, number>();
  private readonly bursts = new Map<string, { readonly fault: Fault; left: number }>();
  private matched = 0;
  private struck = 0;

  constructor(
    private readonly rule: FaultRule,
    private readonly seed: string,
  ) {
    this.faults = rule.fault === "mixed" ? everyFault() : new Map([[faultKindNamed(rule.fault).make(rule), rule.fault]]);
    this.matchesPath = rule.path === undefined ? () => true : picomatch(rule.path, { nocase: true, dot: true });
  }

  strike(facts: RequestFacts): Strike | undefined {
    const { after = 0, times = Infinity } = this.rule;
    if (!this.isAbout(facts)) return undefined;
    const fitting = [...this.faults.keys()].filter((fault) => fault.fits(facts));
    if (fitting.length === 0 || ++this.matched <= after || this.struck >= times) return undefined;
    const fault = this.choose(`${facts.method} ${facts.path.toLowerCase()}`, fitting);
    if (fault === undefined) return undefined;
    this.struck++;
    return { fault: this.faults.get(fault) ?? "", effect: fault.effect(facts) };
  }

  private isAbout({ method, path, kind }: RequestFacts): boolean {
    const { methods, kind: wanted } = this.rule;
    return (methods === undefined || methods.some((each) => each === method)) && (wanted === undefined || wanted === kind) && this.matchesPath(path);
  }

  /** A burst goes on for the request it struck, so that its retries meet it too. */
  private choose(request: string, fitting: readonly Fault[]): Fault | undefined {
    const burst = this.bursts.get(request);
    if (burst !== undefined && burst.left > 0 && fitting.includes(burst.fault)) {
      burst.left--;
      return burst.fault;
    }
    const { probability = 1, burst: length = 1 } = this.rule;
    const occurrence = (this.seen.get(request) ?? 0) + 1;
    this.seen.set(request, occurrence);
    if (draw(this.seed, request, occurrence) >= probability) return undefined;
    const fault = fitting[Math.floor(draw(this.seed, request, occurrence, "which") * fitting.length)];
    if (fault !== undefined && length > 1) this.bursts.set(request, { fault, left: length - 1 });
    return fault;
  }
}
