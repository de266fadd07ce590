import { resourceName, type Resource } from "../../catalog/arm/index.js";
import { defined, type CompileContext } from "../context.js";

/** Self-hosted gateways of the environment and the APIs they serve, wherever the link is written. */
export function compileGateways(context: CompileContext): Resource[] {
  return context.model.gateways.flatMap((gateway) => {
    const properties = defined({ description: gateway.description, locationData: gateway.location });
    const named = context.model.documents.all("Api").filter((a) => a.value.gateways?.includes(gateway.name) ?? false);
    const apis = [...new Set([...(gateway.apis ?? []), ...named.map((a) => a.name)])].sort();
    const links = apis.map((api) => ({
      ...resourceName("gateway/api", gateway.name, api),
      properties: {},
      references: [`gateway/${gateway.name}`, `api/${api}`],
    }));
    return [{ ...resourceName("gateway", gateway.name), properties, references: [] }, ...links];
  });
}
