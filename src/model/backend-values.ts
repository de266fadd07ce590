import { dynamicsEnvironment } from "../catalog/dynamics/index.js";
import { diagnose, nearest, type Diagnostic, type SourceLocation } from "../diagnostics/index.js";
import { isFor, workspaceOf, type Resolution, type ResolvedDocument } from "./model.js";
import type { BackendLookup, EvaluationContext, KnownBackend } from "./project.js";

type Value = string | readonly string[];

/** What the Backends and pools of an instance are to its other definitions. */
export function backendLookup(resolutions: readonly Resolution[], instance: string, mayDefine: (name: string) => boolean): BackendLookup {
  const known = new Map<string, KnownBackend>();
  for (const { resolved, broken = [] } of resolutions) {
    for (const name of broken) known.set(name, { kind: "broken" });
    if (resolved === undefined || !isFor(resolved, instance)) continue;
    const workspace = workspaceOf(resolved.value);
    const name = workspace === undefined ? resolved.name : `${workspace}/${resolved.name}`;
    if (!known.has(name)) known.set(name, resolved.kind === "Backend" ? backendValues(resolved as ResolvedDocument<"Backend">) : poolValues(resolved as ResolvedDocument<"BackendPool">));
  }
  return { names: [...known.keys()], get: (name) => known.get(name) ?? (mayDefine(name) ? { kind: "broken" } : undefined) };
}

const poolValues = ({ value }: ResolvedDocument<"BackendPool">): KnownBackend => ({ kind: "pool", members: value.services.map((s) => s.backend) });

function backendValues({ name, value }: ResolvedDocument<"Backend">): KnownBackend {
  const environment = dynamicsEnvironment(value);
  const { openIdConfigUrl, ...derived } = environment ?? {};
  const url = value.url ?? environment?.url;
  const values = { ...derived, name, ...(url === undefined ? {} : { url }), ...(value.protocol === undefined ? {} : { protocol: value.protocol }) };
  return { kind: "backend", values: new Map<string, Value>(Object.entries(values)), ...(openIdConfigUrl === undefined ? {} : { openIdConfigUrl }) };
}

/** The value, or the finding that says why there is none; neither where the Backend has findings of its own. */
export interface FoundValue {
  readonly value?: Value;
  readonly problem?: Diagnostic;
}

/** Of Backends with a `platform` only. */
const environmentProperties = ["platform", "environmentUrl", "cloud", "apiVersion", "hosts", "audiences", "resource", "authority", "openIdConfigUrl", "openIdConfigUrlV1", "identityMode"];

export function findBackendValue(context: EvaluationContext, name: string, property: string, at?: SourceLocation): FoundValue {
  const { backends } = context;
  if (backends === undefined) return { problem: diagnose("backend-values-early", { name }, at) };
  const found = backends.get(name);
  if (found === undefined) return { problem: diagnose("backend-value-unknown", { name, suggestion: nearest(name, backends.names), environment: context.environment, instance: context.instance.name }, at) };
  switch (found.kind) {
    case "broken":
      return {};
    case "pool":
      return { problem: diagnose("backend-value-of-pool", { name, property, names: found.members }, at) };
    case "backend":
      return valueOf(found, { context, name, property, at });
  }
}

interface Wanted {
  readonly context: EvaluationContext;
  readonly name: string;
  readonly property: string;
  readonly at: SourceLocation | undefined;
}

function valueOf({ values, openIdConfigUrl }: Extract<KnownBackend, { kind: "backend" }>, { context, name, property, at }: Wanted): FoundValue {
  const value = values.get(property);
  if (value !== undefined) return { value };
  const tokenVersion = property === "openIdConfigUrl" ? "2.0" : property === "openIdConfigUrlV1" ? "1.0" : undefined;
  if (tokenVersion !== undefined && openIdConfigUrl !== undefined) {
    const tenant = context.values.get("tenantId");
    return typeof tenant === "string" ? { value: openIdConfigUrl(tenant, tokenVersion) } : { problem: diagnose("tenant-missing", { name, property, environment: context.environment }, at) };
  }
  const known = [...values.keys(), ...(openIdConfigUrl === undefined ? [] : ["openIdConfigUrl", "openIdConfigUrlV1"])];
  const needsPlatform = openIdConfigUrl === undefined && environmentProperties.includes(property);
  return { problem: diagnose("backend-property-unknown", { name, property, needsPlatform, suggestion: nearest(property, known), names: known }, at) };
}
