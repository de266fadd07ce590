import path from "node:path";
import { generatedNote } from "../names.js";
import { printTable } from "../pages/markdown.js";
import { evidenceOf, slugOf } from "./evidence.js";
import { featuresFile, readFeatures, statuses, type Feature, type FeatureArea, type Status } from "./read.js";

/** `docs/features.md`: everything that was asked for, and what there is of it. */
export function featuresPage(): string {
  const areas = readFeatures();
  const all = areas.flatMap((area) => area.rows);
  return `${[
    `<!-- ${generatedNote(featuresFile)} -->`,
    "# Features",
    `What was asked for, row by row, and what does it. Of ${all.length} rows ${statuses.map((status) => `**${count(all, status)} are ${status}**`).join(", ")}. \`npm run features\` counts them.`,
    [
      "- **done**: a building block, kind of resource, check, command or test does it as asked; each is linked, and a test holds that the links lead somewhere.",
      "- **planned**: not there, or not all of it. What there is so far is linked.",
      "- **impossible**: API Management cannot do it.",
    ].join("\n"),
    printTable(["area", "rows", ...statuses], areas.map(({ area, rows }) => [`[${area}](#${slugOf(area)})`, String(rows.length), ...statuses.map((status) => String(count(rows, status)))])),
    ...areas.flatMap(areaSections),
  ].join("\n\n")}\n`;
}

function areaSections({ area, rows }: FeatureArea): string[] {
  return [`## ${area}`, printTable(["#", "asked for", "", "what does it", "why, or what to know"], rows.map(featureRow))];
}

function featureRow({ number, asked, status, by = [], why = "" }: Feature): string[] {
  const links = by.map((text) => {
    const { label, target } = evidenceOf(text);
    return `[${label}](${path.posix.relative("docs", target)})`;
  });
  return [String(number), asked, status === "done" ? "done" : `*${status}*`, links.join(", "), why];
}

function count(rows: readonly Feature[], status: Status): number {
  return rows.filter((row) => row.status === status).length;
}
