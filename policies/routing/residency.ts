import { choose, csharp, definePolicy, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/**
 * An instance with several regions runs every API in all of them, and whoever reaches another region's gateway is served there.
 * Azure gives a region's title ("West Europe") where it is deployed by its name (westeurope), so both are compared without their
 * difference. What is not listed is not allowed, a region that Azure adds tomorrow too.
 */
export const residency = definePolicy({
  name: "residency",
  description: "Lets a request be served in some regions and on some self-hosted gateways only; protects personal data from leaving the region that the law keeps it in.",
  parameters: {
    regions: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9 ]+$" }, description: "Azure regions in which the data may be handled, by name or title." },
    gateways: { type: "array", items: { type: "string" }, default: [], description: "Self-hosted gateways on which it may be; they stand in no region of Azure." },
    data: { type: "string", default: "Personal data", description: "What the refusal calls it." },
  },
  policies: ({ regions, gateways, data }) => [
    choose(
      when(
        csharp`context.Deployment.Gateway.IsManaged
          ? !${regions.map((region) => region.toLowerCase().replaceAll(" ", ""))}.Contains((context.Deployment.Region ?? "").ToLowerInvariant().Replace(" ", ""))
          : !${gateways}.Contains(context.Deployment.Gateway.Id)`,
        [refusal({ status: 403, code: "residency", title: "Forbidden", detail: `${data} of this API is not handled where this gateway stands.` })],
      ),
    ),
  ],
});

export default residency;
