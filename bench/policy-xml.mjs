// Reading and checking policy documents, against fast-xml-parser alone on the same files in the same run.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";
import { checkFragment, checkPolicyDocument } from "../dist/policy/index.js";
import { printXml, readXml } from "../dist/xml/index.js";
import { heading, median, table, target } from "./support/report.mjs";
import { isSmall } from "./support/run.mjs";

const corpus = path.resolve(import.meta.dirname, "../../shared/corpus/policies");
const samples = path.resolve(import.meta.dirname, "../test/samples");
const folder = existsSync(corpus) ? corpus : samples;
const documents = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(".xml"))
  .sort()
  .map((name) => readFileSync(path.join(folder, name), "utf8"));
const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true, commentPropName: "#comment", parseTagValue: false, trimValues: false });

function check({ root }) {
  return root.name === "fragment" ? checkFragment(root) : checkPolicyDocument(root, { scope: "api", gateways: ["classic", "v2"] });
}

/** Not well-formed documents make the reference stop early or throw: what it did until then counts for it. */
function parse(text) {
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}

const programs = {
  "reference: fast-xml-parser": parse,
  read: (text) => readXml(text, "policy.xml"),
  "read and check": (text) => {
    const { document } = readXml(text, "policy.xml");
    return document === undefined ? [] : check(document);
  },
  "read and print": (text) => {
    const { document } = readXml(text, "policy.xml");
    return document === undefined ? "" : printXml(document);
  },
};

heading(`Policies: ${documents.length} documents, ${Math.round(bytes / 1024)} KB`);
const rounds = isSmall ? 5 : 25;
const repeats = isSmall ? 2 : 10;
const found = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(programs)) {
    const start = performance.now();
    for (let i = 0; i < repeats; i++) for (const text of documents) run(text);
    // The first rounds compile the code.
    if (round >= Math.min(5, rounds - 2)) found[name].push((performance.now() - start) / (repeats * documents.length));
  }
}

const reference = median(found["reference: fast-xml-parser"]);
const rows = Object.entries(found).map(([name, times]) => [name, `${Math.round(1000 / median(times))}`, `${(median(times) * 1000).toFixed(0)} µs`, (median(times) / reference).toFixed(2)]);
table([["", "documents/s", "a document", "of the reference"], ...rows]);
if (!isSmall) target("read and check : fast-xml-parser", median(found["read and check"]) / reference, 6, (n) => n.toFixed(2));
