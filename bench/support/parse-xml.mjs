// The reference of the check's benchmark: every XML file of a folder read and parsed, with nothing around it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";

const [folder] = process.argv.slice(2);
const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true });
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith(".xml")) continue;
  try {
    parser.parse(readFileSync(path.join(folder, name), "utf8"));
  } catch {
    // Bare quotes in attributes end the parse early: what it did until then counts.
  }
}
