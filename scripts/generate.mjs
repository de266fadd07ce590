// Writes the TypeScript builders and docs/policies from src/catalog/policies, and docs/blocks from policies/. A test holds that they are current.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { checkNode, ensureInstalled, root } from "./ensure.mjs";

checkNode();
ensureInstalled();

// Bundled to a file of its own, so that it runs from the sources as they are, without a build.
const { build } = await import("esbuild");
const bundle = path.join(root, "node_modules", ".apiops-generate", "generate.mjs");
await build({ entryPoints: [path.join(root, "scripts/generate/index.ts")], outfile: bundle, bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" });
const { generatedFiles, generatedFolders } = await import(pathToFileURL(bundle).href);
rmSync(path.dirname(bundle), { recursive: true });

const files = await generatedFiles();
let changes = 0;
for (const [name, text] of files) {
  const file = path.join(root, name);
  if (read(file) === text) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  changes++;
  console.log(`wrote ${name}`);
}
for (const folder of generatedFolders) {
  for (const entry of readdirSync(path.join(root, folder))) {
    const name = `${folder}/${entry}`;
    if (files.has(name)) continue;
    rmSync(path.join(root, name));
    changes++;
    console.log(`removed ${name}`);
  }
}
console.log(changes === 0 ? `${files.size} files are current` : `${changes} of ${files.size} files changed`);

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
