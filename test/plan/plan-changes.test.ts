import { describe, expect, it } from "vitest";
import { resourceName, type Instance, type Resource } from "../../src/catalog/arm/index.js";
import { planInstance, selectChanges, summarize, type Change, type Live, type Recorded } from "../../src/plan/index.js";

const instance: Instance = { name: "we", subscription: "s", resourceGroup: "r", service: "x", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };
const backend = (url: string): Resource => ({ ...resourceName("backend", "b"), properties: { url }, references: [] });
const recordedBackend = (url: string): Recorded => new Map([["backend/b", { type: "backend", armPath: "/backends/b", properties: { url }, references: [] }]]);
const liveBackend = (url: string): Live => new Map([["/backends/b", { properties: { url, protocol: "http", title: null }, etag: '"e"' }]]);
const none: Recorded = new Map();

const plan = (desired: readonly Resource[], recorded: Recorded, live: Live): readonly Change[] => planInstance({ instance, desired, recorded, live, digest: () => "" }).changes;
const only = (changes: readonly Change[]): [string, readonly string[]] => [changes[0]?.action ?? "none", changes[0]?.reasons ?? []];

describe("three sides: desired, recorded, live", () => {
  const cases: readonly [string, readonly Resource[], Recorded, Live, [string, readonly string[]]][] = [
    ["new", [backend("1")], none, new Map(), ["create", ["not-on-instance"]]],
    ["deleted behind our back", [backend("1")], recordedBackend("1"), new Map(), ["create", ["deleted-on-instance"]]],
    ["as applied", [backend("1")], recordedBackend("1"), liveBackend("1"), ["no-op", ["unchanged"]]],
    ["changed in code", [backend("2")], recordedBackend("1"), liveBackend("1"), ["update", ["changed-in-code"]]],
    ["changed behind our back", [backend("1")], recordedBackend("1"), liveBackend("9"), ["update", ["changed-on-instance"]]],
    ["changed on both sides", [backend("2")], recordedBackend("1"), liveBackend("9"), ["update", ["changed-in-code", "changed-on-instance"]]],
    ["both sides came to the same", [backend("2")], recordedBackend("1"), liveBackend("2"), ["no-op", ["unchanged"]]],
    ["there before us", [backend("2")], none, liveBackend("1"), ["update", ["adopted"]]],
    ["no longer defined", [], recordedBackend("1"), liveBackend("1"), ["delete", ["no-longer-defined"]]],
    ["no longer defined, and gone", [], recordedBackend("1"), new Map(), ["none", []]],
    ["not ours", [], none, liveBackend("1"), ["none", []]],
  ];
  it.each(cases)("%s", (_name, desired, recorded, live, expected) => expect(only(plan(desired, recorded, live))).toEqual(expected));

  it("an update carries the ETag it saw", () => expect(plan([backend("2")], none, liveBackend("1"))[0]?.etag).toBe('"e"'));
});

it("a resource that takes over an ARM path is updated there, and the old address deletes nothing", () => {
  const pool: Resource = { ...resourceName("backend-pool", "b"), properties: { type: "Pool", pool: { services: [] } }, references: [] };
  const changes = plan([pool], recordedBackend("1"), liveBackend("1"));
  expect(changes.map((c) => [c.address, c.action])).toEqual([["we/backend-pool/b", "update"]]);
});

it("what cannot be changed in place is replaced", () => {
  const logger = (loggerType: string): Resource => ({ ...resourceName("logger", "l"), properties: { loggerType }, references: [] });
  const live: Live = new Map([["/loggers/l", { properties: { loggerType: "azureEventHub", isBuffered: true } }]]);
  expect(plan([logger("applicationInsights")], none, live)[0]?.action).toBe("replace");
});

