import path from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../../src/artifacts/index.js";
import { makeProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";
import { textsOf } from "./artifact-tree.js";

const values = (name: string, limit: number): string =>
  `values: { ordersUrl: "https://${name}.orders.example", serviceUrl: "https://${name}.example", stage: ${name}, limit: ${limit}, calls: ${limit * 100}, teamUrl: "https://${name}.team.example" }`;

const instance = (name: string, limit: number): string => `  - name: ${name}
    service: apim-${name}
    resourceGroup: rg
    subscription: 00000000-0000-0000-0000-000000000000
    region: westeurope
    ${values(name, limit)}
`;

const files = {
  "apiops.yaml": "name: test\ndefaultEnvironment: live\n",
  "environments/live.yaml": `kind: Environment\nname: live\nvalues: { partnerKey: { fromEnv: PARTNER_KEY } }\ninstances:\n${instance("we", 3)}${instance("eus", 7)}${instance("sea", 3)}`,
  "apis/orders.openapi.yaml": "openapi: 3.0.1\ninfo: { title: Orders, version: '1' }\npaths: { /: { get: { operationId: list, responses: { '200': { description: OK } } } } }\n",
  "apis/all.yaml": `kind: Api
name: orders
path: orders
serviceUrl: "\${serviceUrl}"
specification: ./orders.openapi.yaml
policies: { inbound: [base, { set-backend-service: { backend-id: orders } }, { rate-limit: { calls: "\${calls}", renewal-period: 60 } }] }
operations:
  list: { policies: { inbound: [base, { set-header: { name: X-Stage, value: "\${stage}" } }] } }
---
kind: Backend
name: orders
url: "\${ordersUrl}"
---
kind: NamedValue
name: stage
value: "\${stage}"
---
kind: NamedValue
name: partner-key
secret: true
value: "\${partnerKey}"
---
kind: Product
name: standard
subscriptionsLimit: "\${limit}"
---
kind: Workspace
name: team
displayName: team
---
kind: Backend
name: own
workspace: team
url: "\${teamUrl}"
`,
};

test.each(["apiops", "apiops-cli", "both"])("the instances of an environment are one folder of %s with override files, and environments again", async (layout) => {
  const project = makeProject(files);
  const run = async (...argv: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root });
    expect(exitCode, stdout + stderr).toBe(argv[0] === "extract" && layout === "apiops" ? 1 : 0);
    return stdout;
  };
  const form = ["--as", "apiops", ...(layout === "both" ? [] : ["--layout", layout])];
  await run("compile", "-o", "folder", ...form);
  const extracted = await run("extract", "--from-artifacts", "folder", "-o", "again");
  // That folder does not hold a workspace itself.
  const left = extracted.split("Not carried:\n")[1]?.match(/^ {2}! .*$/gm) ?? [];
  expect(left).toEqual(layout === "apiops" ? ["  ! workspace/team: the source does not say its display name; the definition gives it its name"] : []);
  for (const name of ["we", "eus", "sea"]) {
    await run("compile", "--instance", name, "-o", `before-${name}`, ...form);
    await run("compile", "--project", "again", "-e", name, "-o", `after-${name}`, ...form);
    const [before, after] = ["before", "after"].map((when) => textsOf(readFolder(path.join(project.root, `${when}-${name}`))));
    expect(before?.get("backends/orders/backendInformation.json")).toContain(`https://${name}.orders.example`);
    expect(after).toEqual(before);
  }
}, 120_000);
