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
  const signed = { ...document, signature: signatureOf(document, digest) };
  replaceFile(file, `${JSON.stringify({ ...signed, integrity: sha256(canonicalJson(signed)) }, null, 2)}\n`);
}

/** A plan as it was found; whether it is as it was saved only the key of the state tells. */
export interface SavedPlan {
  readonly shown: string;
  readonly binding: Binding;
  readonly document: Readonly<Record<string, unknown>>;
  readonly signature: unknown;
}

export function readPlan(file: string, shown: string): { saved: SavedPlan | undefined; diagnostics: Diagnostic[] } {
  const invalid = (problem: string): { saved: undefined; diagnostics: Diagnostic[] } => ({ saved: undefined, diagnostics: [diagnose("plan-invalid", { path: shown, problem })] });
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return invalid(error instanceof Error && "code" in error && error.code === "ENOENT" ? "there is no such file" : "it is not JSON");
  }
  if (!isObject(parsed) || parsed["formatVersion"] !== "1" || !isObject(parsed["binding"])) return invalid("it was not saved by `apiops plan --out`");
  const { integrity, ...signed } = parsed;
  if (integrity !== sha256(canonicalJson(signed))) return invalid("it was edited after it was saved");
  const { signature, ...document } = signed;
  return { saved: { shown, binding: parsed["binding"] as unknown as Binding, document, signature }, diagnostics: [] };
}

/** Whether the plan made now is the one that was saved; what moved, if not. */
export function checkBinding({ shown, binding, document, signature }: SavedPlan, plan: Plan, compiled: Compiled, digest: SecretDigest): Diagnostic[] {
  if (signature !== signatureOf(document, digest)) return [diagnose("plan-invalid", { path: shown, problem: "it was not saved by a run that shares this project's state" })];
  if (binding.definitions !== definitionsDigest(compiled, digest)) return [diagnose("plan-stale", { what: "the definitions changed since it was made" })];
  if (binding.changes === sha256(planFingerprint(plan.instances))) return [];
  const now = rowDigests(plan);
  const moved = [...new Set([...Object.keys(binding.rows), ...Object.keys(now)])].filter((a) => binding.rows[a] !== now[a]).sort();
  const listed = moved.slice(0, 5).join(", ") + (moved.length > 5 ? ` and ${moved.length - 5} more` : "");
  return [diagnose("plan-stale", { what: `${listed === "" ? "the instance" : listed} moved on the live side since it was made` })];
}

/** Keyed, so that whoever edits a plan cannot sign it as well. */
function signatureOf(document: Readonly<Record<string, unknown>>, digest: SecretDigest): string {
  return digest("saved-plan", "signature", canonicalJson(document));
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
