import { describe, expect, it } from "vitest";
import { applyInstance } from "../../src/apply/apply-changes.js";
import { orderSteps } from "../../src/apply/order.js";
import { runSteps } from "../../src/apply/run-steps.js";
import { ServiceError, type Expected, type ManagementPort, type RequestCounts } from "../../src/azure/management-port.js";
import { Interruption } from "../../src/azure/interruption.js";
import { resourceName, type Instance, type Resource } from "../../src/catalog/arm/index.js";
import type { ResourceType } from "../../src/catalog/resources/index.js";
import { planInstance, type Live, type PlanInstance, type Recorded, type RecordedResource } from "../../src/plan/index.js";

const instance: Instance = { name: "we", subscription: "s", resourceGroup: "r", service: "x", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };

const resource = (type: ResourceType, names: readonly string[], properties: Resource["properties"] = {}, references: readonly string[] = []): Resource => ({ ...resourceName(type, ...names), properties, references });
const api = (name: string, path = name, references: readonly string[] = []): Resource => resource("api", [name], { displayName: name, path }, references);

function plan(desired: readonly Resource[], owned: readonly Resource[] = [], live: readonly Resource[] = owned): PlanInstance {
  const record = ({ type, armPath, references }: Resource): RecordedResource => ({ type, armPath, properties: {}, references });
  const recorded: Recorded = new Map(owned.map((r) => [r.address, record(r)]));
  const found: Live = new Map(live.map((r) => [r.armPath.toLowerCase(), { properties: r.properties as never, etag: '"1"' }]));
  return planInstance({ instance, desired, recorded, live: found, digest: () => "d" });
}

/** A service that remembers what was sent, and answers as told. */
class RecordingPort implements ManagementPort {
  readonly sent: string[] = [];
  inFlight = 0;
  peak = 0;
  readonly requests: RequestCounts = { get: 0, put: 0, patch: 0, delete: 0, post: 0, head: 0, retried: 0 };
  constructor(private readonly refuse: (request: string) => ServiceError | undefined = () => undefined) {}
  service = () => Promise.resolve({});
  get = () => Promise.resolve(undefined);
  list = () => Promise.resolve([]);
  put = (path: string, _body: unknown, expected?: Expected) => this.write(`PUT ${path}${expected === undefined ? "" : ` if ${expected.etag}`}`);
  patch = (path: string, _body: unknown, expected?: Expected) => this.write(`PATCH ${path}${expected === undefined ? "" : ` if ${expected.etag}`}`);
  export = () => Promise.resolve(undefined);
  delete = (path: string, expected?: Expected) => this.write(`DELETE ${path}${expected === undefined ? "" : ` if ${expected.etag}`}`);
  private async write(request: string): Promise<{ attempts: number }> {
    this.sent.push(request);
    this.peak = Math.max(this.peak, ++this.inFlight);
    await Promise.resolve();
    await Promise.resolve();
    this.inFlight--;
    const refusal = this.refuse(request);
    if (refusal !== undefined) throw refusal;
    return { attempts: 1 };
  }
}

async function apply(planned: PlanInstance, port: RecordingPort, recorded: Recorded = new Map(), parallelism = 16) {
  return applyInstance({ plan: planned, recorded, port, digest: () => "d", parallelism, complete: true, runId: "run", holdsSecret: () => false, journal: () => Promise.resolve(), keepSpecification: () => Promise.resolve(), interruption: new Interruption(), onResult: () => undefined });
}

describe("order", () => {
  it("writes what is referred to first", async () => {
    const port = new RecordingPort();
    await apply(plan([api("a", "a", ["version-set/v"]), resource("version-set", ["v"]), resource("product/api", ["p", "a"], {}, ["product/p", "api/a"]), resource("product", ["p"])]), port);
    const at = (text: string): number => port.sent.findIndex((s) => s.includes(text));
    expect(at("/apiVersionSets/v")).toBeLessThan(at("PUT /apis/a"));
    expect(at("PUT /apis/a")).toBeLessThan(at("/products/p/apis/a"));
    expect(port.sent).toHaveLength(4);
  });

  it("drops a reference before its target is deleted, and deletes referrers first", async () => {
    const policy = (backend: string): Resource => resource("api/policy", ["a"], { value: `<policies><inbound><x y="${backend}" /></inbound></policies>` }, ["api/a", `backend/${backend}`]);
    const owned = [api("a"), policy("old"), resource("backend", ["old"], { url: "u" }), resource("backend-pool", ["pool"], { type: "Pool" }, ["backend/old"])];
    const port = new RecordingPort();
    await apply(plan([api("a"), policy("new"), resource("backend", ["new"], { url: "u" })], owned), port);
    expect(port.sent).toEqual(["PUT /backends/new", 'PUT /apis/a/policies/policy if "1"', 'DELETE /backends/pool if "1"', 'DELETE /backends/old if "1"']);
  });

  it("a renamed API leaves its path before the new one takes it", async () => {
    const port = new RecordingPort();
    await apply(plan([api("new", "orders")], [api("old", "orders")]), port);
    expect(port.sent).toEqual(['DELETE /apis/old?deleteRevisions=true if "1"', "PUT /apis/new"]);
  });

  it("an update that frees a path goes before the create that takes it", async () => {
    const port = new RecordingPort();
    await apply(plan([api("aaa", "orders"), api("orders", "orders-old")], [api("orders", "orders")]), port);
    expect(port.sent).toEqual(['PUT /apis/orders if "1"', "PUT /apis/aaa"]);
  });

  it("two that swap what they hold do not wait for each other", async () => {
    const port = new RecordingPort();
    await apply(plan([api("a", "y"), api("b", "x")], [api("a", "x"), api("b", "y")]), port);
    expect(port.sent).toHaveLength(2);
  });

  it("a new named value does not wait for the delete of another, whose users must be written first", async () => {
    const value = (name: string): Resource => resource("named-value", [name], { displayName: name });
    const fragment = (name: string): Resource => resource("fragment", ["f"], { value: `<fragment><x y="{{${name}}}" /></fragment>` }, [`named-value/${name}`]);
    const port = new RecordingPort();
    await apply(plan([value("new"), fragment("new")], [value("old"), fragment("old")]), port);
    expect(port.sent).toEqual(["PUT /namedValues/new", 'PUT /policyFragments/f if "1"', 'DELETE /namedValues/old if "1"']);
  });

  it("thousands of writes and deletes are ordered in no time", () => {
    const many = (prefix: string): Resource[] => Array.from({ length: 4_000 }, (_, n) => resource("tag", [`${prefix}${n}`], { displayName: `${prefix}${n}` }));
    const steps = orderSteps(plan(many("new"), many("old")).changes);
    expect(steps.reduce((edges, s) => edges + s.needs.size + s.after.size, 0)).toBe(0);
  });

  it("what lies below a deleted resource goes with it", () => {
    const owned = [api("a"), resource("api/policy", ["a"], { value: "<policies />" }, ["api/a"]), resource("api/operation", ["a", "o"], {}, ["api/a"]), resource("api/operation/policy", ["a", "o"], { value: "<policies />" })];
    const steps = orderSteps(plan([], owned).changes);
    expect(steps.map((s) => s.change.address)).toEqual(["we/api/a"]);
    expect(steps[0]?.carries.map((c) => c.address)).toEqual(["we/api/a/operation/o", "we/api/a/operation/o/policy", "we/api/a/policy"]);
  });
});

