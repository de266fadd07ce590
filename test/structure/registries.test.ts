import { describe, expect, test } from "vitest";
import { claimOf, resourceName, typeOfAddress } from "../../src/catalog/arm/index.js";
import { documentKinds } from "../../src/catalog/documents/index.js";
import { kindOf, resourceTypes, serviceTypes, type PropertySpec, type ResourceType } from "../../src/catalog/resources/index.js";
import { anyDocumentSchema, documentSchemas } from "../../src/catalog/schemas/document-schemas.js";
import type { CommandGroup, CommandSpec } from "../../src/cli/command.js";
import { commands } from "../../src/cli/commands.js";
import { messages } from "../../src/diagnostics/index.js";
import * as authoring from "../../src/index.js";
import { sourceFiles } from "../support/source-files.js";

const files = sourceFiles();
const types = Object.keys(resourceTypes) as ResourceType[];

/** A parameter object that has whatever is asked of it. */
const anything: Record<string, unknown> = new Proxy({}, { get: (_target, name) => (typeof name === "symbol" ? undefined : name === "names" ? ["a"] : name === "suggestion" ? undefined : "x") });

describe("diagnostics", () => {
  test("have codes in kebab-case, a noun and its problem", () => {
    expect(Object.keys(messages).filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
  });

  for (const [code, template] of Object.entries(messages)) {
    test(`${code} says what is wrong in a sentence, and why or how to mend it`, () => {
      const { message, detail, fix } = (template.text as (p: unknown) => { message: string; detail?: string; fix?: string })(anything);
      expect(message).toMatch(/^[\p{Lu}`"<\-x]/u);
      expect(message.length).toBeLessThan(160);
      expect(message).not.toContain("\n");
      expect(detail ?? fix).toBeTruthy();
      for (const sentence of [detail, fix]) if (sentence !== undefined && sentence !== "x") expect(sentence).toMatch(/[.?:]$|[.?] .*\)$/);
    });
  }

  test("are all used", () => {
    const users = files.filter((f) => !f.name.startsWith("diagnostics/messages/"));
    expect(Object.keys(messages).filter((code) => !users.some((f) => f.text.includes(`"${code}"`)))).toEqual([]);
  });

});

describe("resource types", () => {
  test.each(types)("%s has an address that leads back to it", (type) => {
    const { address, armPath } = resourceName(type, ...type.split("/").map((_, i) => `name-${i}`));
    expect(typeOfAddress(address)).toBe(type);
    expect(armPath).toMatch(/^(\/[A-Za-z]+\/[A-Za-z0-9.-]+)*$/);
  });

  test.each(types)("%s lies below a type that is there", (type) => {
    const parent = type.split("/").slice(0, -1).join("/");
    if (parent !== "") expect(types).toContain(parent);
    expect(type.split("/").at(-1)).toBe(kindOf(type).segment);
  });

  test("claim what only one resource may hold by properties that they have", () => {
    const claiming = types.filter((t) => claimOf(t, "x/x", {}) !== undefined);
    expect(claiming).toEqual(["api", "api/operation", "named-value", "workspace/api", "workspace/api/operation", "workspace/named-value"]);
    const claimed = { api: "path", "api/operation": "method", "named-value": "displayName" } as const;
    for (const [type, property] of Object.entries(claimed) as [(typeof types)[number], string][]) {
      expect(Object.keys(kindOf(type).properties)).toContain(property);
      expect(claimOf(type, "x/x", { [property]: "one" })).not.toBe(claimOf(type, "x/x", { [property]: "two" }));
    }
  });

  test("have an emulated counterpart for every collection", () => {
    const emulator = files.filter((f) => f.area === "emulator").map((f) => f.text).join("\n");
    for (const type of types) if (kindOf(type).collection !== "") expect(emulator, type).toContain(`"${kindOf(type).collection}"`);
  });

  test("hide what is secret", () => {
    const secret = (Object.keys(serviceTypes) as ResourceType[]).flatMap((t) => secretsOf(kindOf(t).properties, t));
    expect(secret.sort()).toEqual([
      "authorization-provider.oauth2.grantTypes.authorizationCode",
      "authorization-provider.oauth2.grantTypes.clientCredentials",
      "authorization-provider/authorization.parameters",
      "authorization-server.clientSecret",
      "authorization-server.resourceOwnerPassword",
      "authorization-server.resourceOwnerUsername",
      "backend.credentials.authorization.parameter",
      "backend.credentials.header",
      "backend.credentials.query",
      "backend.proxy.password",
      "cache.connectionString",
      "certificate.data",
      "certificate.password",
      "delegation-settings.validationKey",
      "identity-provider.clientSecret",
      "logger.credentials",
      "named-value.value",
      "openid-provider.clientSecret",
      "subscription.primaryKey",
      "subscription.secondaryKey",
    ]);
  });
});

function secretsOf(properties: Readonly<Record<string, PropertySpec>>, path: string): string[] {
  return Object.entries(properties).flatMap(([name, spec]) => [
    ...(spec.secret === true || spec.masked === true ? [`${path}.${name}`] : []),
    ...secretsOf(spec.properties ?? {}, `${path}.${name}`),
    ...secretsOf(spec.items?.properties ?? {}, `${path}.${name}`),
  ]);
}

describe("document kinds", () => {
  const kinds = Object.keys(documentKinds);

  test.each(kinds)("%s has a function to define it and a schema", (kind) => {
    expect(Object.keys(authoring)).toContain(`define${kind}`);
    expect(Object.keys(documentSchemas())).toContain(kind);
    expect(JSON.stringify(anyDocumentSchema())).toContain(`"#/$defs/${kind}"`);
  });

  test("have segments of their own", () => {
    const segments = Object.values(documentKinds).map((k) => k.segment);
    expect(new Set(segments).size).toBe(segments.length);
  });

  test.each(kinds)("%s has a schema whose properties say what they are", (kind) => {
    const schema = documentSchemas()[kind] as { additionalProperties?: boolean; description?: string; required?: readonly string[] };
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required ?? []).toContain("kind");
  });
});

describe("commands", () => {
  const specs = Object.entries<CommandSpec | CommandGroup>(commands).flatMap(([name, spec]): [string, CommandSpec][] =>
    "commands" in spec ? Object.entries(spec.commands).map(([verb, each]) => [`${name} ${verb}`, each]) : [[name, spec]],
  );

  test.each(specs)("%s has a module of its own, help and examples", async (name, spec) => {
    expect(files.map((f) => f.name)).toContain(`cli/commands/${name.replace(" ", "/")}.ts`);
    expect(typeof (await spec.load()).run).toBe("function");
    expect(spec.summary).not.toMatch(/\.$/);
    expect(spec.examples.length).toBeGreaterThan(0);
    for (const example of spec.examples) expect(example).toMatch(new RegExp(`(^|\\| )apiops ${name}( |$)`));
    for (const option of spec.options) expect(option.description.length).toBeGreaterThan(5);
  });

  test("are as many as there are modules", () => {
    const modules = files.flatMap((f) => /^cli\/commands\/(.+)\.ts$/.exec(f.name)?.[1] ?? []);
    expect(modules.sort()).toEqual(specs.map(([name]) => name.replace(" ", "/")).sort());
  });

  test("use only options that they have in their examples", () => {
    for (const [name, spec] of specs) {
      const known = spec.options.flatMap((o) => o.flags.split(/[ ,]+/).filter((f) => f.startsWith("-")));
      for (const used of spec.examples.flatMap((e) => e.split(" ").filter((w) => /^-./.test(w)))) expect(known, `${name} ${used}`).toContain(used);
    }
  });
});
