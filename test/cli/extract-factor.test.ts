import path from "node:path";
import { describe, expect, test } from "vitest";
import { announce } from "../../src/cli/emulator-process.js";
import { startLive } from "../support/live.js";
import { makeProject, type ProjectTexts, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const teams = ["crm", "erp", "logistics"];

/** An API as somebody wrote it who copied the one before. */
function api(i: number): string {
  const name = `api-${String(i).padStart(2, "0")}`;
  return `kind: Api
name: ${name}
path: ${name}
displayName: ${name}
protocols: [https]
policies:
  inbound:
    - base
    - cors:
        allow-credentials: false
        allowed-origins: ["https://portal.example.com"]
        allowed-methods: [GET, POST]
        allowed-headers: ["*"]
    - validate-jwt:
        header-name: Authorization
        failed-validation-httpcode: 401
        openid-config: { url: "https://login.example.com/.well-known/openid-configuration" }
        audiences: [${i % 4 === 0 ? "api://partners" : "api://orders"}]
        required-claims:
          - { name: scope, match: any, value: ["read:$\${x}"] }
    - rate-limit-by-key: { calls: ${100 * ((i % 5) + 1)}, renewal-period: ${i % 2 === 0 ? 60 : 300}, counter-key: "@(context.Subscription.Id)" }
    - set-header: { name: X-Team, exists-action: override, value: ${teams[i % 3] ?? ""} }
${i % 6 === 0 ? `    - set-header: { name: X-Only-Here-${i}, exists-action: override, value: once }\n` : ""}  outbound:
    - base
    - choose:
        - when:
            condition: "@(context.Response.StatusCode == 429)"
            policies:
              - set-header: { name: X-Reason, exists-action: override, value: throttled }
              - set-header: { name: X-Team, exists-action: override, value: ${teams[i % 3] ?? ""} }
operations:
  get: { displayName: Get, method: GET, urlTemplate: / }
`;
}

const source: ProjectTexts = {
  "apiops.yaml": "name: copies\ndefaultEnvironment: local\n",
  "environments/local.yaml": "kind: Environment\nname: local\nemulator: true\ninstances:\n  - { name: we, service: apim-we, resourceGroup: rg, subscription: 00000000-0000-0000-0000-000000000000, region: westeurope, sku: { name: Developer, capacity: 1 } }\n",
  ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`apis/api-${i}.yaml`, api(i)])),
};

const policies: ProjectTexts = {
  yaml: `kind: Policy
name: cors-and-validate-jwt
parameters:
  audience: { type: string, default: api://orders }
policies:
  - cors:
      allow-credentials: false
      allowed-origins: [https://portal.example.com]
      allowed-methods: [GET, POST]
      allowed-headers: ["*"]
  - validate-jwt:
      header-name: Authorization
      failed-validation-httpcode: 401
      openid-config: { url: https://login.example.com/.well-known/openid-configuration }
      audiences: ["$\{audience}"]
      required-claims:
        - { name: scope, match: any, value: "read:$$\{x}" }
`,
  ts: `import { cors, definePolicy, validateJwt } from "apiops";

export const corsAndValidateJwt = definePolicy({
  name: "cors-and-validate-jwt",
  parameters: { audience: { type: "string", default: "api://orders" } },
  policies: ({ audience }) => [
    cors({
      allowCredentials: false,
      allowedOrigins: ["https://portal.example.com"],
      allowedMethods: ["GET", "POST"],
      allowedHeaders: ["*"],
    }),
    validateJwt({
      headerName: "Authorization",
      failedValidationHttpcode: 401,
      openidConfig: { url: "https://login.example.com/.well-known/openid-configuration" },
      audiences: [audience],
      requiredClaims: [{ name: "scope", match: "any", value: "read:$\{x}" }],
    }),
  ],
});

export default corsAndValidateJwt;
`,
};

const uses: ProjectTexts = {
  yaml: `    - base
    - use: cors-and-validate-jwt
      with: { audience: api://partners }
`,
  ts: `      corsAndValidateJwt({ audience: "api://partners" }),
`,
};

async function succeed(project: TemporaryProject, ...argv: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root });
  expect({ argv, exitCode, stderr: exitCode === 0 ? "" : stdout + stderr }).toEqual({ argv, exitCode: 0, stderr: "" });
  return stdout;
}

const textsIn = (project: TemporaryProject, folder: string): ProjectTexts =>
  Object.fromEntries(project.list().filter((f) => f.startsWith(`${folder}/`)).map((f) => [f.slice(folder.length + 1), project.read(f)]));

describe("APIs that were copied from each other", () => {
  for (const form of ["yaml", "ts"])
    test(`share reusable policies as ${form}, and say the same`, async () => {
      const project = makeProject(source);
      const live = await startLive(project.root, "Developer");
      await succeed(project, "apply", "--auto-approve");
      await succeed(project, "extract", "-o", "shared", "--as", form);
      const texts = textsIn(project, "shared");
      expect(texts[`policies/cors-and-validate-jwt.${form}`]).toBe(policies[form]);
      expect(texts[`apis/api-00.${form}`]).toContain(uses[form]);
      const extracted = makeProject(texts);
      announce(path.join(extracted.root, ".apiops", "emulator"), live.emulator);
      expect(await succeed(extracted, "plan")).toMatch(/^No changes/m);
    });

  test("are written out with --no-factor", async () => {
    const project = makeProject(source);
    await startLive(project.root, "Developer");
    await succeed(project, "apply", "--auto-approve");
    await succeed(project, "extract", "-o", "plain", "--no-factor");
    const texts = textsIn(project, "plain");
    expect(Object.keys(texts).filter((f) => f.startsWith("policies/"))).toEqual(["policies/global.yaml"]);
    expect(texts["apis/api-00.yaml"]).toContain("- validate-jwt:");
  });
});