describe("several at once", () => {
  it("never two writes of one API, never two named values", async () => {
    const port = new RecordingPort();
    const values = [1, 2, 3].map((n) => resource("named-value", [`n${n}`], { displayName: `n${n}` }));
    await apply(plan(values), port);
    expect(port.peak).toBe(1);
    const many = new RecordingPort();
    await apply(plan([1, 2, 3].map((n) => resource("tag", [`t${n}`], { displayName: "t" }))), many);
    expect(many.peak).toBe(3);
  });
  it("at most what is allowed", async () => {
    const port = new RecordingPort();
    await apply(plan(Array.from({ length: 20 }, (_, n) => resource("tag", [`t${n}`], { displayName: "t" }))), port, new Map(), 4);
    expect(port.peak).toBe(4);
    expect(port.sent).toHaveLength(20);
  });
});

describe("failures", () => {
  const refuse = (part: string) => (request: string) => (request.includes(part) ? new ServiceError(request, 400, "ValidationError", "no", { attempts: 2 }) : undefined);

  it("independent work goes on; what needs the failed resource is skipped, and says so", async () => {
    const desired = [api("a"), resource("api/policy", ["a"], { value: "<policies />" }, ["api/a"]), api("b"), resource("api/policy", ["b"], { value: "<policies />" }, ["api/b"])];
    const { report, recorded } = await apply(plan(desired), new RecordingPort(refuse("/apis/a")));
    expect(report.results).toEqual([
      { address: "we/api/a", action: "create", outcome: "failed", attempts: 2, error: { code: "ValidationError", message: "no" } },
      { address: "we/api/a/policy", action: "create", outcome: "skipped", attempts: 0, error: { code: "DependencyFailed", message: "It needs we/api/a, which was not written." } },
      { address: "we/api/b", action: "create", outcome: "succeeded", attempts: 1 },
      { address: "we/api/b/policy", action: "create", outcome: "succeeded", attempts: 1 },
    ]);
    expect([...recorded.keys()].sort()).toEqual(["api/b", "api/b/policy"]);
  });

  it("a failed delete stays owned", async () => {
    const owned = [resource("tag", ["t"], { displayName: "t" })];
    const before: Recorded = new Map([["tag/t", { type: "tag", armPath: "/tags/t", properties: {}, references: [] }]]);
    const { recorded } = await apply(plan([], owned), new RecordingPort(refuse("DELETE")), before);
    expect([...recorded.keys()]).toEqual(["tag/t"]);
  });

  it("whatever is thrown, every change has a result", async () => {
    const port = new RecordingPort();
    port.put = () => Promise.reject(new TypeError("an expired token"));
    const { report } = await apply(plan([api("a"), api("b")]), port);
    expect(report.results.map((r) => [r.address, r.outcome, r.error?.code])).toEqual([["we/api/a", "failed", "TypeError"], ["we/api/b", "failed", "TypeError"]]);
  });
});

it("what is there as wanted is owned after an apply, and what is gone no longer", async () => {
  const tag = resource("tag", ["t"], { displayName: "t" });
  const gone: Recorded = new Map([["tag/gone", { type: "tag", armPath: "/tags/gone", properties: {}, references: [] }]]);
  const { recorded } = await apply(plan([tag], [], [tag]), new RecordingPort(), gone);
  expect([...recorded.keys()]).toEqual(["tag/t"]);
});

it("steps that wait for each other are refused, not waited for", async () => {
  const steps = orderSteps(plan([api("a", "a", ["api/b"]), api("b", "b", ["api/a"])]).changes);
  await expect(runSteps(steps, { parallelism: 4, stopped: () => false, run: () => Promise.resolve("succeeded"), skip: () => undefined })).rejects.toThrow("in a circle");
});
