import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject, SnapshotResource } from "../../src/catalog/arm/index.js";
import { toArm } from "../../src/catalog/fields/index.js";
import { kindOf, type ServiceType } from "../../src/catalog/resources/index.js";
import { writeProven } from "../../src/cli/extract/prove.js";
import { instanceOf } from "../../src/model/environment.js";
import { makeProject } from "../support/project.js";
import { hostile, written, type FieldValues } from "./support/field-values.js";

const numRuns = Number(process.env["APIOPS_LAW_RUNS"] ?? 12);

const texts = [...hostile, "{{known}}"];
const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...texts) }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) }, { weight: 1, arbitrary: fc.array(fc.constantFrom(...texts), { minLength: 2, maxLength: 3 }).map((parts) => parts.join("")) });

/** References name what stands beside the resource. */
const values: FieldValues = { text, reference: (form) => fc.constant(form.many ? [nameOf(form.to.segments[0])] : nameOf(form.to.segments[0])) };

const nameOf = (segment: string | undefined): string => `the-${segment ?? ""}`;

const beside: readonly SnapshotResource[] = [
  { armPath: "/namedValues/known", properties: { displayName: "known", secret: false, value: "v" } },
  { armPath: "/products/the-product", properties: { displayName: "the-product", state: "notPublished", subscriptionRequired: true, approvalRequired: false } },
  { armPath: "/apis/the-api", properties: { displayName: "the-api", path: "the-api", protocols: ["https"], subscriptionRequired: true } },
  { armPath: "/users/the-user", properties: { email: "a@example.org", firstName: "A", lastName: "B", state: "active" } },
  { armPath: "/loggers/the-logger", properties: { loggerType: "azureMonitor", isBuffered: true } },
  { armPath: "/certificates/the-certificate", properties: { keyVault: { secretIdentifier: "https://v.example/secrets/c" } } },
  { armPath: "/authorizationServers/the-authorization-server", properties: { displayName: "the-authorization-server", clientId: "c", authorizationEndpoint: "https://a.example", clientRegistrationEndpoint: "https://r.example", tokenEndpoint: "https://t.example", authorizationMethods: ["GET"], grantTypes: ["authorizationCode"], bearerTokenSendingMethods: ["authorizationHeader"] } },
  { armPath: "/openidConnectProviders/the-openid-provider", properties: { displayName: "the-openid-provider", clientId: "c", metadataEndpoint: "https://o.example/metadata" } },
  { armPath: "/apiVersionSets/the-version-set", properties: { displayName: "the-version-set", versioningScheme: "Segment" } },
];

const kinds: Partial<Record<ServiceType, string>> = {
  tag: "t",
  group: "g",
  product: "p",
  documentation: "d",
  user: "u",
  "named-value": "n",
  "version-set": "v",
  backend: "b",
  subscription: "s",
  workspace: "w",
  "policy-restriction": "r",
  cache: "c",
  "openid-provider": "o",
  "sign-up-settings": "",
  api: "a",
  logger: "l",
  "authorization-server": "as",
  "identity-provider": "google",
  diagnostic: "applicationinsights",
  certificate: "cert",
};

/** What the service makes of it: a value of a key vault is secret, and of a secret one the text is not read. */
const asHeld: { readonly [T in ServiceType]?: (properties: JsonObject) => JsonObject } = {
  // A path has no slash at its ends, whatever was written.
  api: ({ path: written, ...properties }) => ({ displayName: "An API", ...properties, ...(typeof written === "string" ? { path: written.replace(/^\/+|\/+$/g, "") } : {}) }),
  backend: (properties) => ({ url: "https://aurora.api.crm4.dynamics.com/api/data/v9.2", ...properties }),
  "named-value": ({ value, keyVault, ...rest }) => (keyVault !== undefined ? { ...rest, keyVault, secret: true } : rest["secret"] === true ? rest : { ...rest, value: value ?? "v" }),
};

/** What a definition of the kind may not say together, which the service refuses too. */
const refused = new Set(["property-choice", "property-conflict", "property-missing", "value-invalid", "property-type", "claim-taken", "name-taken"]);

describe("whatever a resource says", () => {
  test.each(Object.entries(kinds))("a %s as definitions says it too", async (type, name) => {
    const kind = kindOf(type as ServiceType);
    const seen = { proven: 0 };
    await fc.assert(
      fc.asyncProperty(written(kind.fields, values), fc.constantFrom("yaml" as const, "ts" as const), async (own, form) => {
        const sent = toArm(kind.fields, own ?? {}, { name, id: (p) => p }) as JsonObject;
        const properties = asHeld[type as ServiceType]?.(sent) ?? sent;
        const armPath = kind.fixedName === undefined ? `/${kind.collection}/${name}` : `/${kind.collection}/${kind.fixedName}`;
        const resources = [{ armPath, properties }, ...beside.filter((r) => JSON.stringify(properties).includes(r.armPath.split("/")[2] ?? "") || r.armPath.endsWith("/known"))];
        const { root } = makeProject({});
        const instance = instanceOf({ name: "main", service: "apim", resourceGroup: "rg", subscription: "00000000-0000-0000-0000-000000000000", region: "westeurope" });
        const { notCarried, diagnostics } = await writeProven([{ name: "test", instance, snapshot: { resources } }], path.join(root, "out"), { project: "p", factor: false, form });
        const errors = diagnostics.filter((d) => d.severity === "error");
        fc.pre(!errors.some((d) => refused.has(d.code)));
        expect({ errors: errors.map((d) => `${d.code} ${d.message}`), notCarried }).toEqual({ errors: [], notCarried: [] });
        seen.proven += 1;
      }),
      { numRuns },
    );
    expect(seen.proven).toBeGreaterThan(0);
  });
});
