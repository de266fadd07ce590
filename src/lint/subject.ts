import type { EnvironmentDocument } from "../catalog/documents/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { DocumentIndex, InstanceModel } from "../model/model.js";
import type { CallPath, Reached, Traffic } from "../traffic/index.js";

/** What a rule looks at: one instance with every way in which calls run through it. */
export interface Subject {
  readonly environment: EnvironmentDocument;
  readonly instance: InstanceModel;
  /** What lies in the service, and in each of its workspaces. */
  readonly scopes: readonly DocumentIndex[];
  /** None where no Backend says that it is one of Dynamics 365. */
  readonly paths: readonly CallPath[];
  /** Of these, what reaches Dynamics 365, and as whom. */
  readonly reached: readonly Reached[];
}

/** A rule is known by the code of what it finds. */
export type Rule = (subject: Subject) => Iterable<Diagnostic>;

export function subjectOf(environment: EnvironmentDocument, instance: InstanceModel, traffic: Traffic): Subject {
  const { paths, reached } = traffic.get(instance) ?? { paths: [], reached: [] };
  return { environment, instance, scopes: [instance.documents, ...instance.workspaces.values()], paths, reached };
}
