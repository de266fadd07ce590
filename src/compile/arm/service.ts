import type { ArmValue, Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { CompileContext } from "../context.js";
import { ownResource } from "./resource.js";

/** Units are said of a tier (SDK, ApiManagementServiceSkuProperties): the instance's, also where further regions are. */
export function compileService(document: ResolvedDocument<"Service">, context: CompileContext): Resource[] {
  const resource = ownResource({ type: "service", names: [], document, path: [] }, context);
  const { name } = context.model.instance.sku;
  const inTier = (sku: ArmValue | undefined): ArmValue => ({ name, ...(sku as object) });
  const { sku, additionalLocations, ...others } = resource.properties;
  const locations = additionalLocations as readonly { readonly sku?: ArmValue }[] | undefined;
  const properties = { ...others, ...(sku === undefined ? {} : { sku: inTier(sku) }), ...(locations === undefined ? {} : { additionalLocations: locations.map((l) => ({ ...l, sku: inTier(l.sku) })) }) };
  return [{ ...resource, properties }];
}
