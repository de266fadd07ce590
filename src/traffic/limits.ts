import type { SourceLocation } from "../diagnostics/index.js";
import { attributeOf } from "../xml/index.js";
import type { CallPath } from "./calls.js";
import type { Step } from "./steps.js";

/** So many calls in so many seconds, counted by a key. */
export interface Counter {
  readonly key: string;
  readonly calls: number;
  readonly windowSeconds: number;
}

/** A counter that a call comes to, in the form that all of them share. */
export interface CallLimit extends Counter {
  readonly step: Step;
  /** `all`: every caller is counted together; `caller`: each has a count; `subscription`: each subscription has. */
  readonly per: "all" | "caller" | "subscription";
  readonly daily: boolean;
}

/** What limits the calls of a path on their way to a backend that one of its steps chooses. */
export function limitsOf(path: CallPath, towards: Step): CallLimit[] {
  return path.steps.filter((step) => runsWith(step, towards)).flatMap((step) => limitOf(path, step));
}

/** Whether a step runs for every call that comes to the other. */
export function runsWith(step: Step, other: Step): boolean {
  return step.certain || step.branches.every((b) => other.branches.some((o) => o.choose === b.choose && o.branch === b.branch));
}

function limitOf({ decisions }: CallPath, step: Step): CallLimit[] {
  const kind = kinds[step.name];
  if (kind === undefined) return [];
  const number = (name: string): number | undefined => decisions.number(attributeOf(step.element, name)?.value ?? "", step.variables);
  const calls = number("calls");
  const windowSeconds = number("renewal-period");
  if (calls === undefined || windowSeconds === undefined || windowSeconds === 0) return [];
  if (!kind.byKey) return [{ step, key: "", calls, windowSeconds, per: "subscription", daily: kind.daily }];
  const key = attributeOf(step.element, "counter-key")?.value ?? "";
  const constant = decisions.value(key, step.variables);
  const per = constant !== undefined ? "all" : isOfSubscription(key) ? "subscription" : "caller";
  return [{ step, key: String(constant ?? key), calls, windowSeconds, per, daily: kind.daily }];
}

const kinds: Readonly<Record<string, { readonly byKey: boolean; readonly daily: boolean } | undefined>> = {
  "rate-limit": { byKey: false, daily: false },
  "rate-limit-by-key": { byKey: true, daily: false },
  quota: { byKey: false, daily: true },
  "quota-by-key": { byKey: true, daily: true },
};

function isOfSubscription(key: string): boolean {
  return /\bcontext\.Subscription\??\.(?:Id|Key|PrimaryKey|Name)\b/.test(key);
}

/** In another window: 20 in 5 s are 1,200 in 300 s. */
export function callsIn(seconds: number, { calls, windowSeconds }: Omit<Counter, "key">): number {
  return (calls * seconds) / windowSeconds;
}

/** The one of several that lets the most through in the long run. */
export function widestOf<L extends Counter>(limits: readonly L[]): L | undefined {
  return limits.reduce<L | undefined>((most, l) => (most === undefined || callsIn(1, l) > callsIn(1, most) ? l : most), undefined);
}

/** The number that a limit is mended at; where there is none, the step that needs one. */
export function placeOfLimit(limit: CallLimit | undefined, otherwise: Step): SourceLocation {
  const { element } = limit?.step ?? otherwise;
  return attributeOf(element, "calls")?.at ?? element.at;
}

/** The one of several that lets the fewest through in the long run. */
export function strictest<L extends Counter>(limits: readonly L[]): L | undefined {
  return limits.reduce<L | undefined>((least, l) => (least === undefined || callsIn(1, l) < callsIn(1, least) ? l : least), undefined);
}
