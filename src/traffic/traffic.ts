import { EffectivePolicies } from "../compile/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { InstanceModel, Model } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import type { CallPath } from "./calls.js";
import { reachedBy, type Reached } from "./reached.js";
import { sitesOf, type GatewaySite } from "./site.js";

/** How calls run through one instance. */
export interface InstanceTraffic {
  readonly sites: readonly GatewaySite[];
  /** None where no Backend says that it is one of Dynamics 365: nothing else asks for them yet. */
  readonly paths: readonly CallPath[];
  readonly reached: readonly Reached[];
}

/** Of every instance of an environment. */
export type Traffic = ReadonlyMap<InstanceModel, InstanceTraffic>;

/** What runs expressions is loaded where there are paths to walk. `report` gets what is wrong with policies, of a model that was not compiled. */
export async function trafficOf(model: Model, specifications: ReadonlyMap<string, LoadedSpecification>, report: (diagnostic: Diagnostic) => void = () => undefined): Promise<Traffic> {
  const { callPaths } = model.instances.some(reachesDynamics) ? await import("./calls.js") : { callPaths: () => [] };
  return new Map(
    model.instances.map((instance) => {
      const sites = sitesOf(instance);
      const paths = reachesDynamics(instance) ? callPaths(new EffectivePolicies(instance, specifications, report), sites) : [];
      return [instance, { sites, paths, reached: reachedBy(paths, instance) }] as const;
    }),
  );
}

function reachesDynamics({ documents, workspaces }: InstanceModel): boolean {
  return [documents, ...workspaces.values()].some((index) => index.all("Backend").some((b) => b.value.platform !== undefined));
}
