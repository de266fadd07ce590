import { test } from "vitest";
import { loadProject } from "../../src/load/index.js";
test("x", async () => { console.log(JSON.stringify(await loadProject("/tmp/p1"), null, 1)); });
