import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { ConnectionError, ServiceError, type Expected, type ManagementPort } from "../../src/azure/management-port.js";
import { connect } from "../../src/azure/sdk-port.js";
import type { Instance } from "../../src/catalog/arm/index.js";

const instance: Instance = { name: "we", subscription: "00000000-0000-0000-0000-000000000000", resourceGroup: "rg", service: "x", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };
const base = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ApiManagement/service/x";

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve()))));

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A service that gives the replies in order, and the requests it got. */
async function scripted(replies: readonly ((url: string) => Reply)[]): Promise<{ port: ManagementPort; requests: string[]; url: string }> {
  const requests: string[] = [];
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const reply = replies[requests.length]?.(url) ?? { status: 500 };
    requests.push(`${request.method ?? ""} ${decodeURIComponent(request.url ?? "").replace(base, "")}${request.headers["if-match"] === undefined ? "" : ` if ${request.headers["if-match"]}`}`);
    request.resume().on("end", () => {
      response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
      response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credential = { getToken: () => Promise.resolve({ token: "t", expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
  return { port: connect(instance, { endpoint: url, credential, ...fakeClock() }), requests, url };
}

/** A clock that stands still but for the waits, which take no time. */
function fakeClock(): { now: () => number; delay: (ms: number) => Promise<void>; waits: number[] } {
  let now = 0;
  const waits: number[] = [];
  const delay = (ms: number): Promise<void> => {
    now += ms;
    waits.push(ms);
    return Promise.resolve();
  };
  return { now: () => now, delay, waits };
}

/** Takes connections and says nothing. */
async function mute(): Promise<{ url: string; close: () => Promise<void> }> {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const close = async (): Promise<void> => {
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  };
  return { url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, close };
}

const failed = async (run: Promise<unknown>): Promise<ServiceError> => {
  const error: unknown = await run.then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(ServiceError);
  return error as ServiceError;
};

describe("reading", () => {
  it("takes a 404 for nothing there, and keeps properties that the SDK's models do not know", async () => {
    const { port } = await scripted([() => ({ status: 404 }), () => ({ status: 200, body: { properties: { url: "u", brandNew: [1] } }, headers: { etag: '"7"' } })]);
    expect(await port.get("/backends/a")).toBeUndefined();
    expect(await port.get("/backends/b")).toEqual({ properties: { url: "u", brandNew: [1] }, etag: '"7"' });
  });
  it("follows nextLink to the last page", async () => {
    const { port, requests } = await scripted([(url) => ({ status: 200, body: { value: [{ name: "a" }], nextLink: `${url}${base}/tags?page=2` } }), () => ({ status: 200, body: { value: [{ name: "b" }] } })]);
    expect(await port.list("/tags")).toEqual([{ name: "a" }, { name: "b" }]);
    expect(requests).toEqual(["GET /tags?api-version=2024-05-01", "GET /tags?page=2"]);
  });
});

describe("writing", () => {
  it("polls a long-running operation to its end", async () => {
    const { port, requests } = await scripted([
      (url) => ({ status: 201, body: { properties: { ProvisioningState: "InProgress" } }, headers: { "azure-asyncoperation": `${url}/poll/1`, location: `${url}/result/1` } }),
      () => ({ status: 200, body: { status: "InProgress" } }),
      () => ({ status: 200, body: { status: "Succeeded" } }),
    ]);
    expect(await port.put("/namedValues/n", { properties: {} })).toEqual({ attempts: 1 });
    expect(requests).toEqual(["PUT /namedValues/n?api-version=2024-05-01", "GET /poll/1", "GET /poll/1"]);
    expect(port.requests).toMatchObject({ put: 1, get: 2, retried: 0 });
  });
  it("reports what the poll says went wrong, with its details", async () => {
    const details = [{ code: "ValidationError", target: "name", message: "Property with the same name already exist." }];
    const { port } = await scripted([
      (url) => ({ status: 201, headers: { "azure-asyncoperation": `${url}/poll/1` } }),
      () => ({ status: 200, body: { status: "Failed", error: { code: "ValidationError", message: "One or more fields contain incorrect values:", details } } }),
    ]);
    const error = await failed(port.put("/namedValues/n", { properties: {} }));
    expect([error.code, error.message]).toEqual(["ValidationError", "One or more fields contain incorrect values: name: Property with the same name already exist."]);
  });
  it("follows a Location where there is no status URL, and takes a refusal there for what it is", async () => {
    const { port } = await scripted([(url) => ({ status: 202, headers: { location: `${url}/result/1` } }), () => ({ status: 400, body: { error: { code: "ValidationError", message: "no", details: null } } })]);
    expect((await failed(port.put("/namedValues/n", {}))).status).toBe(400);
  });
  it("tries again while the API is locked, and counts it", async () => {
    const locked = () => ({ status: 409, body: { error: { code: "PessimisticConcurrencyConflict", message: "Operation on the API is in progress", details: null } } });
    const { port } = await scripted([locked, locked, () => ({ status: 200, body: {} })]);
    expect(await port.put("/apis/a", {})).toEqual({ attempts: 3 });
    expect(port.requests).toMatchObject({ put: 3, retried: 2 });
  });
  describe("when If-Match does not match", () => {
    const modified = () => ({ status: 412, body: { error: { code: "PreconditionFailed", message: "Resource was modified since last retrieval.", details: null } } });
    const holds = (value: string, etag: string) => () => ({ status: 200, body: { properties: { value } }, headers: { etag } });
    const expected: Expected = { etag: '"1"', judge: ({ properties }) => (properties["value"] === "planned" ? "as-expected" : properties["value"] === "wanted" ? "as-wanted" : "moved") };

    it("gives up where the resource moved", async () => {
      const { port, requests } = await scripted([modified, holds("theirs", '"2"')]);
      expect((await failed(port.put("/apis/a", {}, expected))).code).toBe("ChangedSincePlan");
      expect(requests).toEqual(['PUT /apis/a?api-version=2024-05-01 if "1"', "GET /apis/a?api-version=2024-05-01"]);
    });
    it("goes on with the new ETag where only that moved", async () => {
      const { port, requests } = await scripted([modified, holds("planned", '"2"'), () => ({ status: 200, body: {}, headers: { etag: '"3"' } })]);
      expect(await port.put("/apis/a", {}, expected)).toEqual({ attempts: 2, etag: '"3"' });
      expect(requests[2]).toBe('PUT /apis/a?api-version=2024-05-01 if "2"');
    });
    it("takes what is as wanted for its own write whose answer was lost", async () => {
      const { port } = await scripted([() => ({ status: 503 }), modified, holds("wanted", '"2"')]);
      expect(await port.put("/apis/a", {}, expected)).toEqual({ attempts: 2, etag: '"2"' });
    });
    it("takes a delete of what is gone for done", async () => {
      const { port } = await scripted([modified, () => ({ status: 404 })]);
      expect(await port.delete("/apis/a?deleteRevisions=true", expected)).toEqual({ attempts: 1 });
    });
  });
  it("takes a delete of what is gone for done", async () => {
    const { port } = await scripted([() => ({ status: 404, body: { error: { code: "ResourceNotFound", message: "gone" } } })]);
    expect(await port.delete("/tags/t")).toEqual({ attempts: 1 });
  });
  it("sends again what nobody answered in time", async () => {
    const { url, close } = await mute();
    const waits: number[] = [];
    const delay = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
    const port = connect(instance, { endpoint: url, credential: { getToken: () => Promise.resolve({ token: "t", expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) }, delay, timeoutMs: 20 });
    await expect(port.get("/tags/t")).rejects.toThrow("no answer came in time");
    expect(waits).toHaveLength(2);
    await close();
  });
  it("waits as long as a throttled service asks", async () => {
    const { port } = await scripted([() => ({ status: 429, headers: { "retry-after": "0" } }), () => ({ status: 201, body: {} })]);
    await port.put("/tags/t", {});
    expect(port.requests).toMatchObject({ put: 2, retried: 1 });
  });
});

it("an endpoint where nobody answers is told apart from a refusal", async () => {
  const { port } = await scripted([]);
  await new Promise<void>((resolve) => server?.close(() => resolve()));
  server = undefined;
  await expect(port.get("/tags/t")).rejects.toBeInstanceOf(ConnectionError);
});
