import { commonAttributes, type Category, type PolicyElement } from "../../../src/catalog/policies/index.js";
import { camel, generatedNote } from "../names.js";
import { gatewaysOf, scopesOf, sectionsOf } from "../placement.js";
import { documentSection } from "./documents-section.js";
import { escapeMarkdown, printTable } from "./markdown.js";
import { pageLink } from "./structure-section.js";

/** `docs/policies/README.md`: every element by category. */
export function overviewPage(elements: readonly PolicyElement[]): string {
  const categories = [...new Set(elements.map((e) => e.category))].sort();
  return `${[
    `<!-- ${generatedNote("src/catalog/policies")} -->`,
    "# Policies",
    "Every policy element of API Management that apiops knows: where it may stand, what it takes, what is known to go wrong. [Writing definitions](../definitions.md) says how policies are written in YAML and TypeScript.",
    ...categories.flatMap((category) => categorySections(category, elements)),
    ...documentSection(),
    "## For every policy",
    printTable(["attribute", "meaning"], Object.entries(commonAttributes).map(([name, spec]) => [`\`${name}\``, escapeMarkdown(spec.description)])),
    "## How to read the tables",
    "*Sections*, *scopes* and *gateways* are those the reference lists. *Expression* says whether a policy expression may stand for the value; a named value (`{{name}}`) may always. Where sources disagree the page says so, and the checks only warn. What is undocumented is known from the schema that Microsoft publishes for editors.",
  ].join("\n\n")}\n`;
}

function categorySections(category: Category, elements: readonly PolicyElement[]): string[] {
  const rows = elements
    .filter((e) => e.category === category)
    .map((e) => [pageLink(e.name), `\`${camel(e.name)}\``, summary(e), sectionsOf(e), scopesOf(e), gatewaysOf(e)]);
  return [`## ${category}`, printTable(["in XML and YAML", "in TypeScript", "what it does", "sections", "scopes", "gateways"], rows)];
}

function summary({ description, deprecated, documented }: PolicyElement): string {
  const standing = [...(deprecated === undefined ? [] : ["Deprecated."]), ...(documented === false ? ["Undocumented."] : [])];
  return escapeMarkdown([description, ...standing].join(" "));
}
