import { diagnose, nearest, type SourceLocation } from "../../diagnostics/index.js";
import type { ResolvedDocument, WrittenDocument } from "../../model/model.js";
import type { Path, PolicyFunction } from "../../model/project.js";
import { parameterScope, substitute } from "../../model/values.js";
import { moveFinding, moveNode } from "../../policy/index.js";
import { readXmlNodes, type XmlNode } from "../../xml/index.js";
import type { CompileContext } from "../context.js";
import { convertItems } from "./build.js";
import { policyValues } from "./parameters.js";
import { renderTemplate, type RenderedTemplate } from "./template.js";

interface Surroundings {
  readonly document: WrittenDocument;
  /** Reusable policies that are being expanded, outermost first. */
  readonly using: readonly string[];
}

/** Where a part of the item stands. */
type LocateInItem = (steps: Path, part?: "key" | "value") => SourceLocation;

type Item = Readonly<Record<string, unknown>>;

/** The nodes of an item that is no policy element: a reusable policy, a template. Undefined for all others. */
export function expandItem(item: Item, locate: LocateInItem, context: CompileContext, around: Surroundings): readonly XmlNode[] | undefined {
  if (typeof item["use"] === "string") return expandUse(item["use"], item["with"], locate, context, around);
  if (typeof item["template"] === "string") {
    const at = locate(["template"]);
    const rendered = renderTemplate(item["template"], item["with"], at, context);
    return rendered === undefined ? [] : parseNodes(rendered, context);
  }
  return undefined;
}

function parseNodes({ text, file, embedding }: RenderedTemplate, context: CompileContext): readonly XmlNode[] {
  const { nodes, diagnostics } = readXmlNodes(text, file);
  for (const d of diagnostics) context.report(moveFinding(d, embedding));
  return nodes.map((n) => moveNode(n, embedding));
}

function expandUse(name: string, given: unknown, locate: LocateInItem, context: CompileContext, around: Surroundings): readonly XmlNode[] {
  const policy = context.model.documents.get("Policy", name);
  const at = locate(["use"]);
  if (policy === undefined) {
    if (context.model.documents.names("Policy").includes(name) || context.model.mayDefine(name)) return [];
    const suggestion = nearest(name, context.model.documents.names("Policy"));
    context.report(diagnose("reference-missing", { kind: "Policy", name, suggestion, environment: context.model.environment }, at));
    return [];
  }
  if (around.using.includes(name)) {
    context.report(diagnose("policy-cycle", { cycle: [...around.using, name].join(" → ") }, at));
    return [];
  }
  const values = policyValues(policy, given, (steps, part) => (steps.length === 0 ? at : locate(["with", ...steps], part)), context.report);
  if (values === undefined) return [];
  const items = policyItems(policy, values, context);
  return convertItems(items, { document: policy, path: ["policies"] }, context, [...around.using, name]);
}

function policyItems(policy: ResolvedDocument<"Policy">, values: ReadonlyMap<string, unknown>, context: CompileContext): unknown {
  const body: unknown = policy.value.policies;
  if (typeof body === "function") {
    const { items, diagnostics } = (body as PolicyFunction)(Object.fromEntries(values));
    for (const d of diagnostics) context.report(d);
    return items;
  }
  const scope = parameterScope(values, context.model.scope);
  return substitute(body, scope, (path, part) => policy.locate(["policies", ...path], part), context.report);
}
