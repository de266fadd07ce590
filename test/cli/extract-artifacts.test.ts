import path from "node:path";
import { describe, expect, test } from "vitest";
import { samples } from "../artifacts/support.js";
import { makeProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

interface ExtractionJson {
  readonly secrets: readonly { readonly variable: string; readonly address: string }[];
  readonly notCarried: readonly { readonly what: string; readonly why: string }[];
}

const implied = { what: "workspace/team", why: "the source does not say its display name; the definition gives it its name" };
const missing = (what: string, other: string): object => ({ what, why: `there is no ${other} in the source` });

/** What each sample holds that no definition says; all else is proven to be there. */
const left: Readonly<Record<string, readonly object[]>> = {
  "--from-artifacts apiops": [implied],
  "--from-artifacts apiops-cli": [{ what: "/apis/orders/mcpServers/default", why: "no kind of this project has such a path" }],
  "--from-artifacts apiops-older": [implied, missing("api/orders/tag/public", 'tag "public"'), missing("workspace/team/product/team-product/group/team-group", 'group "team-group"')],
  "--from-arm templates/symbolic": [
    { what: "main.json#/resources/gatewayOfWorkspace", why: "Microsoft.ApiManagement/gateways is no part of an API Management service" },
    { what: "main.json#/resources/link", why: "its condition is false for these parameters" },
    missing("product/standard/api/stock", 'product "standard"'),
  ],
  "--from-arm templates/bicep": [
    { what: "/namedValues/storage#/value", why: "reference reads a deployed resource" },
    { what: "main.json#/resources/1", why: "its condition is false for these parameters" },
    { what: "main.json#/resources/6", why: "Microsoft.Authorization/roleAssignments is no part of an API Management service" },
    missing("api/orders version.set", 'version-set "orders"'),
    { what: "backend/orders", why: "a definition needs its `url`, and the source does not give it" },
    { what: "named-value/storage", why: "a definition needs its `value`, and the source does not give it" },
  ],
  "--from-arm templates/exported": [
    { what: "template.json#/resources/16", why: "microsoft.insights/components is no part of an API Management service" },
    { what: "/subscriptions/partner#/displayName", why: "it is the secret subscriptions_partner_displayName, and the service would show it" },
    missing("workspace/team/product/p/api/a", 'product "p"'),
    { what: "subscription/partner", why: "the definitions differ in displayName" },
  ],
  "--from-arm templates/resource-kit": [
    { what: "/policies/policy#/value", why: "its document lies elsewhere: …/globalServicePolicy.xml" },
    { what: "contoso-master.template.json#/resources/1", why: "the template that it links to lies elsewhere" },
  ],
};

describe("definitions of another tool's files", () => {
  test.each(Object.keys(left))("%s compile, and say all but what is listed", async (source) => {
    const [option = "", name = ""] = source.split(" ");
    const project = makeProject({});
    const { stdout, stderr } = await runCli(["extract", "-o", "out", option, path.join(samples, name), "--format", "json"], { cwd: project.root });
    expect((JSON.parse(stdout) as ExtractionJson).notCarried).toEqual(left[source]);
    expect(stderr).not.toMatch(/^error/m);
    const compiled = await runCli(["compile", "-o", "compiled", "--project", "out"], { cwd: project.root });
    expect({ exitCode: compiled.exitCode, stderr: compiled.stderr.match(/^error.*/gm) }).toEqual({ exitCode: 0, stderr: null });
  });
});
