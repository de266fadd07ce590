import path from "node:path";
import { KindGuard, OptionalKind, type TSchema } from "@sinclair/typebox";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue, SnapshotResource } from "../../src/catalog/arm/index.js";
import { toArm, type Field, type Fields } from "../../src/catalog/fields/index.js";
import { kindOf, type ServiceType } from "../../src/catalog/resources/index.js";
import { writeProven } from "../../src/cli/extract/prove.js";
import { instanceOf } from "../../src/model/environment.js";
import { makeProject } from "../support/project.js";

const numRuns = Number(process.env["APIOPS_LAW_RUNS"] ?? 12);

/** What YAML, `${values}`, named values and line ends could misread. */
const hostile = ["${x}", "$${x}", "${", "{{known}}", "#", "a # b", "a: b", "- a", "yes", "no", "on", "null", "~", "1", "1e3", "0x1F", "1_000", "2024-01-01", "12:30", "true", '"', "'", "\\", "`", "@", "%a", "&a", "*a", "!a", "|", ">", "[a", "{a", "a,b", " lead", "trail ", "a\nb", "a\n\nb\n", "\ta", "é 漢字 🎈", "\u00a0", "\u2028", "\u0085", "---", "...", "? a", "=", "<<", "a\r\nb", "*/", "${a}`${b}"];
const line = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hostile) }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) }, { weight: 1, arbitrary: fc.array(fc.constantFrom(...hostile), { minLength: 2, maxLength: 3 }).map((parts) => parts.join("")) });

function stringOf({ pattern, minLength = 0, maxLength = 60 }: { readonly pattern?: string; readonly minLength?: number; readonly maxLength?: number }): fc.Arbitrary<string> {
  const isDuration = pattern?.startsWith("^P(?!$)") === true;
  const any = pattern === undefined ? line : isDuration ? fc.constantFrom("PT1S", "PT90S", "P1D", "PT1H30M") : fc.stringMatching(new RegExp(pattern));
  return any.filter((text) => text.length >= Math.max(minLength, 1) && text.length <= maxLength && !/\{\{(?!known\}\})/.test(text));
}

function valueOf(schema: TSchema): fc.Arbitrary<JsonValue | undefined> {
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as JsonValue[]));
  if (schema["const"] !== undefined) return fc.constant(schema["const"] as JsonValue);
  if (Array.isArray(schema["anyOf"])) return fc.oneof(...(schema["anyOf"] as TSchema[]).map(valueOf));
  if (KindGuard.IsRecord(schema)) return fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/), valueOf(Object.values(schema.patternProperties)[0] ?? schema) as fc.Arbitrary<JsonValue>, { maxKeys: 2 });
  switch (schema["type"]) {
    case "string":
      return stringOf(schema as { readonly pattern?: string });
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min: (schema["minimum"] as number | undefined) ?? 0, max: (schema["maximum"] as number | undefined) ?? 100 });
    case "array":
      return fc.uniqueArray(valueOf(schema["items"] as TSchema) as fc.Arbitrary<JsonValue>, { minLength: 1, maxLength: 2, selector: (v) => JSON.stringify(v) });
    case "object":
      return objectOf(Object.entries((schema["properties"] ?? {}) as Record<string, TSchema>).map(([name, of]) => [name, OptionalKind in of, valueOf(of)]));
    default:
      throw new Error(`There is no generator for ${JSON.stringify(schema)}.`);
  }
}

function objectOf(members: readonly (readonly [string, boolean, fc.Arbitrary<JsonValue | undefined>])[]): fc.Arbitrary<JsonObject> {
  return fc.record(Object.fromEntries(members.map(([name, , value]) => [name, value])), { requiredKeys: members.filter(([, isOptional]) => !isOptional).map(([name]) => name) }) as fc.Arbitrary<JsonObject>;
}

function written(fields: Fields): fc.Arbitrary<JsonObject> {
  return objectOf(Object.entries(fields).filter(([, f]) => f.form.kind !== "constant" && f.form.kind !== "authored").map(([name, field]) => [name, OptionalKind in field.schema, fieldValue(field)]));
}

/** References name what stands beside the resource. */
function fieldValue({ form, schema }: Field): fc.Arbitrary<JsonValue | undefined> {
  switch (form.kind) {
    case "reference":
      return fc.constant(form.many ? [nameOf(form.to.segments[0])] : nameOf(form.to.segments[0]));
    case "object":
      return written(form.fields);
    case "list":
      return written(form.fields).map((item) => [item]);
    default:
      return valueOf(schema);
  }
}

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
  api: (properties) => ({ displayName: "An API", ...properties }),
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
      fc.asyncProperty(written(kind.fields), fc.constantFrom("yaml" as const, "ts" as const), async (values, form) => {
        const sent = toArm(kind.fields, values, { name, id: (p) => p }) as JsonObject;
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
