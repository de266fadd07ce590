import type { EffectivePolicies, ServedApi, ServedOperation } from "../compile/index.js";
import type { EffectiveNode, EffectivePolicy } from "../policy/index.js";
import { Decisions, expressionCache } from "./decide.js";
import { deploymentOf, type GatewaySite } from "./site.js";
import { stepsOf, type Step } from "./steps.js";

/** How calls to one operation of an API run: on one gateway, with the subscription of one product. */
export interface CallPath {
  readonly site: GatewaySite;
  readonly api: ServedApi;
  readonly operation: ServedOperation;
  /** Undefined for calls without a product's subscription. */
  readonly product: string | undefined;
  readonly steps: readonly Step[];
  readonly decisions: Decisions;
}

/** Every way in which a call can come to an API. */
export function callPaths(policies: EffectivePolicies, sites: readonly GatewaySite[]): CallPath[] {
  const cache = expressionCache();
  return policies.apis().flatMap((api) =>
    sites.filter((site) => serves(site, api)).flatMap((site) =>
      productsFor(api).flatMap((product) =>
        api.operations.map((operation): CallPath => {
          const answer = policies.of({ address: `${api.address}/operation/${operation.name}`, product: product ?? "none", gateway: api.workspace === undefined ? site.kind : site.kind === "self-hosted" ? site.kind : "workspace" });
          const asked = "problem" in answer || changesMethod(answer.policy) ? [] : methodOf(operation);
          const decisions = new Decisions(new Map([...deploymentOf(site), ...membersOf(api, operation, product), ...asked]), cache);
          return { site, api, operation, product, decisions, steps: "problem" in answer ? [] : stepsOf(answer.policy, decisions) };
        }),
      ),
    ),
  );
}

/** A call has the method of its operation, unless a policy sets another; that of a `send-request` is not the call's. */
function methodOf({ method }: ServedOperation): [string, string][] {
  return method === "*" ? [] : [["Request.Method", method]];
}

function changesMethod({ sections }: EffectivePolicy): boolean {
  const changes = (node: EffectiveNode): boolean => node.kind === "element" && (node.element.name === "set-method" || (node.element.name !== "send-request" && node.element.name !== "send-one-way-request" && node.children.some(changes)));
  return [...sections.values()].some((nodes) => nodes.some(changes));
}

function serves(site: GatewaySite, { servedBy }: ServedApi): boolean {
  return site.kind !== "self-hosted" || servedBy.includes(site.name);
}

/** A product is had with a subscription; an API that needs none is called without one, too. */
function productsFor({ products, document }: ServedApi): readonly (string | undefined)[] {
  return products.length === 0 || document.value.subscriptionRequired === false ? [...products, undefined] : products;
}

function membersOf({ document }: ServedApi, { name, method }: ServedOperation, product: string | undefined): [string, string | boolean][] {
  return [["Api.Id", document.name], ["Operation.Id", name], ["Operation.Method", method], ...(product === undefined ? [] : ([["Product.Id", product]] as [string, string][]))];
}
