import type { Gateway } from "../catalog/policies/index.js";
import type { ArmProperties } from "../catalog/arm/index.js";
import { nearest, type Diagnostic } from "../diagnostics/index.js";
import type { InstanceModel, ResolvedDocument } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import { splicePolicies, type EffectivePolicy, type PolicyLayer } from "../policy/index.js";
import { operationNames, specificationOf } from "./arm/specification.js";
import { compileContext, workspaceContext, type CompileContext } from "./context.js";
import { gatewaysOf, isCurrent, productsOf } from "./links.js";
import { instanceGateways } from "./policy-xml/finish.js";
import { operationPolicyRequest } from "./policy-xml/requests.js";
import { untouchedGlobalPolicy } from "./policy-xml/trees.js";

/** What is called, and how: the address is without the instance. */
export interface EffectiveRequest {
  readonly address: string;
  /** Left out: the product, when there is one only. `none`: a call without a product's subscription. */
  readonly product?: string;
  /** Left out: the instance's own gateway. */
  readonly gateway?: Gateway;
}

export interface EffectiveAnswer {
  readonly policy: EffectivePolicy;
  /** The product whose policy is in it. */
  readonly product?: string;
  /** The other products that the API is in. */
  readonly otherProducts: readonly string[];
  /** The self-hosted gateways that serve the API. */
  readonly servedBy: readonly string[];
}

export type EffectiveResult = EffectiveAnswer | EffectiveProblem;

export interface EffectiveProblem {
  readonly about: "address" | "product";
  readonly problem: string;
  readonly fix: string;
}

/** An API as callers reach it. */
export interface ServedApi {
  /** Without the instance: `api/orders`, `workspace/finance/api/ledger`. */
  readonly address: string;
  readonly document: ResolvedDocument<"Api">;
  readonly workspace?: string;
  readonly operations: readonly ServedOperation[];
  readonly products: readonly string[];
  /** The self-hosted gateways that serve it. */
  readonly servedBy: readonly string[];
}

export interface ServedOperation {
  readonly name: string;
  readonly method: string;
  /** What its description says besides, as ARM has it; of an operation written out its document has it. */
  readonly details?: ArmProperties;
}

/** The policies that run. Documents are compiled once for all that is asked; of definitions that were not compiled before, `report` gets the findings. */
export class EffectivePolicies {
  private readonly service: CompileContext;
  private readonly inWorkspaces = new Map<string, CompileContext>();

  constructor(
    private readonly model: InstanceModel,
    specifications: ReadonlyMap<string, LoadedSpecification>,
    report: (diagnostic: Diagnostic) => void = () => undefined,
  ) {
    this.service = compileContext(model, specifications, report);
    for (const [name, documents] of model.workspaces) this.inWorkspaces.set(name, workspaceContext(this.service, name, documents));
  }

  /** The policy that runs for an API, an operation, a product or the whole instance. */
  of(request: EffectiveRequest): EffectiveResult {
    const [, workspace, inside] = /^workspace\/([^/]+)\/(.+)$/.exec(request.address) ?? [];
    const context = workspace === undefined ? this.service : this.inWorkspaces.get(workspace);
    if (context === undefined) return unknownWorkspace(workspace ?? "", this.model);
    const target = parseTarget(inside ?? request.address);
    if (target === undefined) return { about: "address", problem: "has no effective policy", fix: "Name an API, an operation of one, a product, or `policy` for the whole instance." };
    const problem = missing(target, context);
    if (problem !== undefined) return problem;
    const products = target.api === undefined ? [] : productsOf(target.api, context);
    if (request.product !== undefined && request.product !== "none" && target.api !== undefined && !products.includes(request.product))
      return { about: "product", problem: `does not hold the API`, fix: products.length === 0 ? "It is in no product; leave --product out." : `It is in ${products.join(", ")}.` };
    const product = target.product ?? (request.product === "none" ? undefined : (request.product ?? products[0]));
    const policy = splicePolicies(layersOf({ ...target, product }, context, workspace), { fragment: (name) => context.policies.fragment(name) ?? context.outer?.policies.fragment(name), gateway: request.gateway ?? instanceGateways(context)[0] ?? "classic" });
    return { policy, ...(product === undefined ? {} : { product }), otherProducts: products.filter((p) => p !== product), servedBy: target.api === undefined ? [] : gatewaysOf(target.api, context) };
  }

