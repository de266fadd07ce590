import { expect, test } from "vitest";
import { parsed } from "../../specification/support.js";
import { startBench } from "../support/client.js";
import { documentText, importInto, listed, operationsOf } from "../support/imports.js";

/**
 * The compiler says what an import makes of a document, and the emulator makes it; they share no code. Where the compiler claims to
 * know, what it claims has to be there.
 */
const documents: readonly (readonly [file: string, format: string])[] = [
  ["orders.swagger.json", "swagger-json"],
  ["stock.openapi.json", "openapi+json"],
];

test.each(documents)("%s: what the compiler expects is what the import makes", async (file, format) => {
  // The import drops a body of a GET (import restrictions), and the compiler knows nothing of that.
  const text = documentText(file).replace(/,\s*\{ "name": "ignored"[^\n]*/, "");
  const expected = await parsed({ file, text });
  const { call } = await startBench();
  expect(await importInto(call, "a", { format, value: text, translateRequiredQueryParameters: "query" })).toEqual({ status: "Succeeded" });
  const [schema] = await listed(call, "/apis/a/schemas");
  const operations = (await operationsOf(call, "a")).map(({ name, properties }) => ({ name, ...properties }));
  expect(operations.map(({ name }) => name)).toEqual(expected.operations.map(({ name }) => name));
  const wanted = expected.operations.map(({ details, ...operation }) => ({ ...operation, ...details }));
  expect(JSON.parse(JSON.stringify(operations).replaceAll(schema?.name ?? "?", "schema"))).toMatchObject(JSON.parse(JSON.stringify(wanted)) as object[]);
});

const exportable: readonly (readonly [file: string, properties: object, format: string, as: string])[] = [
  ["stock.openapi.json", { format: "openapi+json" }, "openapi-link", "a.yaml"],
  ["stock.openapi.json", { format: "openapi+json" }, "openapi+json-link", "a.json"],
  ["orders.swagger.json", { format: "swagger-json" }, "swagger-link", "a.json"],
  ["news.wadl", { format: "wadl-xml" }, "wadl-link", "a.wadl"],
  ["depot.wsdl", { format: "wsdl", apiType: "soap", wsdlSelector: { wsdlServiceName: "Depot", wsdlEndpointName: "DepotSoap" } }, "wsdl-link", "a.wsdl"],
  ["trips.edmx", { format: "odata", displayName: "Trips" }, "odata-link", "a.edmx"],
  ["stock.proto", { format: "grpc", displayName: "Stock" }, "grpc-link", "a.proto"],
];

test.each(exportable)("%s, exported: the compiler reads it and finds the operations that are there", async (file, properties, format, as) => {
  const { call } = await startBench();
  expect(await importInto(call, "a", { ...properties, value: documentText(file) })).toEqual({ status: "Succeeded" });
  const { link } = (await call("GET", `/apis/a?export=true&format=${encodeURIComponent(format)}`)).json as unknown as { link: string };
  const { operations, operationsAreKnown } = await parsed({ file: as, text: await (await fetch(link)).text() });
  const there = await operationsOf(call, "a");
  if (operationsAreKnown) expect(operations.map(({ name, displayName }) => [name, displayName])).toEqual(there.map(({ name, properties: { displayName } }) => [name, displayName]));
  // Names or display names are made up where the compiler does not claim to know; what is called is the same.
  else if (!format.startsWith("odata")) expect(operations.map(({ urlTemplate }) => urlTemplate.split("?query")[0])).toEqual(there.map(({ properties }) => (properties.urlTemplate as unknown as string).split("?query")[0]));
});
