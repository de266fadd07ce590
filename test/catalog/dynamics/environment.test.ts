import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clouds, dynamicsEnvironment, environmentOfUrl, platforms, recognizeHost, regionsOf } from "../../../src/catalog/dynamics/index.js";

const known = clouds.flatMap((cloud) => platforms.flatMap((platform) => regionsOf(platform, cloud).map((region) => ({ cloud, platform, region }))));
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/);
const place = fc.constantFrom(...known);

describe("a Dynamics 365 environment", () => {
  test("of Dataverse has two hosts, and its calls go to the alias", () => {
    const found = dynamicsEnvironment({ platform: "dataverse", environmentUrl: "https://aurora-emea.crm4.dynamics.com" });
    expect({ ...found, openIdConfigUrl: found?.openIdConfigUrl("t") }).toEqual({
      platform: "dataverse",
      environmentUrl: "https://aurora-emea.crm4.dynamics.com",
      cloud: "commercial",
      apiVersion: "v9.2",
      url: "https://aurora-emea.api.crm4.dynamics.com/api/data/v9.2",
      hosts: ["aurora-emea.crm4.dynamics.com", "aurora-emea.api.crm4.dynamics.com"],
      audiences: ["https://aurora-emea.crm4.dynamics.com", "https://aurora-emea.api.crm4.dynamics.com"],
      resource: "https://aurora-emea.crm4.dynamics.com",
      authority: "https://login.microsoftonline.com",
      openIdConfigUrl: "https://login.microsoftonline.com/t/v2.0/.well-known/openid-configuration",
      identityMode: "passthrough",
    });
  });

  test("of Finance and Operations has one, and starts at its root", () => {
    const found = dynamicsEnvironment({ platform: "finance-operations", environmentUrl: "https://aurora.sandbox.operations.eu.dynamics.com", identityMode: "obo", apiVersion: "v9.2" });
    expect(found).toMatchObject({ url: "https://aurora.sandbox.operations.eu.dynamics.com", hosts: ["aurora.sandbox.operations.eu.dynamics.com"], identityMode: "obo" });
    expect(found).not.toHaveProperty("apiVersion");
  });

  test.each([
    ["gcc", "https://login.microsoftonline.com/t/.well-known/openid-configuration"],
    ["gcc-high", "https://login.microsoftonline.us/t/.well-known/openid-configuration"],
    ["china", "https://login.partner.microsoftonline.cn/t/.well-known/openid-configuration"],
  ] as const)("of %s has tokens of its own cloud", (cloud, url) => {
    expect(dynamicsEnvironment({ platform: "dataverse", environmentUrl: `https://a.${regionsOf("dataverse", cloud)[0] ?? ""}`, cloud })?.openIdConfigUrl("t", "1.0")).toBe(url);
  });

  test("is the same by either host, with a slash or a path behind it", () => {
    fc.assert(
      fc.property(name, place, fc.constantFrom("", "/", "/api/data/v9.2"), (org, { cloud, platform, region }, behind) => {
        const of = (environmentUrl: string): unknown => JSON.stringify(dynamicsEnvironment({ platform, environmentUrl, cloud }));
        expect(of(`https://${org}.${region}${behind}`)).toBe(of(`https://${org}.${region}`));
        if (platform === "dataverse") expect(of(`https://${org}.api.${region}${behind}`)).toBe(of(`https://${org}.${region}`));
      }),
    );
  });

  test("is found again in the URL that follows from it", () => {
    fc.assert(
      fc.property(name, place, fc.constantFrom("v9.2", "v9.1"), (org, { cloud, platform, region }, apiVersion) => {
        const environment = dynamicsEnvironment({ platform, environmentUrl: `https://${org}.${region}`, cloud, ...(platform === "dataverse" ? { apiVersion } : {}) });
        const fields = environmentOfUrl(environment?.url);
        expect(fields).toMatchObject({ platform, environmentUrl: `https://${org}.${region}` });
        expect(dynamicsEnvironment(fields ?? {})?.url).toBe(environment?.url);
        expect(recognizeHost(`${org}.${region}`)).toMatchObject({ name: org, platform, cloud, isAlias: false });
        expect(environmentOfUrl(`${environment?.url ?? ""}/x`)).toEqual(fields);
        expect(environmentOfUrl(`https://${org}.example.com`)).toBeUndefined();
      }),
    );
  });

  test("is nothing without a platform that is known, or a URL", () => {
    for (const input of [{}, { platform: "dataverse" }, { environmentUrl: "https://a.crm4.dynamics.com" }, { platform: "sales", environmentUrl: "https://a.crm4.dynamics.com" }, { platform: "dataverse", environmentUrl: "a.crm4.dynamics.com" }, { platform: "dataverse", environmentUrl: 4 }]) expect(dynamicsEnvironment(input)).toBeUndefined();
    for (const url of [undefined, "", "{{orders-url}}", "https://crm4.dynamics.com", "https://aurora.crm44.dynamics.com"]) expect(environmentOfUrl(url)).toBeUndefined();
  });
});
