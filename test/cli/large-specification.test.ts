import { describe, expect, test } from "vitest";
import { startLive } from "../support/live.js";
import { makeProject, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

/** Longer than the service takes in one request, with one operation. */
const specification = `openapi: 3.0.3
info:
  title: Vendor
  version: "1.0"
  description: ${"many words ".repeat(400_000)}
paths:
  /orders: { get: { operationId: ListOrders, responses: { "200": { description: The orders. } } } }
`;

const files = (api: string) => ({
  "apiops.yaml": "name: large\ndefaultEnvironment: local\n",
  "environments/local.yaml": "kind: Environment\nname: local\nemulator: true\ninstances:\n  - { name: we, service: apim-we, resourceGroup: rg, subscription: 00000000-0000-0000-0000-000000000000, region: westeurope, sku: { name: Premium, capacity: 1 } }\n",
  "apis/vendor.yaml": `kind: Api\nname: vendor\npath: vendor\ndescription: Short.\nspecification: ./vendor.openapi.yaml\n${api}`,
  "apis/vendor.openapi.yaml": specification,
});

const run = (project: TemporaryProject, ...argv: readonly string[]) => runCli(argv, { cwd: project.root });

describe("a specification that is too long to be sent", () => {
  test("is refused with its length, and with what helps", async () => {
    const { exitCode, stdout } = await run(makeProject(files("")), "validate");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("error specification-size: The specification is 4.2 MB long when it is sent, and the service takes 4.0 MB.");
    expect(stdout).toContain("fix: Publish the same document, and name its address with `specificationUrl:`.");
  });

  test("goes as a link to where it is published, and is known by its own text", async () => {
    const project = makeProject(files("specificationUrl: https://vendor.example/openapi.json\n"));
    expect((await run(project, "validate")).exitCode).toBe(0);
    expect((await run(project, "compile", "-o", "out")).exitCode).toBe(0);
    expect(JSON.parse(project.read("out/we/api/vendor/specification.json"))).toHaveProperty(["paths", "/orders", "get", "operationId"], "listorders");
    expect((await run(project, "compile", "-o", "out", "--as", "arm")).exitCode).toBe(0);
    const template = JSON.parse(project.read("out/we.template.json")) as { resources: { properties: object }[] };
    expect(template.resources[0]?.properties).toMatchObject({ format: "openapi+json-link", value: "https://vendor.example/openapi.json", translateRequiredQueryParameters: "query" });
  });

  test("cannot carry the texts of the definitions", async () => {
    const { exitCode, stdout } = await run(makeProject(files("specificationUrl: https://vendor.example/openapi.json\noperations:\n  listorders: { displayName: Orders }\n")), "validate");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("warning specification-url-unsent: `displayName` of operation listorders cannot be carried");
  });

  test("that fits is sent, whatever the address", async () => {
    const project = makeProject({ ...files("specificationUrl: https://vendor.example/openapi.json\n"), "apis/vendor.openapi.yaml": specification.replace(/description: many.*/, "description: Short.") });
    const live = await startLive(project.root);
    expect((await run(project, "apply", "--auto-approve")).exitCode).toBe(0);
    expect(live.taken().filter((r) => r.method === "PUT").map((r) => r.path)).toEqual([expect.stringContaining("/apis/vendor")]);
    expect((await run(project, "plan", "--detailed-exitcode")).exitCode).toBe(0);
  });
});
