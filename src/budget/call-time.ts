import type { CapacityInput } from "../catalog/documents/index.js";
import { serviceDefault } from "../compile/index.js";
import { dynamicsLimits } from "../catalog/dynamics/index.js";
import type { SourceLocation } from "../diagnostics/index.js";
import type { CallPath, Reached, Step } from "../traffic/index.js";
import { attributeOf } from "../xml/index.js";
import type { CallTime } from "./report.js";

interface Duration {
  readonly seconds: number;
  readonly arithmetic: string;
}

/** Of each operation, on whatever gateway and for whatever product it takes longest; operations alike are told together. */
export function callTimes(reached: readonly Reached[], capacity: CapacityInput): CallTime[] {
  const longest = new Map<string, { path: CallPath; duration: Duration }>();
  for (const { path } of reached) {
    const duration = durationOf(path);
    const key = `${path.api.address} ${path.operation.name}`;
    if ((longest.get(key)?.duration.seconds ?? -1) < duration.seconds) longest.set(key, { path, duration });
  }
  const alike = new Map<string, CallTime>();
  for (const { path, duration } of longest.values()) {
    const key = `${path.api.address} ${duration.arithmetic}`;
    const known = alike.get(key);
    const callerSeconds = capacity.apis?.[path.api.document.name]?.callerTimeoutSeconds ?? capacity.callerTimeoutSeconds ?? dynamicsLimits["gateway-forward-timeout"].value;
    alike.set(key, { api: path.api.address, operations: [...(known?.operations ?? []), path.operation.name].sort(), ...duration, callerSeconds, gatewaySeconds: dynamicsLimits["gateway-forward-timeout"].value, at: placeOf(path) });
  }
  return [...alike.values()].sort((a, b) => (a.api < b.api ? -1 : a.api > b.api ? 1 : b.seconds - a.seconds));
}

function placeOf({ steps, api }: CallPath): SourceLocation {
  const step = steps.find((s) => s.name === "retry") ?? steps.find((s) => s.name === "forward-request") ?? steps.find((s) => s.name === "send-request");
  // What the service does by itself is mended where the API says otherwise.
  return step === undefined || step.element.at.file === serviceDefault ? api.document.locate(["policies"], "key") : step.element.at;
}

/** The forwarded call with all its tries, and each call to others on the way; those that wait for each other side by side count as the longest. */
export function durationOf(path: CallPath): Duration {
  const top = path.steps.filter((s) => s.section !== "on-error" && s.within.every((w) => w.name === "choose" || w.name === "limit-concurrency"));
  const parts = top.flatMap((step) => partsOf(step, path));
  return { seconds: parts.reduce((sum, p) => sum + p.seconds, 0), arithmetic: parts.map((p) => p.arithmetic).join(" + ") || "0" };
}

function partsOf(step: Step, path: CallPath): Duration[] {
  const inside = path.steps.filter((s) => s.within.at(-1) === step || (s.within.includes(step) && s.within.slice(s.within.indexOf(step) + 1).every((w) => w.name === "choose" || w.name === "limit-concurrency")));
  switch (step.name) {
    case "forward-request":
      return [plain(timeoutOf(step, path, 300))];
    case "send-request":
      return [plain(timeoutOf(step, path, 60))];
    case "retry":
      return retried(step, path, inside.flatMap((s) => partsOf(s, path)));
    case "wait":
      return longestOf(inside.flatMap((s) => partsOf(s, path)));
    default:
      return [];
  }
}

function retried(step: Step, path: CallPath, body: readonly Duration[]): Duration[] {
  const number = (name: string): number | undefined => path.decisions.number(attributeOf(step.element, name)?.value ?? "", step.variables);
  const isNever = path.decisions.condition(attributeOf(step.element, "condition")?.value ?? "", step.variables) === false;
  const count = isNever ? 0 : (number("count") ?? 1);
  if (count === 0) return [...body];
  const once = body.reduce((sum, p) => sum + p.seconds, 0);
  const interval = number("interval") ?? 0;
  const wait = number("max-interval") ?? interval;
  const delta = number("max-interval") === undefined ? (number("delta") ?? 0) : 0;
  // Without a longest wait each one is longer than the last by delta.
  const waits = count * wait + (delta * count * (count - 1)) / 2;
  const inner = body.length === 1 ? (body[0]?.arithmetic ?? "0") : `(${body.map((p) => p.arithmetic).join(" + ")})`;
  return [{ seconds: (count + 1) * once + waits, arithmetic: `${count + 1} × ${inner} + ${waits}` }];
}

function longestOf(parts: readonly Duration[]): Duration[] {
  const longest = parts.reduce<Duration | undefined>((most, p) => (most === undefined || p.seconds > most.seconds ? p : most), undefined);
  return longest === undefined ? [] : [longest];
}

/** The service may not keep a longer one (forward-request-policy, Attributes: timeout). */
function timeoutOf({ element, variables }: Step, { decisions }: CallPath, otherwise: number): number {
  const timeout = decisions.number(attributeOf(element, "timeout")?.value ?? String(otherwise), variables) ?? otherwise;
  return element.name === "forward-request" ? Math.min(timeout, dynamicsLimits["gateway-forward-timeout"].value) : timeout;
}

const plain = (seconds: number): Duration => ({ seconds, arithmetic: String(seconds) });

