import { checkNode, ensureBuilt, ensureInstalled, runNode } from "./ensure.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
const [name, ...rest] = process.argv.slice(2);
for (const bench of name === undefined ? ["start-up", "compile", "live", "policy-xml", "policy-check", "expressions", "specifications"] : [name]) runNode([`bench/${bench}.mjs`, ...rest]);