  /** Every API that callers reach, by address; other revisions than the current ones are reached by those who test them. */
  apis(): ServedApi[] {
    const own = [{ workspace: undefined, context: this.service }, ...[...this.inWorkspaces].map(([workspace, context]) => ({ workspace, context }))];
    return own.flatMap(({ workspace, context }) => context.model.documents.all("Api").filter(isCurrent).map((document) => servedApi(document, context, workspace)));
  }
}

function servedApi(document: ResolvedDocument<"Api">, context: CompileContext, workspace: string | undefined): ServedApi {
  const described = specificationOf(document, context)?.parsed.operations;
  return {
    address: `${workspace === undefined ? "" : `workspace/${workspace}/`}api/${document.name}`,
    document,
    ...(workspace === undefined ? {} : { workspace }),
    operations: described?.map(({ name, method, details }) => ({ name, method, details })) ?? Object.entries(document.value.operations ?? {}).map(([name, o]) => ({ name, method: o.method ?? "*" })),
    products: productsOf(document.name, context),
    servedBy: gatewaysOf(document.name, context),
  };
}

/** The policy that runs for one address. */
export function effectivePolicy(model: InstanceModel, specifications: ReadonlyMap<string, LoadedSpecification>, request: EffectiveRequest): EffectiveResult {
  return new EffectivePolicies(model, specifications).of(request);
}

function unknownWorkspace(workspace: string, { workspaces }: InstanceModel): EffectiveProblem {
  const near = nearest(workspace, workspaces.keys());
  const known = [...workspaces.keys()];
  const fix = near === undefined ? (known.length === 0 ? "This instance has none." : `Defined are ${known.join(", ")}.`) : `Did you mean "${near}"?`;
  return { about: "address", problem: "names a workspace that is not defined for this instance", fix };
}

interface Target {
  readonly api?: string | undefined;
  readonly operation?: string | undefined;
  readonly product?: string | undefined;
}

function parseTarget(address: string): Target | undefined {
  const [kind, name, child, childName, ...rest] = address.replace(/\/policy$/, "").split("/");
  if (kind === "policy" && name === undefined) return {};
  if (name === undefined || name === "" || rest.length > 0) return undefined;
  if (kind === "product" && child === undefined) return { product: name };
  if (kind !== "api") return undefined;
  if (child === undefined) return { api: name };
  return child === "operation" && childName !== undefined ? { api: name, operation: childName } : undefined;
}

function missing({ api, operation, product }: Target, context: CompileContext): EffectiveProblem | undefined {
  const { documents } = context.model;
  const absent = (kind: "Api" | "Product", name: string): EffectiveProblem => {
    const near = nearest(name, documents.names(kind));
    return { about: "address", problem: `names ${kind === "Api" ? "an API" : "a product"} that is not defined for this instance`, fix: near === undefined ? `Defined are ${documents.names(kind).join(", ")}.` : `Did you mean "${near}"?` };
  };
  if (product !== undefined && documents.get("Product", product) === undefined) return absent("Product", product);
  if (api === undefined) return undefined;
  if (documents.get("Api", api) === undefined) return absent("Api", api);
  const operations = operation === undefined ? [] : operationsOf(api, context);
  if (operation === undefined || operations.includes(operation)) return undefined;
  const near = nearest(operation, operations);
  return { about: "address", problem: "names an operation that the API does not have", fix: near === undefined ? `It has ${operations.join(", ")}.` : `Did you mean "${near}"?` };
}

function operationsOf(api: string, context: CompileContext): readonly string[] {
  const document = context.model.documents.get("Api", api);
  return document === undefined ? [] : (operationNames(document, specificationOf(document, context)) ?? []);
}

function layersOf({ api, operation, product }: Target, context: CompileContext, workspace: string | undefined): PolicyLayer[] {
  const { policies, model, outer } = context;
  const global = (outer ?? context).policies.global() ?? untouchedGlobalPolicy();
  const scope = workspace === undefined ? "" : `workspace/${workspace}/`;
  const document = api === undefined ? undefined : model.documents.get("Api", api);
  return [
    { scope: "global", address: "policy", root: global },
    ...(workspace === undefined ? [] : [{ scope: "workspace" as const, address: `${scope}policy`, root: policies.global() }]),
    ...(product === undefined ? [] : [{ scope: "product" as const, address: `${scope}product/${product}`, root: policies.product(product) }]),
    ...(api === undefined ? [] : [{ scope: "api" as const, address: `${scope}api/${api}`, root: policies.api(api) }]),
    ...(document === undefined || operation === undefined ? [] : [{ scope: "operation" as const, address: `${scope}api/${api ?? ""}/operation/${operation}`, root: policies.document(operationPolicyRequest(document, operation)) }]),
  ];
}
