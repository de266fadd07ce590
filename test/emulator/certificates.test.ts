import { expect, test } from "vitest";
import { makeCertificate, opensslIsThere } from "./support/certificates.js";
import { rg, service, startBench } from "./support/client.js";

test.skipIf(!opensslIsThere)("a certificate says what it is, from a PFX and from a CER", async () => {
  const { client, call } = await startBench();
  const { pfx, cer, thumbprint } = makeCertificate("partner.example", "secret");
  const created = await client.certificate.createOrUpdate(rg, service, "pfx", { data: pfx, password: "secret" });
  expect(created).toMatchObject({ subject: "CN=partner.example, O=Acme", thumbprint });
  const shown = await call("GET", "/certificates/pfx");
  expect(shown.json.properties).toEqual({ subject: created.subject, thumbprint, expirationDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/) as string });
  expect(await client.certificate.createOrUpdate(rg, service, "cer", { data: cer })).toMatchObject({ thumbprint });
  const again = await call("PUT", "/certificates/pfx", { properties: { data: pfx, password: "secret" } });
  expect([again.status, again.headers.get("etag")]).toEqual([200, shown.headers.get("etag")]);
});

test.skipIf(!opensslIsThere)("a wrong password is refused", async () => {
  const { call } = await startBench();
  const { pfx } = makeCertificate("partner.example", "secret");
  for (const password of ["other", undefined])
    expect((await call("PUT", "/certificates/c", { properties: { data: pfx, password } })).json.error).toMatchObject({ code: "ValidationError", details: [{ target: "data" }] });
});

test.each([
  ["not in base64", "not base64!"],
  ["no certificate", Buffer.from("nothing of the kind").toString("base64")],
  ["empty", ""],
])("data that is %s is refused", async (_, data) => {
  const { call } = await startBench();
  expect((await call("PUT", "/certificates/c", { properties: { data } })).json.error).toMatchObject({ code: "ValidationError", details: [{ target: "data" }] });
  expect((await call("PATCH", "/certificates/c", { properties: { data } })).status).toBe(405);
});
