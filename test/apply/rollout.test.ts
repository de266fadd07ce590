import { describe, expect, it } from "vitest";
import { rollOut, RolloutError } from "../../src/apply/rollout.js";
import { ServiceError, type Entity, type ManagementPort } from "../../src/azure/management-port.js";
import { resourceName, type Instance, type JsonObject } from "../../src/catalog/arm/index.js";
import type { Change, JournalEntry } from "../../src/plan/index.js";

const instance: Instance = { name: "we", subscription: "s", resourceGroup: "r", service: "x", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };
const shippedIn = { api: "/apis/a", revision: "2" };
const desired = { ...resourceName("api/policy", "a"), properties: { value: "<policies />" }, references: [] };
const change: Change = { address: "we/api/a/policy", kind: "api/policy", action: "update", reasons: [], properties: [], policy: [], securityImpact: "none", securityReasons: [], armPath: desired.armPath, desired, references: [], shippedIn };

/** An API with its revisions; `refuse` says what a request fails with. */
function service(refuse: (request: string) => unknown = () => undefined) {
  const sent: string[] = [];
  const revisions = new Set(["1"]);
  let current = "1";
  const answer = <T>(request: string, work: () => T): Promise<T> => {
    sent.push(request);
    const refusal = refuse(request);
    // Lost answers come after the work.
    if (refusal instanceof Error && !(refusal instanceof ServiceError && refusal.uncertain)) return Promise.reject(refusal);
    const result = work();
    return refusal instanceof Error ? Promise.reject(refusal) : Promise.resolve(result);
  };
  const port: ManagementPort = {
    requests: { get: 0, put: 0, patch: 0, delete: 0, post: 0, head: 0, retried: 0 },
    service: () => Promise.resolve({}),
    export: () => Promise.resolve(undefined),
    get: (path) => answer(`GET ${path}`, (): Entity | undefined => (path.includes(";rev=") ? (revisions.has(path.split(";rev=")[1] ?? "") ? { properties: {} } : undefined) : { properties: {} })),
    list: (path) => answer(`GET ${path}`, () => [...revisions].map((r): JsonObject => ({ apiRevision: r, isCurrent: r === current }))),
    put: (path) =>
      answer(`PUT ${path}`, () => {
        if (path.includes("/releases/")) current = "2";
        else if (path.endsWith(";rev=2")) revisions.add("2");
        return { attempts: 1 };
      }),
    patch: (path) => answer(`PATCH ${path}`, () => ({ attempts: 1 })),
    delete: (path) =>
      answer(`DELETE ${path}`, () => {
        revisions.delete(path.split(";rev=")[1] ?? "");
        return { attempts: 1 };
      }),
  };
  return { port, sent, revisions, current: () => current };
}

async function run(port: ManagementPort): Promise<{ outcome: unknown; journal: string[] }> {
  const journal: string[] = [];
  const outcome = await rollOut({
    shippedIn,
    changes: [change],
    port,
    instance,
    runId: "R",
    journal: (entry: JournalEntry) => Promise.resolve(void journal.push("revision" in entry ? entry.state : "?")),
    expectedOf: () => undefined,
    write: ({ armPath }) => port.put(armPath, {}),
  }).then(() => "released", (e: unknown) => e);
  return { outcome, journal };
}

const refusal = new ServiceError("PUT", 400, "ValidationError", "no");
const lost = new ServiceError("PUT", 503, "Http503", "gone");
const ended = (outcome: unknown): string | undefined => (outcome instanceof RolloutError ? outcome.end : undefined);

describe("a rollout", () => {
  it("makes a copy, changes it, and releases it", async () => {
    const { port, sent, current } = service();
    expect(await run(port)).toEqual({ outcome: "released", journal: ["opened", "made", "closed"] });
    expect(sent.filter((s) => !s.startsWith("GET"))).toEqual(["PUT /apis/a;rev=2", "PUT /apis/a;rev=2/policies/policy", "PUT /apis/a/releases/apiops-r"]);
    expect(current()).toBe("2");
  });
  it("leaves a revision alone that somebody made after the plan", async () => {
    const { port, sent, revisions } = service();
    revisions.add("2");
    const { outcome, journal } = await run(port);
    expect(outcome).toMatchObject({ end: "discarded", reason: { code: "ChangedSincePlan" } });
    expect(journal).toEqual([]);
    expect(sent).toEqual(["GET /apis/a;rev=2"]);
  });
  it("deletes nothing when its copy is refused", async () => {
    const { port, sent } = service((request) => (request === "PUT /apis/a;rev=2" ? refusal : undefined));
    const { outcome, journal } = await run(port);
    expect([ended(outcome), journal]).toEqual(["discarded", ["opened"]]);
    expect(sent.some((s) => s.startsWith("DELETE"))).toBe(false);
  });
  it("deletes its copy when a change is refused", async () => {
    const { port, revisions } = service((request) => (request.endsWith("/policies/policy") ? refusal : undefined));
    const { outcome, journal } = await run(port);
    expect([ended(outcome), journal, [...revisions]]).toEqual(["discarded", ["opened", "made", "closed"], ["1"]]);
  });
  it("takes a release whose answer was lost for done where the revision is current", async () => {
    const { port, current } = service((request) => (request.includes("/releases/") ? lost : undefined));
    expect((await run(port)).outcome).toBe("released");
    expect(current()).toBe("2");
  });
  it("deletes nothing while it is not known whether the release took effect", async () => {
    const { port, sent } = service((request) => (request.includes("/releases/") ? lost : request.endsWith("/revisions") ? lost : undefined));
    const { outcome, journal } = await run(port);
    expect([ended(outcome), journal]).toEqual(["unknown", ["opened", "made"]]);
    expect(sent.some((s) => s.startsWith("DELETE"))).toBe(false);
  });
  it("remembers a copy that it could not delete", async () => {
    const { port } = service((request) => (request.endsWith("/policies/policy") ? refusal : request.startsWith("DELETE") ? refusal : undefined));
    const { outcome, journal } = await run(port);
    expect([ended(outcome), journal]).toEqual(["left", ["opened", "made"]]);
  });
});
