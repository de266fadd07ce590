import { choose, csharp, definePolicy, otherwise, setBackendService, when } from "apiops";

/** For copies of one data set, such as a read replica: a Dynamics 365 environment has one home, and nothing is nearer to it. */
export const nearestBackend = definePolicy({
  name: "nearest-backend",
  description: "Sends a request to the copy of the backend that stands nearest to the gateway; keeps calls from crossing an ocean.",
  parameters: {
    regions: { type: "object", additionalProperties: { type: "string" }, description: "Backend by Azure region, by name or title." },
    gateways: { type: "object", additionalProperties: { type: "string" }, default: {}, description: "Backend by self-hosted gateway." },
    otherwise: { type: "string", description: "Backend wherever else." },
  },
  policies: (values) => {
    const to = (backendId: string) => [setBackendService({ backendId })];
    const [first, ...others] = [
      ...Object.entries(values.gateways).map(([id, backend]) => when(csharp`!context.Deployment.Gateway.IsManaged && context.Deployment.Gateway.Id == ${id}`, to(backend))),
      ...Object.entries(values.regions).map(([region, backend]) =>
        when(csharp`context.Deployment.Gateway.IsManaged && (context.Deployment.Region ?? "").ToLowerInvariant().Replace(" ", "") == ${region.toLowerCase().replaceAll(" ", "")}`, to(backend)),
      ),
    ];
    return first === undefined ? to(values.otherwise) : [choose(first, ...others, otherwise(to(values.otherwise)))];
  },
});

export default nearestBackend;
