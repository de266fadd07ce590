// Counts what was asked for by what there is of it: `npm run features`. The rows are in docs/features.md.
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkNode, ensureInstalled, root } from "./ensure.mjs";

checkNode();
// Only where the package is missing: a test runs this, and no test installs anything.
const { parse } = await import("yaml").catch(() => {
  ensureInstalled();
  return import("yaml");
});
const rows = parse(readFileSync(path.join(root, "scripts", "generate", "features", "features.yaml"), "utf8")).flatMap((area) => area.rows);
console.log(["done", "planned", "impossible"].map((status) => `${rows.filter((row) => row.status === status).length} ${status}`).join(", "));
