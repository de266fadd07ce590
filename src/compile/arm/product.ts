import type { Resource } from "../../catalog/arm/index.js";
import { isCurrent } from "../links.js";
import type { CompileContext } from "../context.js";
import { linkTo } from "./resource.js";

/** A link may be written on the product or on the API; either way it is one resource. */
export function compileProductApis(context: CompileContext): Resource[] {
  const { documents } = context.model;
  const products = new Set(documents.names("Product"));
  const links = new Map<string, Resource>();
  const link = (product: string, api: string, at: Resource["at"]): void => {
    const { references, ...resource } = linkTo("product/api", [product, api], at);
    const known = references.filter((r) => r !== `product/${product}` || products.has(product));
    links.set(resource.address, { ...resource, references: known });
  };
  for (const { name, value, at } of documents.all("Product")) for (const api of value.apis ?? []) link(name, api, at);
  for (const api of documents.all("Api").filter(isCurrent)) for (const product of api.value.products ?? []) link(product, api.name, api.at);
  return [...links.values()];
}
