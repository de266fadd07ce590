import type { GatewayInput } from "../catalog/documents/index.js";
import type { ResolvedDocument } from "../model/model.js";
import type { CompileContext } from "./context.js";

/** Links between documents may be written on either side; these give both, in name order. */

/** Whether a document is an API itself, and no other revision of one. */
export function isCurrent({ value }: ResolvedDocument<"Api">): boolean {
  return value.revision === undefined;
}

/** Products that hold the API. */
export function productsOf(api: string, { model: { documents } }: CompileContext): readonly string[] {
  const name = api.split(";")[0] ?? api;
  const named = documents.get("Api", name)?.value.products ?? [];
  const holding = documents.all("Product").filter((p) => p.value.apis?.includes(name) ?? false);
  return [...new Set([...named, ...holding.map((p) => p.name)])].sort();
}

/** Self-hosted gateways that serve the API. */
export function gatewaysOf(api: string, { model: { documents, gateways } }: CompileContext): readonly string[] {
  const name = api.split(";")[0] ?? api;
  const named = documents.get("Api", name)?.value.gateways ?? [];
  const serving = gateways.filter((g) => g.apis?.includes(name) ?? false);
  return [...new Set([...named, ...serving.map((g) => g.name)])].sort();
}

/** APIs that a self-hosted gateway serves. */
export function gatewayApis(gateway: GatewayInput, { model: { documents } }: CompileContext): readonly string[] {
  const naming = documents.all("Api").filter((api) => isCurrent(api) && (api.value.gateways?.includes(gateway.name) ?? false));
  return [...new Set([...(gateway.apis ?? []), ...naming.map((api) => api.name)])].sort();
}
