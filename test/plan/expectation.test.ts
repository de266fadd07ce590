import { describe, expect, it } from "vitest";
import { resourceName, type Instance, type Resource } from "../../src/catalog/arm/index.js";
import { confirmRecorded, judgeChange, planInstance, type Change, type RecordedResource } from "../../src/plan/index.js";

const instance: Instance = { name: "we", subscription: "s", resourceGroup: "r", service: "x", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };
const digest = (): string => "d";
const policy = (calls: number): string => `<policies><inbound><base /><rate-limit calls="${calls}" renewal-period="60" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`;

function planned(desired: Resource, live: Resource["properties"]): Change {
  const { changes } = planInstance({ instance, desired: [desired], recorded: new Map(), live: new Map([[desired.armPath.toLowerCase(), { properties: live as never, etag: '"1"' }]]), digest });
  const [change] = changes;
  if (change === undefined) throw new Error("Nothing is planned.");
  return change;
}

describe("a resource whose ETag moved", () => {
  const desired: Resource = { ...resourceName("api/policy", "a"), properties: { value: policy(3) }, references: [] };
  const judge = judgeChange(planned(desired, { value: policy(1) }), instance, digest);

  it("is as expected where it means what the plan saw, however it is laid out", () => {
    expect(judge({ properties: { value: policy(1).replaceAll("><", ">\r\n\t<"), format: "xml" } })).toBe("as-expected");
  });
  it("is as wanted where an earlier try took effect", () => {
    expect(judge({ properties: { value: policy(3) } })).toBe("as-wanted");
  });
  it("moved otherwise", () => {
    expect(judge({ properties: { value: policy(2) } })).toBe("moved");
  });
  it("is imported again rather than taken for imported", () => {
    const api: Resource = { ...resourceName("api", "a"), properties: { displayName: "A", path: "a" }, references: [], specification: { format: "openapi+json", value: "{}", digest: "2" } };
    const importing = judgeChange(planned(api, { displayName: "B", path: "a" }), instance, digest);
    expect(importing({ properties: { displayName: "A", path: "a" } })).toBe("as-expected");
  });
});

it("what a broken-off run may have created is owned only where the instance holds exactly that", () => {
  const tag = (displayName: string): RecordedResource => ({ type: "tag", armPath: "/tags/t", properties: { displayName }, references: [] });
  const confirmed = (live: string | undefined) => confirmRecorded(new Map([["tag/t", { ...tag("ours"), unconfirmed: true }]]), new Map(live === undefined ? [] : [["/tags/t", { properties: { displayName: live } }]]), instance, digest);
  expect([...confirmed("ours")]).toEqual([["tag/t", tag("ours")]]);
  expect([...confirmed("theirs")]).toEqual([]);
  expect([...confirmed(undefined)]).toEqual([]);
});
