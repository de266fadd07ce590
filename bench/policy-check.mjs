// `apiops policy check` of every document in ../shared/corpus (the samples where it is missing), a process as a user starts it: reading, every
// check, and all expressions parsed and bound. Reference: the same files parsed by fast-xml-parser in a process of its own.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { findExpressions } from "../dist/expressions/index.js";
import { readXml } from "../dist/xml/index.js";
import { heading, median, milliseconds, minimum, table, target } from "./support/report.mjs";
import { cli, isSmall, measure, temporaryFolder } from "./support/run.mjs";

const corpus = path.resolve(import.meta.dirname, "../../shared/corpus/policies");
const folder = existsSync(corpus) ? corpus : path.resolve(import.meta.dirname, "../test/samples");
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".xml"));

const countIn = (node) => (node.kind === "element" ? [...node.attributes.map(({ value }) => value), ...node.children.map((child) => (child.kind === "text" ? child.value : child))].reduce((sum, each) => sum + (typeof each === "string" ? findExpressions(each).length : countIn(each)), 0) : 0);
const expressions = files.reduce((sum, name) => {
  const { document } = readXml(readFileSync(path.join(folder, name), "utf8"), name);
  return sum + (document === undefined ? 0 : countIn(document.root));
}, 0);

const reference = path.join(import.meta.dirname, "support/parse-xml.mjs");
const programs = {
  "reference: fast-xml-parser": [[reference, folder]],
  "policy check": [[cli, "policy", "check", folder, "--format", "json"], { status: 1 }],
};

heading(`apiops policy check: ${files.length} documents, ${expressions} expressions`);
const temporary = temporaryFolder();
const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = 0; round < (isSmall ? 3 : 11); round++) for (const [name, [args, options]] of Object.entries(programs)) times[name].push((await measure(temporary, args, options)).wallMs);

const base = median(times["reference: fast-xml-parser"]);
table([["", "median", "min", "of the reference", "a document"], ...Object.entries(times).map(([name, list]) => [name, milliseconds(median(list)), milliseconds(minimum(list)), (median(list) / base).toFixed(2), `${(median(list) / files.length).toFixed(2)} ms`])]);
target("policy check : fast-xml-parser, both with their start", median(times["policy check"]) / base, 8, (n) => n.toFixed(2));
