// The reference of the compile benchmark: the project's YAML parsed, and the policies and resources that were written
// parsed and printed again, by the same libraries with nothing around them. One process, as a command is.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { parseAllDocuments } from "yaml";

const [project, output] = process.argv.slice(2);
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false });
const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false });
const treatments = {
  ".yaml": (text) => parseAllDocuments(text).map((d) => d.toJS()),
  ".xml": (text) => builder.build(parser.parse(text)),
  ".json": (text) => JSON.stringify(JSON.parse(text), null, 2),
};
let files = 0;
for (const root of [project, output])
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const treat = entry.isFile() ? treatments[path.extname(entry.name)] : undefined;
    if (treat === undefined) continue;
    treat(readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
    files++;
  }
console.log(`${files} files`);
