import { lowerLimits, upperLimits } from "./schema-shape.js";
import type { Look } from "./schemas.js";

/** Lengths, bounds, patterns, formats and defaults. */
export function compareLimits({ before, after, direction, report }: Look): void {
  const request = direction === "request";
  for (const name of new Set([...before.limits.keys(), ...after.limits.keys()])) {
    const [was, is] = [before.limits.get(name), after.limits.get(name)];
    if (was === is) continue;
    const change = `${name} ${was ?? "none"} → ${is ?? "none"}`;
    const direct = tightness(name, was, is);
    if (direct === "tighter") report(request ? "breaking" : "compatible", "limit-tightened", `is limited more: ${change}`);
    else if (direct === "looser") report(request ? "compatible" : "risky", "limit-loosened", `is limited less: ${change}`);
    else report("risky", "limit-tightened", `is limited in another way: ${change}`);
  }
  if (request && before.fallback !== after.fallback) report("risky", "default-changed", `stands for something else when it is not sent: default ${before.fallback ?? "none"} → ${after.fallback ?? "none"}`);
  if (before.format === after.format) return;
  const change = `format ${before.format ?? "none"} → ${after.format ?? "none"}`;
  const harmless = request ? after.format === undefined : before.format === undefined;
  report(harmless ? "compatible" : "risky", "format-changed", `is written in another way: ${change}`);
}

function tightness(name: string, was: number | string | undefined, is: number | string | undefined): "tighter" | "looser" | "unclear" {
  if (was === undefined) return "tighter";
  if (is === undefined) return "looser";
  if (typeof was !== "number" || typeof is !== "number") return "unclear";
  if (upperLimits.includes(name)) return is < was ? "tighter" : "looser";
  if (lowerLimits.includes(name)) return is > was ? "tighter" : "looser";
  return "unclear";
}
