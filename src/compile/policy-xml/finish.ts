import { gatewayOfTier, type Gateway } from "../../catalog/policies/index.js";
import { diagnose, hasErrors, nearest } from "../../diagnostics/index.js";
import { checkPolicy, policyReferences, type CheckContext } from "../../policy/index.js";
import { printElement, type XmlElement } from "../../xml/index.js";
import type { CompileContext } from "../context.js";
import { namedValueAddress } from "../named-values.js";

export interface FinishedPolicy {
  /** In the `xml` encoding. */
  readonly value: string;
  /** Addresses that the document names. */
  readonly references: readonly string[];
}

export function finishPolicies(root: XmlElement, known: CheckContext, context: CompileContext): FinishedPolicy {
  const value = printElement(root);
  const findings = checkPolicy(root, { ...known, bytes: Buffer.byteLength(value) });
  for (const d of findings) context.report(d);
  return { value: hasErrors(findings) ? "" : value, references: checkedReferences(root, context) };
}

/** The managed gateway of the instance, by its tier; APIs of workspaces run on gateways of their own. */
export function instanceGateways(context: CompileContext): Gateway[] {
  if (context.scope === "workspace") return ["workspace"];
  return [gatewayOfTier(context.model.instance.sku.name)];
}

/** The document's references as addresses; a name that is not defined for the instance is reported. */
function checkedReferences(root: XmlElement, context: CompileContext): string[] {
  const { backends, certificates, fragments, loggers } = context.targets;
  const found = policyReferences(root);
  const addresses: string[] = [];
  const check = (kind: string, name: string, at: XmlElement["at"], candidates: ReadonlyMap<string, string>): void => {
    const address = candidates.get(name);
    if (address !== undefined) addresses.push(address);
    else if (!context.model.mayDefine(name)) context.report(diagnose("reference-missing", { kind, name, suggestion: nearest(name, candidates.keys()), environment: context.model.environment }, at));
  };
  for (const { name, at } of found.backends) check("Backend or BackendPool", name, at, backends);
  for (const { name, at } of found.fragments) check("Fragment", name, at, fragments);
  for (const { name, at } of found.loggers) check("Logger", name, at, loggers);
  for (const { name, at } of found.certificates) check("Certificate", name, at, certificates);
  for (const { name, at } of found.namedValues) addresses.push(...namedValueAddress(name, at, context));
  return [...new Set(addresses)];
}
