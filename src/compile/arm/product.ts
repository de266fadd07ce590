import { resourceName, type Resource } from "../../catalog/arm/index.js";
import { resourceTypes } from "../../catalog/resources/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { productPolicyRequest } from "../policy-xml/requests.js";
import { compilePolicyResource } from "../policy-xml/resource.js";
import { defined, type CompileContext } from "../context.js";

export function compileProduct(document: ResolvedDocument<"Product">, context: CompileContext): Resource[] {
  const { name, value, at } = document;
  const { displayName, description, terms, state, subscriptionRequired = true, approvalRequired, subscriptionsLimit } = value;
  const properties = defined({
    displayName: displayName ?? name,
    description,
    terms,
    state: state ?? "published",
    subscriptionRequired,
    // The service refuses the two below on an open product.
    approvalRequired: subscriptionRequired ? (approvalRequired ?? false) : undefined,
    subscriptionsLimit: subscriptionRequired ? subscriptionsLimit : undefined,
  });
  const address = `product/${name}`;
  const policy = compilePolicyResource(productPolicyRequest(document), context);
  return [
    { ...resourceName("product", name), properties, references: [], at },
    ...(policy === undefined ? [] : [policy]),
    ...linkedGroups(value.groups ?? [], name, at),
    ...(value.tags ?? []).map((tag) => ({ ...resourceName("product/tag", name, tag), properties: {}, references: [address, `tag/${tag}`], at })),
  ];
}

function linkedGroups(groups: readonly string[], product: string, at: Resource["at"]): Resource[] {
  const builtIn: readonly string[] = resourceTypes.group.builtIn;
  return groups.map((group) => ({
    ...resourceName("product/group", product, group),
    properties: {},
    references: [`product/${product}`, ...(builtIn.includes(group) ? [] : [`group/${group}`])],
    ...(at === undefined ? {} : { at }),
  }));
}

/** A link may be written on the product or on the API; either way it is one resource. */
export function compileProductApis(context: CompileContext): Resource[] {
  const { documents } = context.model;
  const products = new Set(documents.names("Product"));
  const links = new Map<string, Resource>();
  const link = (product: string, api: string, at: Resource["at"]): void => {
    const references = [`api/${api}`, ...(products.has(product) ? [`product/${product}`] : [])];
    const resource = { ...resourceName("product/api", product, api), properties: {}, references, ...(at === undefined ? {} : { at }) };
    links.set(resource.address, resource);
  };
  for (const { name, value, at } of documents.all("Product")) for (const api of value.apis ?? []) link(name, api, at);
  for (const { name, value, at } of documents.all("Api")) for (const product of value.products ?? []) link(product, name, at);
  return [...links.values()];
}
