import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { canonicalJson, isObject } from "../catalog/arm/index.js";
import { replaceFile } from "../azure/state/replace-file.js";
import type { Compiled } from "../compile/index.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import { planFingerprint, recordableProperties, reviewed, type Plan, type SecretDigest } from "../plan/index.js";
import { planJson } from "../render/index.js";
import type { PlanRequest } from "./plan-environment.js";

/** What a saved plan is bound to. The plan itself is the reviewable JSON; nothing in it is executed as written. */
interface Binding {
  /** What was selected, so that the same plan can be made again. */
  readonly selection: PlanRequest;
  /** Digest of what the definitions wanted. */
  readonly definitions: string;
  /** Digest of every change with the ETags that were seen. */
  readonly changes: string;
  readonly rows: Readonly<Record<string, string>>;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export function savePlan(file: string, plan: Plan, compiled: Compiled, request: PlanRequest, digest: SecretDigest): void {
  const selection = { ...request, environment: plan.environment };
  const binding: Binding = { selection, definitions: definitionsDigest(compiled, digest), changes: sha256(planFingerprint(plan.instances)), rows: rowDigests(plan) };
  const document = { ...planJson(plan), binding };
  replaceFile(file, `${JSON.stringify({ ...document, integrity: sha256(canonicalJson(document)) }, null, 2)}\n`);
}

export function readPlan(file: string, shown: string): { binding: Binding | undefined; diagnostics: Diagnostic[] } {
  const invalid = (problem: string): { binding: undefined; diagnostics: Diagnostic[] } => ({ binding: undefined, diagnostics: [diagnose("plan-invalid", { path: shown, problem })] });
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return invalid(error instanceof Error && "code" in error && error.code === "ENOENT" ? "there is no such file" : "it is not JSON");
  }
  if (!isObject(parsed) || parsed["formatVersion"] !== "1" || !isObject(parsed["binding"])) return invalid("it was not saved by `apiops plan --out`");
  const { integrity, ...document } = parsed;
  if (integrity !== sha256(canonicalJson(document))) return invalid("it was edited after it was saved");
  return { binding: parsed["binding"] as unknown as Binding, diagnostics: [] };
}

/** Whether the plan made now is the one that was saved; what moved, if not. */
export function checkBinding(binding: Binding, plan: Plan, compiled: Compiled, digest: SecretDigest): Diagnostic[] {
  if (binding.definitions !== definitionsDigest(compiled, digest)) return [diagnose("plan-stale", { what: "the definitions changed since it was made" })];
  if (binding.changes === sha256(planFingerprint(plan.instances))) return [];
  const now = rowDigests(plan);
  const moved = [...new Set([...Object.keys(binding.rows), ...Object.keys(now)])].filter((a) => binding.rows[a] !== now[a]).sort();
  const shown = moved.slice(0, 5).join(", ") + (moved.length > 5 ? ` and ${moved.length - 5} more` : "");
  return [diagnose("plan-stale", { what: `${shown === "" ? "the instance" : shown} moved on the live side since it was made` })];
}

function rowDigests(plan: Plan): Record<string, string> {
  const changes = plan.instances.flatMap((i) => i.changes).filter((c) => c.action !== "no-op");
  return Object.fromEntries(changes.map((c) => [c.address, sha256(canonicalJson(reviewed(c))).slice(0, 16)]));
}

function definitionsDigest(compiled: Compiled, digest: SecretDigest): string {
  const instances = compiled.instances.map(({ instance, resources }) => [
    instance,
    resources.map((r) => [r.address, recordableProperties(r.address, r.type, r.properties, digest), r.specification?.digest ?? null]),
  ]);
  return sha256(canonicalJson(instances));
}
