import type { Resource } from "../../catalog/arm/index.js";
import { gatewayApis } from "../links.js";
import type { CompileContext } from "../context.js";
import { compileResource, linkTo } from "./resource.js";

/** Self-hosted gateways of the environment, what they hold, and the APIs they serve, wherever the link is written. */
export function compileGateways(context: CompileContext): Resource[] {
  const { gateways, gatewayAt } = context.model;
  return gateways.flatMap((gateway) => {
    const { name } = gateway;
    const document = { value: gateway, locate: (path: Parameters<typeof gatewayAt>[1], part?: "key" | "value") => gatewayAt(gateway, path, part), at: gatewayAt(gateway, ["name"]) };
    const links = gatewayApis(gateway, context).map((api) => linkTo("gateway/api", [name, api], document.at));
    return [...compileResource({ type: "gateway", names: [name], document, path: [] }, context), ...links];
  });
}
