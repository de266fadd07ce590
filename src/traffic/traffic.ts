import { EffectivePolicies } from "../compile/index.js";
import type { InstanceModel, Model } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import { callPaths, type CallPath } from "./calls.js";
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

export function trafficOf(model: Model, specifications: ReadonlyMap<string, LoadedSpecification>): Traffic {
  return new Map(
    model.instances.map((instance) => {
      const sites = sitesOf(instance);
      const isDynamics = [instance.documents, ...instance.workspaces.values()].some((index) => index.all("Backend").some((b) => b.value.platform !== undefined));
      const paths = isDynamics ? callPaths(new EffectivePolicies(instance, specifications), sites) : [];
      return [instance, { sites, paths, reached: reachedBy(paths, instance) }] as const;
    }),
  );
}
