import { randomUUID } from "node:crypto";
import { hostname, userInfo } from "node:os";
import path from "node:path";
import { localBackend } from "../azure/state/local-backend.js";
import { openState, type StateStore } from "../azure/state/state-store.js";
import type { Lock, LockHolder, StateBackend } from "../azure/state/state-backend.js";
import type { EnvironmentDocument, ProjectFile } from "../catalog/documents/index.js";
import { diagnose } from "../diagnostics/index.js";
import { wholeNumber, type Invocation } from "./command.js";
import { azureEndpoint, dataFolder } from "./connections.js";
import { ReportedFailure } from "./reported-failure.js";
import type { Terminal } from "./terminal.js";

/** The state of a project, wherever apiops.yaml says it is kept. */
export async function openProjectState(invocation: Invocation, file: ProjectFile, environment: EnvironmentDocument): Promise<StateStore> {
  return openState(await backendOf(invocation, file, environment));
}

async function backendOf({ terminal, globals }: Invocation, { name, state }: ProjectFile, { endpoint = azureEndpoint }: EnvironmentDocument): Promise<StateBackend> {
  if (state === undefined || state.backend === "local") return localBackend(path.join(dataFolder(globals.project, terminal), "state"));
  const { blobBackend } = await import("../azure/state/blob-backend.js");
  const service = await blobService(state.storageAccount, endpoint, terminal.variables);
  return blobBackend(service, { container: state.container, prefix: state.prefix ?? name });
}

/** The connection string where one is given (Azurite, keys, SAS); else whoever is logged in. */
async function blobService(account: string, endpoint: string, variables: Terminal["variables"]): Promise<import("@azure/storage-blob").BlobServiceClient> {
  const { BlobServiceClient } = await import("@azure/storage-blob");
  const connectionString = variables["AZURE_STORAGE_CONNECTION_STRING"];
  if (connectionString !== undefined && connectionString !== "") return BlobServiceClient.fromConnectionString(connectionString);
  const { credentialFor } = await import("../azure/credentials/credential-chain.js");
  const { cloudOf } = await import("../azure/credentials/clouds.js");
  const url = account.includes("://") ? account : `https://${account}.blob.${cloudOf(endpoint, variables).storageSuffix}`;
  return new BlobServiceClient(url, credentialFor(endpoint, variables));
}

const pollEveryMs = 1_000;

/** Takes the lock of an environment, or fails with who holds it; --lock-timeout is how long it waits for that. */
export async function lockState(invocation: Invocation, state: StateStore, environment: string, command: string, lost: () => void): Promise<Lock> {
  const holder: LockHolder = { id: randomUUID(), who: `${userName()}@${hostname()}`, process: process.pid, command, since: new Date().toISOString() };
  const end = performance.now() + wholeNumber(invocation.options, "lockTimeout", 0) * 1_000;
  for (;;) {
    const outcome = await state.lock(environment, holder, lost);
    if (outcome.taken) return outcome.lock;
    if (performance.now() >= end) throw new ReportedFailure([diagnose("state-locked", { environment, place: state.place, holder: holderText(outcome.holder) })]);
    invocation.terminal.progress(`Waiting for the lock of ${environment}, held by ${holderText(outcome.holder)}`);
    await invocation.terminal.wait(pollEveryMs);
  }
}

export function holderText(holder: LockHolder | undefined): string {
  return holder === undefined ? "another run" : `\`apiops ${holder.command}\` of ${holder.who}, process ${holder.process}, since ${holder.since}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
