import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { noJournal, openJournal } from "../state/journal.js";
import { Operations } from "../state/operations.js";
import { Store } from "../state/store.js";
import type { Backbone } from "./context.js";
import { indexesOf } from "./registry.js";
import { createControlPlaneServer, type RequestLogEntry } from "./server.js";
import { ensureService, type ServiceSeed } from "./service/seed.js";

export type { RequestLogEntry, ServiceSeed };

export interface EmulatorOptions {
  readonly host?: string;
  readonly port?: number;
  /** When given, everything survives a restart, and a kill. */
  readonly dataDir?: string;
  /** Created when missing, untouched when present. */
  readonly services?: readonly ServiceSeed[];
  /** Added before every response. */
  readonly latencyMs?: number;
  readonly now?: () => Date;
  /** Longest page of a list. */
  readonly pageSize?: number;
  readonly log?: (entry: RequestLogEntry) => void;
}

export interface Emulator {
  readonly url: string;
  readonly requests: readonly RequestLogEntry[];
  close(): Promise<void>;
}

const rememberedRequests = 100_000;

/** ARM for API Management on a port of this machine. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const store = new Store(indexesOf);
  const operations = new Operations();
  const backbone: Backbone = { store, operations, now: options.now ?? (() => new Date()), pageSize: options.pageSize ?? 100 };
  const journal = options.dataDir === undefined ? noJournal : openJournal(options.dataDir, store, operations);
  const commit = (): void => journal.append(store.commit(), operations.commit());
  for (const seed of options.services ?? []) ensureService(seed, backbone);
  commit();

  const requests: RequestLogEntry[] = [];
  const log = (entry: RequestLogEntry): void => {
    // Tests ask what was sent; an emulator that runs for days must not remember all of it.
    if (requests.push(entry) > rememberedRequests) requests.splice(0, rememberedRequests / 2);
    options.log?.(entry);
  };
  const server = createControlPlaneServer({ backbone, commit, log, latencyMs: options.latencyMs ?? 0 });
  const host = options.host ?? "127.0.0.1";
  await listen(server, options.port ?? 0, host).catch((error: unknown) => {
    journal.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    requests,
    close: () => (closed ??= stop(server).then(() => journal.close())),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

/** Idle connections of clients would keep the server open. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
