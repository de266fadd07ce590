import { apiPath } from "../catalog/arm/index.js";
import type { ShippedIn } from "../plan/index.js";
import type { ManagementPort } from "./management-port.js";

/** By the API's address, the next revision of each: one more than the highest there is. */
export async function readNextRevisions(port: ManagementPort, apis: readonly string[]): Promise<ReadonlyMap<string, ShippedIn>> {
  const found = await Promise.all(
    apis.map(async (address): Promise<readonly [string, ShippedIn]> => {
      const api = apiPath(address);
      const numbers = ((await port.list(`${api}/revisions`)) ?? []).map((r) => Number(r["apiRevision"])).filter((n) => Number.isInteger(n));
      return [address, { api, revision: String(Math.max(0, ...numbers) + 1) }];
    }),
  );
  return new Map(found);
}

/** Whether callers of the API get this revision. */
export async function isCurrentRevision(port: ManagementPort, { api, revision }: ShippedIn): Promise<boolean> {
  const revisions = (await port.list(`${api}/revisions`)) ?? [];
  return revisions.some((r) => r["isCurrent"] === true && r["apiRevision"] === revision);
}
