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