describe("imported specifications", () => {
  const operation = (displayName: string): Resource => ({ ...resourceName("api/operation", "a", "o"), properties: { displayName, method: "GET", urlTemplate: "/" }, references: ["api/a"], carriedBy: "api/a" });
  const api = (digest: string): Resource => ({ ...resourceName("api", "a"), properties: { displayName: "A", path: "a" }, references: [], specification: { format: "openapi+json", value: "{}", digest } });
  const live: Live = new Map([
    ["/apis/a", { properties: { displayName: "A", path: "a" } }],
    ["/apis/a/operations/o", { properties: { displayName: "O", method: "GET", urlTemplate: "/" } }],
  ]);
  const recorded: Recorded = new Map([
    ["api/a", { type: "api", armPath: "/apis/a", properties: { displayName: "A", path: "a" }, references: [], specification: "one" }],
    ["api/a/operation/o", { type: "api/operation", armPath: "/apis/a/operations/o", properties: { displayName: "O", method: "GET", urlTemplate: "/" }, references: [], carriedBy: "api/a" }],
  ]);
  const rows = (changes: readonly Change[]): unknown => changes.map((c) => [c.address, c.action, c.reasons, c.imports === true]);

  it("the same document is not imported again", () => {
    expect(rows(plan([api("one"), operation("O")], recorded, live))).toEqual([["we/api/a", "no-op", ["unchanged"], false], ["we/api/a/operation/o", "no-op", ["unchanged"], false]]);
  });
  it("another document is", () => {
    expect(rows(plan([api("two"), operation("O")], recorded, live))).toEqual([["we/api/a", "update", ["specification-changed"], true], ["we/api/a/operation/o", "no-op", ["unchanged"], false]]);
  });
  it("an operation changed on the instance is restored by an import", () => {
    const drifted: Live = new Map([...live, ["/apis/a/operations/o", { properties: { displayName: "X", method: "GET", urlTemplate: "/" } }]]);
    expect(rows(plan([api("one"), operation("O")], recorded, drifted))).toEqual([
      ["we/api/a", "update", ["operations-differ"], true],
      ["we/api/a/operation/o", "update", ["changed-on-instance"], false],
    ]);
  });
  it("an operation that left the document goes with the import", () => {
    const changes = plan([api("two")], recorded, live);
    expect(changes.map((c) => [c.address, c.action, c.carriedBy])).toEqual([["we/api/a", "update", undefined], ["we/api/a/operation/o", "delete", "api/a"]]);
  });
});

it("an operation of an API that is imported no more is deleted on its own", () => {
  const written: Resource = { ...resourceName("api", "a"), properties: { displayName: "A", path: "a" }, references: [] };
  const recorded: Recorded = new Map([["api/a/operation/o", { type: "api/operation", armPath: "/apis/a/operations/o", properties: {}, references: ["api/a"], carriedBy: "api/a" }]]);
  const live: Live = new Map([["/apis/a", { properties: { displayName: "A", path: "a" } }], ["/apis/a/operations/o", { properties: {} }]]);
  expect(plan([written], recorded, live).map((c) => [c.address, c.action, c.carriedBy])).toEqual([["we/api/a", "no-op", undefined], ["we/api/a/operation/o", "delete", undefined]]);
});

it("--target of something below a deleted resource does not take its owner along", () => {
  const recorded: Recorded = new Map([
    ["api/a", { type: "api", armPath: "/apis/a", properties: {}, references: [] }],
    ["api/a/policy", { type: "api/policy", armPath: "/apis/a/policies/policy", properties: {}, references: ["api/a"] }],
  ]);
  const live: Live = new Map([["/apis/a", { properties: {} }], ["/apis/a/policies/policy", { properties: {} }]]);
  const whole = { environment: "e", instances: [planInstance({ instance, desired: [], recorded, live, digest: () => "" })] };
  expect(whole.instances[0]?.changes.map((c) => c.carriedBy)).toEqual([undefined, "api/a"]);
  const { plan: selected } = selectChanges(whole, ["we/api/a/policy"]);
  expect(selected.instances[0]?.changes.map((c) => [c.address, c.carriedBy])).toEqual([["we/api/a/policy", undefined]]);
});

describe("--target", () => {
  const desired = [backend("1"), { ...resourceName("api", "a"), properties: { displayName: "A", path: "a" }, references: [] }, { ...resourceName("api/policy", "a"), properties: { value: "<policies />" }, references: ["api/a", "backend/b"] }];
  const whole = { environment: "e", instances: [planInstance({ instance, desired, recorded: none, live: new Map(), digest: () => "" })] };
  const addresses = (targets: readonly string[]): unknown => selectChanges(whole, targets).plan.instances[0]?.changes.map((c) => c.address);
  it("takes along what it needs", () => expect(addresses(["we/api/a/policy"])).toEqual(["we/api/a", "we/api/a/policy", "we/backend/b"]));
  it("takes globs", () => expect(addresses(["*/backend/*"])).toEqual(["we/backend/b"]));
  it("says when it matches nothing", () => expect(selectChanges(whole, ["we/api/nope"]).diagnostics[0]?.code).toBe("target-unmatched"));
});

it("counts by action", () => expect(summarize(plan([backend("2")], none, liveBackend("1")))).toEqual({ create: 0, update: 1, delete: 0, replace: 0, "no-op": 0 }));
