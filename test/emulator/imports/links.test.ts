import { expect, test } from "vitest";
import { rg, sdkPolls, service, servicePath, startBench } from "../support/client.js";
import { documentText, importInto, operationsOf, problems, site } from "../support/imports.js";

const openApi = JSON.stringify({ openapi: "3.0.1", info: { title: "Linked" }, servers: [{ url: "/v1" }], paths: { "/a": { get: { operationId: "a", responses: {} } } } });

test("a link is fetched from this machine, and a relative server is one beside it", async () => {
  const { call } = await startBench();
  const url = await site((_, response) => response.end(openApi));
  expect(await importInto(call, "a", { format: "openapi-link", value: `${url}/docs/openapi.json` })).toEqual({ status: "Succeeded" });
  expect((await call("GET", "/apis/a")).json.properties).toMatchObject({ displayName: "Linked", serviceUrl: `${url}/v1` });
  expect((await operationsOf(call, "a")).map(({ name }) => name)).toEqual(["a"]);
});

test.skipIf(!sdkPolls)("through the client", async () => {
  const { client } = await startBench();
  const url = await site((_, response) => response.end(documentText("orders.swagger.json")));
  const api = await client.api.beginCreateOrUpdateAndWait(rg, service, "orders", { path: "orders", format: "swagger-link-json", value: url });
  expect(api).toMatchObject({ displayName: "Orders", serviceUrl: "https://orders.example/api/v2" });
  const failing = client.api.beginCreateOrUpdateAndWait(rg, service, "other", { path: "other", format: "swagger-link-json", value: "https://example.org/swagger.json" });
  await expect(failing).rejects.toThrow(/One or more fields contain incorrect values/);
});

test("a redirect is followed as long as it stays on this machine", async () => {
  const { call } = await startBench();
  const target = await site((_, response) => response.end(openApi));
  const url = await site(({ url: path }, response) => response.writeHead(302, { location: path === "/away" ? "https://example.org/openapi.json" : target }).end());
  expect(await importInto(call, "a", { format: "openapi+json-link", value: `${url}/here` })).toEqual({ status: "Succeeded" });
  expect(problems(await importInto(call, "b", { format: "openapi+json-link", value: `${url}/away` }))).toEqual([expect.stringContaining("could not be resolved")]);
});

test.each([
  ["another host", () => "https://example.org/openapi.json", "the remote name could not be resolved"],
  ["a host that looks like this one", () => "http://127.0.0.1.example.org/", "the remote name could not be resolved"],
  ["no address", () => "openapi.json", "it is not a valid absolute URI"],
  ["a file", () => "file:///etc/hosts", "it is not a valid absolute URI"],
  ["nothing there", async () => `${await site((_, response) => response.writeHead(404).end())}/openapi.json`, "the response status code is 404"],
  ["nobody there", () => "http://127.0.0.1:1/openapi.json", "the connection failed"],
])("%s: the poll says that the link cannot be reached", async (_, address, problem) => {
  const { call } = await startBench();
  const url = await address();
  expect(await importInto(call, "a", { format: "openapi-link", value: url })).toMatchObject({
    status: "Failed",
    error: { details: [{ target: "representation", message: `Parsing error(s): Unable to retrieve the document from '${url}': ${problem}.` }] },
  });
  expect((await call("GET", "/apis/a")).status).toBe(404);
});

test("what a link says may be longer than a request", async () => {
  const { call } = await startBench();
  const url = await site((_, response) => response.end(JSON.stringify({ ...(JSON.parse(openApi) as object), "x-filler": "x".repeat(5_000_000) })));
  expect(await importInto(call, "a", { format: "openapi-link", value: url })).toEqual({ status: "Succeeded" });
});

test("a client that goes away while its link is fetched leaves nothing behind", async () => {
  const { call, emulator } = await startBench({ faults: { rules: [{ fault: "overlap" }] } });
  let release = (): void => undefined;
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const url = await site((_, response) => {
    release = () => response.end(openApi);
    asked();
  });
  const impatient = new AbortController();
  const put = fetch(`${emulator.url}${servicePath}/apis/a?api-version=2024-05-01`, {
    method: "PUT",
    body: JSON.stringify({ properties: { path: "a", format: "openapi-link", value: url } }),
    signal: impatient.signal,
  });
  await isAsked;
  impatient.abort();
  await expect(put).rejects.toThrow("aborted");
  await call("GET", "/apis");
  release();
  expect((await importInto(call, "b", { format: "openapi-link", value: await site((_, response) => response.end(openApi)) })).status).toBe("Succeeded");
  expect((await call("GET", "/apis/a")).status).toBe(404);
  for (const displayName of ["A", "B"]) expect((await call("PUT", "/apis/a", { properties: { displayName, path: "a" } })).status).toBeLessThan(300);
});
