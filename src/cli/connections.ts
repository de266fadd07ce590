import path from "node:path";
import type { ConnectionOptions } from "../azure/sdk-port.js";
import type { ManagementPort } from "../azure/management-port.js";
import type { TokenCredential } from "../azure/sdk-types.js";
import type { Interruption } from "../azure/interruption.js";
import type { Instance } from "../catalog/arm/index.js";
import type { EnvironmentDocument } from "../catalog/documents/index.js";
import { diagnose } from "../diagnostics/index.js";
import { ReportedFailure } from "./reported-failure.js";
import type { Terminal } from "./terminal.js";

export const azureEndpoint = "https://management.azure.com";

/** Where a project keeps its state and its emulator's data; APIOPS_DATA_DIR moves it. */
export function dataFolder(root: string, terminal: Terminal): string {
  return path.resolve(root, terminal.variables["APIOPS_DATA_DIR"] || ".apiops");
}

export interface Connections {
  readonly ports: ReadonlyMap<string, ManagementPort>;
  close(): Promise<void>;
}

export interface ConnectionSettings extends Pick<ConnectionOptions, "log" | "redact"> {
  readonly interruption: Interruption;
  readonly parallelism: number;
}

/** A port to every instance, or the finding that one is missing. The emulator differs in endpoint and credential only. */
export async function connectInstances(environment: EnvironmentDocument, instances: readonly Instance[], root: string, terminal: Terminal, engine: ConnectionSettings): Promise<Connections> {
  const { connect } = await import("../azure/sdk-port.js");
  const emulator = environment.emulator === true && environment.endpoint === undefined ? await startOrJoin(instances, root, terminal) : undefined;
  const endpoint = emulator?.url ?? environment.endpoint ?? azureEndpoint;
  const credential = await credentialOf(endpoint, terminal);
  const ports = new Map(instances.map((i) => [i.name, connect(i, { endpoint, credential, delay: (ms) => terminal.wait(ms), ...engine, ...(engine.log === undefined ? {} : { log: (line) => engine.log?.(`${i.name} ${line}`) }) })]));
  const close = async (): Promise<void> => emulator?.close();
  try {
    await requireServices(instances, ports);
  } catch (error) {
    await close();
    throw error;
  }
  return { ports, close };
}

async function startOrJoin(instances: readonly Instance[], root: string, terminal: Terminal): Promise<{ url: string; close(): Promise<void> }> {
  const { joinEmulator } = await import("./emulator-process.js");
  const folder = path.join(dataFolder(root, terminal), "emulator");
  return joinEmulator(folder, instances);
}

/** On this machine over plain HTTP nobody is asked who they are. */
async function credentialOf(endpoint: string, { variables }: Terminal): Promise<TokenCredential> {
  if (endpoint.startsWith("http:")) return { getToken: () => Promise.resolve({ token: "emulator", expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
  const { credentialFor } = await import("../azure/credentials/credential-chain.js");
  return credentialFor(endpoint, variables);
}

async function requireServices(instances: readonly Instance[], ports: ReadonlyMap<string, ManagementPort>): Promise<void> {
  const found = await Promise.all(instances.map(async (i) => [i, await ports.get(i.name)?.service()] as const));
  const missing = found.filter(([, service]) => service === undefined).map(([i]) => i);
  if (missing.length > 0) throw new ReportedFailure(missing.map(({ service, resourceGroup, subscription }) => diagnose("service-missing", { service, resourceGroup, subscription })));
}
