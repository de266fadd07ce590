import type { BlockTest, DefinedBlock } from "../../../test/support/block-run/index.js";
import { generatedNote } from "../names.js";
import { escapeMarkdown, printTable } from "../pages/markdown.js";

const titles: Readonly<Record<string, string>> = {
  identity: "Identity: who calls, and as whom the gateway calls",
  traffic: "Traffic: how much",
  resilience: "Resilience: what goes wrong behind the gateway",
  caching: "Caching",
  odata: "OData",
  payload: "Payload: bodies and errors",
  routing: "Routing: where a request goes",
  integration: "Integration: what is no plain request and answer",
  observability: "Observability",
};

export const categoryOf = (file: string): string => file.split("/")[1] ?? "";

/** `docs/blocks/README.md`: every block by category. */
export function blocksOverview(tests: readonly BlockTest[], defined: ReadonlyMap<string, DefinedBlock>): string {
  const found = [...new Set(tests.map((t) => categoryOf(t.file)))];
  const order = [...Object.keys(titles), ...found.filter((c) => !(c in titles))].filter((c) => found.includes(c));
  const sections = order.flatMap((category) => {
    const rows = tests
      .filter((t) => categoryOf(t.file) === category)
      .map(({ policy, section, gateways }) => [`[${policy}](${policy}.md)`, escapeMarkdown(defined.get(policy)?.description ?? ""), section, gateways.join(", ")]);
    return [`## ${titles[category] ?? category}`, printTable(["block", "what it does", "section", "gateways"], rows)];
  });
  return `${[
    `<!-- ${generatedNote("policies")} -->`,
    "# Building blocks",
    "Reusable policies for APIs before Dynamics 365. They lie in [policies/](../../policies) as the example project uses them: copy what you need, and change it. Each page shows what a block compiles to and what it does with example requests; the examples stand beside the block in `NAME.test.yaml` and are run by the tests. [Writing definitions](../definitions.md#reusable-policies) says how such policies are written and used.",
    ...sections,
  ].join("\n\n")}\n`;
}
