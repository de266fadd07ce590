import type { EnvironmentDocument } from "../catalog/documents/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { DocumentIndex, InstanceModel } from "../model/model.js";
import type { LoadedSpecification } from "../model/specification.js";
import type { CallPath, GatewaySite, Reached, Traffic } from "../traffic/index.js";

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

export function subjectOf(environment: EnvironmentDocument, instance: InstanceModel, specifications: ReadonlyMap<string, LoadedSpecification>, traffic: Traffic): Subject {
  const { sites, paths, reached } = traffic.get(instance) ?? { sites: [], paths: [], reached: [] };
  return { environment, instance, specifications, scopes: [instance.documents, ...instance.workspaces.values()], sites, paths, reached };
}
