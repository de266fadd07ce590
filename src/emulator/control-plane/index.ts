import type { FaultProfile, FaultRule } from "../faults/profile.js";
import { noJournal, openJournal } from "../state/journal.js";
import { Operations } from "../state/operations.js";
import { Store } from "../state/store.js";
import type { ThrottleSetting } from "../throttle/figures.js";
import type { Backbone } from "./context.js";
import { listen, type TlsCertificate } from "./listening.js";
import { ControlPlane } from "./plane.js";
import { indexesOf } from "./registry.js";
import { RequestLog, type RequestLogEntry } from "./request-log.js";
import { requestListener } from "./server.js";
import type { ServiceSeed } from "./service/seed.js";

export type { FaultProfile, FaultRule, RequestLogEntry, ServiceSeed, ThrottleSetting, TlsCertificate };

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
  /** What goes wrong; `setFaults` changes it. */
  readonly faults?: FaultProfile;
  /** ARM's token buckets: a factor on ARM's own figures, or figures. Nobody is throttled when left out. */
  readonly throttle?: ThrottleSetting;
  /** With a certificate the port speaks HTTPS, and plain HTTP as well. */
  readonly tls?: TlsCertificate;
}

export interface Emulator {
  readonly url: string;
  /** The same without encryption. */
  readonly plainUrl: string;
  /** What was asked, in order, with the fault that struck. */
  readonly requests: readonly RequestLogEntry[];
  clearRequests(): void;
  /** Replaces the profile, and counts from anew; nothing goes wrong when it is left out. */
  setFaults(profile?: FaultProfile): void;
  /** Data and log as at the start of an emulator without data. */
  reset(): void;
  close(): Promise<void>;
}

/** ARM for API Management on a port of this machine. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const plane = openPlane(options);
  const { host = "127.0.0.1", port = 0, tls, latencyMs = 0 } = options;
  const listening = await listen((scheme) => requestListener(plane, latencyMs, scheme), { host, port }, tls).catch((error: unknown) => {
    plane.close();
    throw error;
  });
  const address = `${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
  let closed: Promise<void> | undefined;
  return {
    url: `${tls === undefined ? "http" : "https"}://${address}`,
    plainUrl: `http://${address}`,
    requests: plane.log.entries,
    clearRequests: () => plane.log.clear(),
    setFaults: (profile) => plane.setFaults(profile),
    reset: () => plane.reset(),
    close: () => (closed ??= listening.close().then(() => plane.close())),
  };
}

function openPlane(options: EmulatorOptions): ControlPlane {
  const store = new Store(indexesOf);
  const operations = new Operations();
  const backbone: Backbone = { store, operations, now: options.now ?? (() => new Date()), pageSize: options.pageSize ?? 100 };
  const journal = options.dataDir === undefined ? noJournal : openJournal(options.dataDir, store, operations);
  const log = new RequestLog((entry) => options.log?.(entry));
  const plane = new ControlPlane(backbone, log, journal, options.services ?? [], options.throttle);
  plane.setFaults(options.faults);
  return plane;
}
