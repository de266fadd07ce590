// Loaded with --import: writes the URL of every module that is imported, one a line.
import { appendFileSync } from "node:fs";
import { register } from "node:module";

appendFileSync(process.env["APIOPS_BENCH_TRACE"], "");
register("./trace-hooks.mjs", import.meta.url);
