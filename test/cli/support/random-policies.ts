import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../../src/catalog/arm/index.js";

/** What policies can refer to. */
export interface PolicyNames {
  readonly fragments: readonly string[];
  readonly backends: readonly string[];
  readonly certificates: readonly string[];
  readonly namedValues: readonly string[];
}

const texts = fc.oneof(fc.constantFrom("a", "1", "true", "null", "a: b # c", "it's", '"q"', "<b>&amp;</b>", "$${x}", "@(1 + 1)", '@(context.Request.Headers.GetValueOrDefault("a", "b"))', "x".repeat(130)), fc.stringMatching(/^[a-z][a-z0-9 ]{0,10}[a-z]$/));

function itemOf({ fragments, backends, certificates, namedValues }: PolicyNames): fc.Arbitrary<JsonValue> {
  const header = fc.record({ name: fc.constantFrom("x-a", "x-b"), value: namedValues.length === 0 ? texts : fc.oneof(texts, fc.constantFrom(...namedValues).map((n) => `{{${n}}}`)) });
  const some: fc.Arbitrary<JsonValue>[] = [
    header.map((h) => ({ "set-header": { ...h, "exists-action": "override" } })),
    fc.integer({ min: 1, max: 900 }).map((calls) => ({ "rate-limit-by-key": { calls, "renewal-period": 60, "counter-key": "@(context.Request.IpAddress)" } })),
    texts.map((value) => ({ "set-variable": { name: "v", value } })),
    header.map((h) => ({ choose: { when: [{ condition: "@(context.Request.Method == \"GET\")", policies: [{ "set-header": { ...h, "exists-action": "append" } }] }], otherwise: [{ "set-status": { code: "404", reason: "Not found" } }] } })),
    fc.constant({ comment: " why -> it is so " }),
  ];
  if (fragments.length > 0) some.push(fc.constantFrom(...fragments).map((name) => ({ "include-fragment": { "fragment-id": name } })));
  if (backends.length > 0) some.push(fc.constantFrom(...backends).map((name) => ({ "set-backend-service": { "backend-id": name } })));
  if (certificates.length > 0) some.push(fc.constantFrom(...certificates).map((name) => ({ "authentication-certificate": { "certificate-id": name } })));
  return fc.oneof(...some);
}

export function policyItems(names: PolicyNames): fc.Arbitrary<readonly JsonValue[]> {
  return fc.array(itemOf(names), { minLength: 1, maxLength: 4 });
}

/** A policy document; the outermost one has no `base`. */
export function policiesOf(names: PolicyNames, place: "global" | "inner" = "inner"): fc.Arbitrary<JsonObject> {
  const outbound = fc.array(texts.map((value) => ({ "set-header": { name: "x-out", "exists-action": "override", value } })), { maxLength: 2 });
  return fc.record({ inbound: policyItems(names), outbound, before: fc.boolean() }).map(({ inbound, outbound: after, before }) => {
    const base: readonly JsonValue[] = place === "global" ? [] : ["base"];
    return { inbound: before ? [...base, ...inbound] : [...inbound, ...base], ...(after.length === 0 ? {} : { outbound: [...base, ...after] }), ...(place === "global" ? { backend: ["forward-request"] } : {}) };
  });
}

/** Operations written out. */
export function operationsOf(names: PolicyNames, tags: readonly string[]): fc.Arbitrary<Readonly<Record<string, JsonObject>>> {
  const one = fc.record(
    {
      method: fc.constantFrom("GET", "POST", "DELETE"),
      description: texts,
      tags: tags.length === 0 ? fc.constant(undefined) : fc.subarray([...tags], { minLength: 1 }),
      policies: policiesOf(names),
      queries: fc.constantFrom([], ["q"], ["q", "r"]),
      statusCode: fc.constantFrom(200, 201, 404),
    },
    { requiredKeys: ["method"] },
  );
  return fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z]{1,3})?$/), one, { minKeys: 1, maxKeys: 3 }).map((operations) =>
    Object.fromEntries(
      Object.entries(operations).map(([id, { method, queries, statusCode, ...rest }]) => {
        const settings = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined)) as JsonObject;
        const parameters = (queries ?? []).map((name) => ({ name, required: name === "q" }));
        return [id, { method, urlTemplate: `/s/${id}`, ...settings, ...(parameters.length === 0 ? {} : { request: { queryParameters: parameters } }), ...(statusCode === undefined ? {} : { responses: [{ statusCode, description: "As it was", contentTypes: ["application/json"] }] }) }] as const;
      }),
    ),
  );
}
