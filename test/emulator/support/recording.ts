import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: { readonly "If-Match"?: string };
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: unknown;
  readonly bodyStyle?: "pretty-crlf" | "compact";
}

/** Recorded exchanges with the real service: reference material beside the repository, absent in a plain checkout. */
export const recordingsFolder = join(import.meta.dirname, "../../../../shared/reference/recordings");

export function recordingFiles(): string[] {
  if (!existsSync(recordingsFolder)) return [];
  return readdirSync(recordingsFolder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort();
}

export function readRecording(file: string): Exchange[] {
  const lines = readFileSync(join(recordingsFolder, file), "utf8").split("\n").filter((line) => line !== "");
  const exchanges = lines.slice(1).map((line) => JSON.parse(line) as Exchange);
  // The two subscription recordings have lost the path of the service, which ends in `/subscriptions` itself; ids still have it.
  const prefix = servicePath.exec(JSON.stringify(exchanges))?.[1] ?? "";
  return exchanges.map((e) => (servicePath.test(e.url) || e.url.includes("/locations/") ? e : { ...e, url: `${prefix}${e.url}` }));
}

const servicePath = /(\/subscriptions\/[^/"]+\/resourceGroups\/[^/"]+\/providers\/Microsoft\.ApiManagement\/service\/[^/?"]+)/;

export interface RecordedService {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly path: string;
}

export function serviceOf(exchanges: readonly Exchange[]): RecordedService {
  const path = exchanges.map(({ url }) => servicePath.exec(url)?.[1]).find((found) => found !== undefined);
  const [, , subscriptionId = "", , resourceGroup = "", , , , name = ""] = path?.split("/") ?? [];
  if (path === undefined) throw new Error("no exchange names a service");
  return { subscriptionId, resourceGroup, name, path };
}
