import { checkNode, ensureBuilt, ensureInstalled, runNode } from "./ensure.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
runNode(["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)]);
