// Reads one JSON or YAML document with js-yaml and does nothing with it: what any program needs at the least.
import { readFileSync } from "node:fs";
import { load } from "js-yaml";

if (typeof load(readFileSync(process.argv[2], "utf8")) !== "object") process.exitCode = 1;
