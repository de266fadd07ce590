import type { Gateway, Scope } from "../../catalog/policies/index.js";
import { diagnose, hasErrors, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { checkFragment, checkPolicyDocument, policyReferences } from "../../policy/index.js";
import { printElement, type XmlElement } from "../../xml/index.js";
import type { CompileContext } from "../context.js";
import { namedValueAddress } from "../named-values.js";

export interface FinishedPolicy {
  /** In the `xml` encoding. */
  readonly value: string;
  /** Addresses that the document names. */
  readonly references: readonly string[];
}

export function finishPolicies(root: XmlElement, scope: Scope, gateways: readonly Gateway[], context: CompileContext): FinishedPolicy {
  return finish(root, checkPolicyDocument(root, { scope, gateways }), context);
}

export function finishFragment(root: XmlElement, context: CompileContext): FinishedPolicy {
  return finish(root, checkFragment(root, { gateways: instanceGateways(context) }), context);
}

/** The managed gateway of the instance, by its tier. */
export function instanceGateways(context: CompileContext): Gateway[] {
  const sku = context.model.instance.sku.name;
  return [sku === "Consumption" ? "consumption" : sku.endsWith("V2") ? "v2" : "classic"];
}

function finish(root: XmlElement, findings: readonly Diagnostic[], context: CompileContext): FinishedPolicy {
  for (const d of findings) context.report(d);
  const references = checkedReferences(root, context);
  return { value: hasErrors(findings) ? "" : printElement(root), references };
}

/** The document's references as addresses; a name that is not defined for the instance is reported. */
function checkedReferences(root: XmlElement, context: CompileContext): string[] {
  const { backends, fragments, loggers } = context.targets;
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
  for (const { name, at } of found.namedValues) addresses.push(...namedValueAddress(name, at, context));
  return [...new Set(addresses)];
}
