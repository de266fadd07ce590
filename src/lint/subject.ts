import type { EnvironmentDocument } from "../catalog/documents/index.js";
import { EffectivePolicies } from "../compile/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { DocumentIndex, InstanceModel } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import { callPaths, reachedBy, sitesOf, type CallPath, type GatewaySite, type Reached } from "../traffic/index.js";

/** What a rule looks at: one instance with every way in which calls run through it. */
export interface Subject {
  readonly environment: EnvironmentDocument;
  readonly instance: InstanceModel;
  readonly specifications: ReadonlyMap<string, LoadedSpecification>;
  /** What lies in the service, and in each of its workspaces. */
  readonly scopes: readonly DocumentIndex[];
  readonly sites: readonly GatewaySite[];
  /** None where no Backend says that it is one of Dynamics 365. */
  readonly paths: readonly CallPath[];
  /** Of these, what reaches Dynamics 365, and as whom. */
  readonly reached: readonly Reached[];
}

/** A rule is known by the code of what it finds. */
export type Rule = (subject: Subject) => Iterable<Diagnostic>;

export function subjectOf(environment: EnvironmentDocument, instance: InstanceModel, specifications: ReadonlyMap<string, LoadedSpecification>): Subject {
  const sites = sitesOf(instance);
  const scopes = [instance.documents, ...instance.workspaces.values()];
  // The rules know Dynamics 365; elsewhere the paths need not be walked.
  const isDynamics = scopes.some((index) => index.all("Backend").some((b) => b.value.platform !== undefined));
  const paths = isDynamics ? callPaths(new EffectivePolicies(instance, specifications), sites) : [];
  return { environment, instance, specifications, scopes, sites, paths, reached: reachedBy(paths, instance) };
}
