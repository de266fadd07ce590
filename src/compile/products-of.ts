import type { CompileContext } from "./context.js";

/** Products that hold the API, in name order, whichever side the link is written on. */
export function productsOf(api: string, { model: { documents } }: CompileContext): readonly string[] {
  const named = documents.get("Api", api)?.value.products ?? [];
  const holding = documents.all("Product").filter((p) => p.value.apis?.includes(api) ?? false);
  return [...new Set([...named, ...holding.map((p) => p.name)])].sort();
}
