import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEmulator, type Emulator } from "../../src/emulator/control-plane/index.js";
import { readRecording, recordingFiles, serviceOf } from "./support/recording.js";
import { Replay } from "./support/replay.js";
import { expectedDifferences, preparations } from "./support/recording-expectations.js";

const files = recordingFiles();

if (files.length === 0) test.skip("recordings: shared/reference/recordings is not beside this repository", () => undefined);

for (const file of files) {
  const exchanges = readRecording(file);
  const preparation = preparations[file] ?? {};
  const known = expectedDifferences[file] ?? {};

  describe(file, () => {
    let emulator: Emulator;
    const found: string[][] = [];

    beforeAll(async () => {
      const service = serviceOf(exchanges);
      const seeds = preparation.sku === undefined ? [] : [{ ...service, location: "eastus", skuName: preparation.sku }];
      emulator = await startEmulator({ services: seeds, now: () => new Date("2026-02-03T04:05:06.820Z") });
      const replay = new Replay(emulator.url);
      for (const [i, exchange] of exchanges.entries()) {
        for (const [method, path, body] of preparation.before?.[i] ?? []) {
          const { status, text } = await replay.send(method, `${service.path}${path}?api-version=2024-05-01`, typeof body === "function" ? body(exchanges) : body);
          expect(status, `preparing ${method} ${path}: ${text}`).toBeLessThan(300);
        }
        found.push(await replay.replay(exchange, preparation.bodies?.[i] ?? exchange.requestBody));
      }
    });

    afterAll(() => emulator.close());

    for (const [i, { method, url, status }] of exchanges.entries()) {
      const name = `${i}: ${method} ${url.replace(/^.*\/service\/[^/?]+/, "~")} -> ${status}`;
      const reason = known[i]?.reason;
      test(reason === undefined ? name : `${name} (differs: ${reason})`, () => {
        expect(found[i]).toEqual(known[i]?.differences ?? []);
      });
    }
  });
}

test("every expectation is about a recording there is", () => {
  const named = [...Object.keys(preparations), ...Object.keys(expectedDifferences)];
  if (files.length > 0) expect(named.filter((file) => !files.includes(file))).toEqual([]);
});
