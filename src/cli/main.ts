#!/usr/bin/env node
import { readFileSync } from "node:fs";

const [first, ...rest] = process.argv.slice(2);
if ((first === "--version" || first === "-V") && rest.length === 0) {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  process.stdout.write(`${version}\n`);
} else {
  const { runProcess } = await import("./process.js");
  await runProcess();
}
