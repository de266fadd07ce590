import { readFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import type { PolicyRelation } from "../../../src/catalog/documents/index.js";
import { fileLayout, printElement, type XmlElement, type XmlNode } from "../../../src/xml/index.js";
import type { BlockTest, DefinedBlock } from "../../../test/support/block-run/index.js";
import { repository } from "../../../test/support/source-files.js";
import { camel, generatedNote } from "../names.js";
import { escapeMarkdown, printCode } from "../pages/markdown.js";
import { exampleTable } from "./examples.js";
import { parameterTable } from "./parameters.js";
import { introduction } from "./introduction.js";

export interface BlockParts {
  readonly test: BlockTest;
  readonly definition: DefinedBlock;
  /** What the block compiles to with the parameters of its page. */
  readonly nodes: readonly XmlNode[];
}

/** `docs/blocks/<name>.md` */
export function blockPage({ test, definition, nodes }: BlockParts): string {
  const { policy, section, gateways, with: values = {}, cases } = test;
  const why = introduction(readFileSync(path.join(repository, definition.file), "utf8"));
  const use = { use: policy, ...(Object.keys(values).length === 0 ? {} : { with: values }) };
  return `${[
    `<!-- ${generatedNote(definition.file)} -->`,
    `# ${policy}`,
    escapeMarkdown(definition.description),
    ...(why === "" ? [] : [escapeMarkdown(why)]),
    `Stands in \`${section}\`, on ${gateways.join(", ")}. [Definition](../../${definition.file}), [examples](../../${test.file})${definition.file.endsWith(".ts") ? `; in TypeScript \`${camel(policy)}(…)\`` : ""}.`,
    "## Parameters",
    parameterTable(definition.parameters),
    ...relations(definition.checks),
    "## Compiled",
    printCode("yaml", stringify([use], { lineWidth: 0 }).trimEnd()),
    `With the values of the environment \`local\` it becomes:`,
    printCode("xml", nodes.filter((n): n is XmlElement => n.kind === "element").map((n) => printElement(n, { ...fileLayout, encoding: "rawxml" })).join("\n")),
    "## Examples",
    exampleTable(cases),
  ].join("\n\n")}\n`;
}

function relations(checks: readonly PolicyRelation[]): readonly string[] {
  const names = (list: readonly string[]): string => list.map((n) => `\`${n}\``).join(", ");
  const said = checks.map(({ ordered, someOf, together, why }) => `- ${ordered !== undefined ? `In this order, none above the next: ${names(ordered)}` : someOf !== undefined ? `One has to say something: ${names(someOf)}` : `All or none: ${names(together ?? [])}`}. ${escapeMarkdown(why)}`);
  return said.length === 0 ? [] : [said.join("\n")];
}
