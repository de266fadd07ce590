import { dynamicsEnvironment, hostOf, type DynamicsEnvironment } from "../catalog/dynamics/index.js";
import type { InstanceModel } from "../model/model.js";
import type { CallPath } from "./calls.js";
import { runsWith } from "./limits.js";
import { mayRunTogether, type Step } from "./steps.js";
import { attributeOf } from "../xml/index.js";

/** A call that reaches Dynamics 365: by which step, and as whom. */
export interface Reached {
  readonly path: CallPath;
  readonly backend: string;
  readonly environment: DynamicsEnvironment;
  /** The `set-backend-service` that chooses it. */
  readonly towards: Step;
  /** The identity that the gateway calls with; undefined for a caller's own token. */
  readonly identity: Identity | undefined;
}

export interface Identity {
  /** The client id, or what else tells it from others. */
  readonly id: string;
  /** Whether it is the one of the gateway's own cluster, which is federated with an identity that the policy does not name. */
  readonly isFederated: boolean;
  /** What takes its token. */
  readonly step: Step;
}

/** Every backend of Dynamics 365 that the paths lead to. A path leads to several where a condition of the call chooses. */
export function reachedBy(paths: readonly CallPath[], model: InstanceModel): Reached[] {
  const known = new Map<string, DynamicsEnvironment | undefined>();
  const environmentOf = (backend: string): DynamicsEnvironment | undefined => {
    if (!known.has(backend)) known.set(backend, dynamicsEnvironment(backendOf(backend, model) ?? {}));
    return known.get(backend);
  };
  return paths.flatMap((path) =>
    chosenBackends(path).flatMap(({ backend, towards }): Reached[] => {
      const environment = environmentOf(backend);
      return environment === undefined || isRefused(path, towards) ? [] : [{ path, backend, environment, towards, identity: identityOf(path, towards, environment) }];
    }),
  );
}

/** Whether every such call is answered before anything is forwarded. */
function isRefused({ steps }: CallPath, towards: Step): boolean {
  return steps.some((s) => s.name === "return-response" && s.section === "inbound" && runsWith(s, towards));
}

function backendOf(name: string, { documents, workspaces }: InstanceModel): Readonly<Record<string, unknown>> | undefined {
  for (const index of [documents, ...workspaces.values()]) {
    const found = index.get("Backend", name)?.value;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last one that a call comes to counts. */
function chosenBackends({ steps, decisions }: CallPath): { backend: string; towards: Step }[] {
  const choosing = steps.filter((s) => s.name === "set-backend-service" && s.section !== "on-error");
  return choosing.flatMap((towards, i) => {
    const id = attributeOf(towards.element, "backend-id")?.value;
    const backend = id === undefined ? undefined : decisions.value(id, towards.variables);
    const isReplaced = choosing.slice(i + 1).some((later) => runsWith(later, towards));
    return backend === undefined || isReplaced ? [] : [{ backend: String(backend), towards }];
  });
}

function identityOf(path: CallPath, towards: Step, environment: DynamicsEnvironment): Identity | undefined {
  const { steps, decisions } = path;
  const found = steps.filter((s) => s.name === "authentication-managed-identity" && !s.within.some((w) => w.name === "send-request") && mayRunTogether(s, towards) && isTokenFor(environment, s, path)).at(-1);
  if (found === undefined) return undefined;
  const clientId = attributeOf(found.element, "client-id")?.value;
  const isFederated = attributeOf(found.element, "authentication-provider")?.value === "WorkloadIdentity";
  return { id: clientId === undefined ? (isFederated ? "federated" : "system-assigned") : String(decisions.value(clientId, found.variables) ?? clientId), isFederated, step: found };
}

/** A token that is put into a variable may be for something else that is called on the way. */
function isTokenFor({ hosts }: DynamicsEnvironment, { element, variables }: Step, { decisions }: CallPath): boolean {
  if (attributeOf(element, "output-token-variable-name") === undefined) return true;
  const host = hostOf(decisions.value(attributeOf(element, "resource")?.value ?? "", variables));
  return host === undefined || hosts.includes(host);
}
