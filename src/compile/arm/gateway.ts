import { resourceName, type Resource } from "../../catalog/arm/index.js";
import { toArm } from "../../catalog/fields/index.js";
import { kindOf, type ResourceType } from "../../catalog/resources/index.js";
import { gatewayApis } from "../links.js";
import { idOf, type CompileContext } from "../context.js";

/** Self-hosted gateways of the environment, what they hold, and the APIs they serve, wherever the link is written. */
export function compileGateways(context: CompileContext): Resource[] {
  const below = (type: ResourceType, gateway: string, written: Readonly<Record<string, object>> | undefined, referred: (name: string, value: object) => string): Resource[] =>
    Object.entries(written ?? {}).map(([name, value]) => ({
      ...resourceName(type, gateway, name),
      properties: toArm(kindOf(type).fields, value as Readonly<Record<string, unknown>>, { name, id: (path) => idOf(context, path) }),
      references: [`gateway/${gateway}`, `certificate/${referred(name, value)}`],
    }));
  return context.model.gateways.flatMap((gateway) => {
    const { name, hostnames, certificateAuthorities, ...written } = gateway;
    const own = { ...resourceName("gateway", name), properties: toArm(kindOf("gateway").fields, written, { name, id: (path) => idOf(context, path) }), references: [] };
    const links = gatewayApis(gateway, context).map((api) => ({ ...resourceName("gateway/api", name, api), properties: {}, references: [`gateway/${name}`, `api/${api}`] }));
    return [
      own,
      ...below("gateway/hostname-configuration", name, hostnames, (_, value) => String((value as { readonly certificate?: string }).certificate)),
      // It goes by the certificate's name.
      ...below("gateway/certificate-authority", name, certificateAuthorities, (authority) => authority),
      ...links,
    ];
  });
}
