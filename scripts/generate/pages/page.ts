import { commonAttributes, structureOfPolicy, type PolicyElement } from "../../../src/catalog/policies/index.js";
import { asSentence } from "../../../src/catalog/policies/facts.js";
import { printExampleTypeScript, printExampleXml, printExampleYaml, type ExampleValue } from "../examples/print.js";
import { camel, generatedNote } from "../names.js";
import { describeUse, gatewaysOf, scopesOf, sectionsOf } from "../placement.js";
import { escapeMarkdown, printCode, printTable } from "./markdown.js";
import { ownStructure, structureSections } from "./structure-section.js";

/** `docs/policies/<element>.md` */
export function elementPage(element: PolicyElement, example: ExampleValue | undefined): string {
  const { name, description, page, category, deprecated } = element;
  const use = describeUse(element).map((sentence) => `- ${escapeMarkdown(sentence)}`);
  const sections = [
    `<!-- ${generatedNote(`src/catalog/policies/${name}.ts`)} -->`,
    `# ${name}`,
    escapeMarkdown(description),
    ...(deprecated === undefined ? [] : [`**Deprecated.** ${escapeMarkdown(asSentence(deprecated))}`]),
    printTable(
      ["", ""],
      [
        ["category", category],
        ["sections", sectionsOf(element)],
        ["scopes", scopesOf(element)],
        ["gateways", gatewaysOf(element)],
        ["in TypeScript", `\`${camel(name)}\``],
        ["Microsoft's page", page],
      ],
    ),
    ...(use.length === 0 ? [] : [use.join("\n")]),
    ...(example === undefined ? [] : ["## Example", ...exampleSections(name, example)]),
    "## What it takes",
    ...contents(element),
  ];
  return `${sections.join("\n\n")}\n`;
}

function exampleSections(name: string, example: ExampleValue): string[] {
  return [printCode("xml", printExampleXml(name, example)), printCode("yaml", printExampleYaml(name, example)), printCode("ts", printExampleTypeScript(name, example))];
}

function contents(element: PolicyElement): string[] {
  const structure = structureOfPolicy(element.name) ?? element;
  const common = structure.attributes["id"] === commonAttributes.id ? ["Like every policy, it takes an [`id`](README.md#for-every-policy)."] : [];
  return structureSections(element.name, ownStructure(structure), 3, common);
}
