// The README's first command: install, build, then plan → apply → plan on an emulated environment, without Azure.
import { rmSync } from "node:fs";
import path from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root, runNode } from "./ensure.mjs";

checkNode();
ensureInstalled();
ensureBuilt();

// A folder of its own, so that every run starts from empty instances and leaves .apiops/ alone.
const data = path.join(root, ".apiops", "quickstart");
rmSync(data, { recursive: true, force: true });
const env = { ...process.env, APIOPS_DATA_DIR: data };

function step(title, ...args) {
  console.log(`\n▸ ${title}\n  $ apiops ${args.join(" ")}\n`);
  runNode(["dist/cli/main.js", ...args], { env });
}

step("Check every environment of the example project", "validate");
step("Plan: two regional instances and a self-hosted gateway, all empty", "plan", "-e", "local", "--out", path.relative(root, path.join(data, "local.plan.json")));
step("Apply exactly that plan", "apply", path.relative(root, path.join(data, "local.plan.json")));
step("Plan again: nothing is left to do", "plan", "-e", "local", "--detailed-exitcode");
console.log("\nDone. The definitions are in apis/, policies/ and environments/; change one and run `npx apiops plan -e local`.");
