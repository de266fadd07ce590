import path from "node:path";
import { expect, test } from "vitest";
import { readArtifacts, readFolder, writeArtifacts } from "../../src/artifacts/index.js";
import { samples } from "../artifacts/support.js";
import { startLive } from "../support/live.js";
import { makeProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";
import { textsOf, treeDifferences } from "./artifact-tree.js";

const secrets = { APIM_PARTNER_KEY: "a partner's", APIM_INSIGHTS_KEY: "11111111-2222-3333-4444-555555555555", APIM_INSIGHTS_INSTRUMENTATION_KEY: "22222222-2222-3333-4444-555555555555", APIM_ENTRA_CLIENT_SECRET: "a client's" };

/** A folder → definitions → a service → definitions of it → a folder. */
async function throughService(folder: string, layout: string): Promise<string> {
  const project = makeProject({});
  const { root } = project;
  const run = async (...argv: string[]) => {
    const done = await runCli(argv, { cwd: root, variables: secrets });
    return { ...done, all: `${argv.join(" ")}\n${done.stdout}${done.stderr}` };
  };
  await run("extract", "--from-artifacts", folder, "-o", "moved", "--service", "apim-we", "--resource-group", "rg");
  project.write("moved/environments/default.yaml", project.read("moved/environments/default.yaml").replace("name: default\n", "name: default\nemulator: true\n"));
  await startLive(path.join(root, "moved"), "Premium");
  const applied = await run("apply", "--project", "moved", "-e", "default", "--auto-approve");
  expect(applied.exitCode, applied.all).toBe(0);
  const planned = await run("plan", "--project", "moved", "-e", "default");
  expect(planned.stdout, planned.all).toContain("No changes.");
  const extracted = await run("extract", "--project", "moved", "-e", "default", "-o", "again");
  expect(extracted.exitCode, extracted.all).toBe(0);
  const compiled = await run("compile", "--project", "again", "-o", "written", "--as", "apiops", "--layout", layout);
  expect(compiled.exitCode, compiled.all).toBe(0);
  return path.join(root, "written");
}

/** Why a line stands in a list: nothing else may differ. */
const because = {
  byService: [
    "+ configuration.default.yaml", // the service that it was compiled for
  ],
  ofEveryGeneration: [
    "+ workspaces/team/apis/team-api/specification.json", // the service exports a description of every HTTP API
  ],
  ofSpecifications: [
    "apis/forms/specification.wadl: wadl → openapi", // a service that imported WADL exports OpenAPI
  ],
  ofDefaults: [
    // What definitions leave to the service because it is so anyway.
    "loggers/insights/loggerInformation.json /properties/isBuffered: true → nothing",
    "products/standard/productInformation.json /properties/approvalRequired: false → nothing",
  ],
};

const differences = {
  apiops: [
    ...because.byService,
    ...because.ofEveryGeneration,
    ...because.ofSpecifications,
    ...because.ofDefaults,
    // Administrators have every product.
    "+ products/standard/groups/administrators/productGroupInformation.json",
    // Links go by the name of what they lead to: those that the service made up are not kept.
    'workspaces/team/products/team-product/apis/team-api/productApiInformation.json /name: "64f1" → "team-api"',
    'workspaces/team/products/team-product/groups/administrators/productGroupInformation.json /name: "64f2" → "administrators"',
    'workspaces/team/tags/team-tag/apis/team-api/tagApiInformation.json /name: "64f3" → "team-api"',
    'workspaces/team/tags/team-tag/products/team-product/tagProductInformation.json /name: "64f4" → "team-product"',
  ],
  "apiops-cli": [
    ...because.byService,
    ...because.ofEveryGeneration,
    ...because.ofSpecifications,
    ...because.ofDefaults,
    'products/standard/groups.json : [{"name":"developers"},{"name":"partners"}] → [{"name":"administrators"},{"name":"developers"},{"name":"partners"}]',
    "- apis/orders/mcpServerInformation.json", // not carried, as `extract` says
    "- apis/orders/schemas/order/schemaInformation.json", // in the specification, whose import names it
    // The schemas of bodies come with it too, by ids that the import makes up.
    'apis/legacy/operations/get-legacy/operationInformation.json /properties/responses: [{"description":"OK","headers":[],"representations":[{"contentType":"application/json","schemaId":"b720f9ced27c7bcd42957a89","typeName":"Legacy"}],"statusCode":200}] → [{"description":"OK","headers":[],"representations":[{"contentType":"application/json"}],"statusCode":200}]',
    // OpenAPI has a description of every response.
    'apis/forms/operations/get-form/operationInformation.json /properties/responses: [{"headers":[],"representations":[{"contentType":"application/json"}],"statusCode":200}] → [{"description":"","headers":[],"representations":[{"contentType":"application/json"}],"statusCode":200}]',
  ],
};

test.each(["apiops", "apiops-cli"] as const)("a folder of %s comes back through a service, but for what is listed; and a second time exactly", async (layout) => {
  const original = path.join(samples, layout);
  const first = await throughService(original, layout);
  expect(await treeDifferences(textsOf(readFolder(original)), textsOf(readFolder(first)))).toEqual([...differences[layout]].sort());
  const second = await throughService(first, layout);
  expect(textsOf(readFolder(second))).toEqual(textsOf(readFolder(first)));
}, 120_000);

test("a folder of earlier versions comes back through a service as one of Azure/apiops, but for what is listed", async () => {
  const original = path.join(samples, "apiops-older");
  const asWritten = writeArtifacts(readArtifacts(readFolder(original)).snapshot.resources, { layout: "apiops" }).files;
  const first = await throughService(original, "apiops");
  const filledIn = (file: string, properties: readonly string[]): string[] => properties.map((p) => `${file} /properties/${p}`);
  const api = ['apiRevision: nothing → "1"', "isCurrent: nothing → true", 'protocols: nothing → ["https"]', "subscriptionRequired: nothing → true"];
  const product = ['state: nothing → "notPublished"', "subscriptionRequired: nothing → true"];
  expect(await treeDifferences(textsOf(asWritten), textsOf(readFolder(first)))).toEqual(
    [
      ...because.byService,
      ...because.ofEveryGeneration,
      "+ apis/billing/specification.json",
      "+ products/premium/groups/administrators/productGroupInformation.json",
      "+ products/standard/groups/administrators/productGroupInformation.json",
      "+ workspaces/team/products/team-product/groups/administrators/productGroupInformation.json",
      // Not carried, as `extract` says: the folder does not have what they lead to.
      "- tags/public/apis/orders/tagApiInformation.json",
      "- workspaces/team/products/team-product/groups/team-group/productGroupInformation.json",
      'workspaces/team/products/team-product/apis/team-api/productApiInformation.json /name: "64f1" → "team-api"',
      // Its only member is a secret.
      "loggers/insights/loggerInformation.json /properties/credentials: nothing → {}",
      // What the folder left to the service.
      ...filledIn("apis/billing/apiInformation.json", api),
      ...filledIn("apis/orders/apiInformation.json", api.slice(1)),
      ...filledIn("workspaces/team/apis/team-api/apiInformation.json", api),
      ...["products/premium", "products/standard", "workspaces/team/products/team-product"].flatMap((p) => filledIn(`${p}/productInformation.json`, product)),
    ].sort(),
  );
});
