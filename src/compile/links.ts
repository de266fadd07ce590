import type { CompileContext } from "./context.js";

/** Links between documents may be written on either side; these give both, in name order. */

/** Products that hold the API. */
export function productsOf(api: string, { model: { documents } }: CompileContext): readonly string[] {
  const named = documents.get("Api", api)?.value.products ?? [];
  const holding = documents.all("Product").filter((p) => p.value.apis?.includes(api) ?? false);
  return [...new Set([...named, ...holding.map((p) => p.name)])].sort();
}

/** Self-hosted gateways that serve the API. */
export function gatewaysOf(api: string, { model: { documents, gateways } }: CompileContext): readonly string[] {
  const named = documents.get("Api", api)?.value.gateways ?? [];
  const serving = gateways.filter((g) => g.apis?.includes(api) ?? false);
  return [...new Set([...named, ...serving.map((g) => g.name)])].sort();
}
