import type { Extraction, NotCarried } from "../extract/index.js";
import { plural, type Paint } from "./paint.js";

/** What was extracted, from where, and what was not. */
export interface ExtractionResult {
  readonly extraction: Extraction;
  readonly files: readonly string[];
  readonly notCarried: readonly NotCarried[];
  /** Values that another tool's files leave to a pipeline. */
  readonly toSupply: readonly ToSupply[];
  /** What was written does not compile, which was therefore not held against the source. */
  readonly fails: boolean;
  readonly source: string;
  readonly folder: string;
}

interface ToSupply {
  readonly kind: "secret" | "value";
  readonly name: string;
  readonly armPath: string;
  readonly property: string;
  readonly environment?: string;
}

export function renderExtraction({ extraction, files, notCarried, toSupply, source, folder, fails }: ExtractionResult, paint: Paint): string {
  const { documents, gateways } = extraction;
  const counts = new Map<string, number>();
  for (const { kind } of documents) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (gateways.length > 0) counts.set("Gateway", gateways.length);
  const kinds = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`);
  return [
    `Extracted ${plural(documents.length + gateways.length, "definition")} from ${source} to ${folder}, in ${plural(files.length, "file")}:`,
    ...lines(kinds),
    ...secretLines(extraction, paint),
    ...supplyLines(toSupply),
    ...notCarriedLines(notCarried, paint),
    "",
    fails ? paint.error("The definitions do not compile yet: what is wrong is said below.") : notCarried.length === 0 ? paint.strong("The definitions say exactly what was read.") : `${paint.error(plural(notCarried.length, "thing"))} of what was read ${notCarried.length === 1 ? "is" : "are"} not said by the definitions.`,
  ].join("\n");
}

function lines(words: readonly string[]): string[] {
  const result: string[] = [];
  for (const word of words) {
    const last = result.at(-1);
    if (last !== undefined && last.length + word.length + 2 <= 100) result[result.length - 1] = `${last}, ${word}`;
    else result.push(`  ${word}`);
  }
  return result;
}

function secretLines({ secrets }: Extraction, paint: Paint): string[] {
  const kept = secrets.filter((s) => s.isShown !== true);
  const shown = secrets.filter((s) => s.isShown === true);
  const [it, one] = kept.length === 1 ? ["it", "change it or to make it anew"] : ["them", "change one or to make it anew"];
  const was = (count: number): string => `${plural(count, "secret")} ${count === 1 ? "was" : "were"} not written`;
  const width = Math.max(0, ...secrets.map((s) => s.variable.length));
  const rows = (list: Extraction["secrets"]): string[] => list.map(({ variable, address, path }) => `  ${variable.padEnd(width)}  ${paint.faint(`${address} ${path}`)}`);
  return [
    ...(kept.length === 0 ? [] : ["", `${was(kept.length)}. The instance keeps ${it}; set ${kept.length === 1 ? "this variable" : "these variables"} to ${one}:`, ...rows(kept)]),
    ...(shown.length === 0 ? [] : ["", `${was(shown.length)} that the source shows in clear. Set ${shown.length === 1 ? "this variable" : "these variables"} before you plan:`, ...rows(shown)]),
  ];
}

function supplyLines(toSupply: readonly ToSupply[]): string[] {
  const values = toSupply.filter((s) => s.kind === "value");
  if (values.length === 0) return [];
  const rows = values.map(({ name, armPath, property, environment }) => `  ${name}  ${armPath} ${property}${environment === undefined ? "" : ` (${environment})`}`);
  return ["", `${plural(values.length, "value")} ${values.length === 1 ? "was left to a pipeline, and stands as it was" : "were left to a pipeline, and stand as they were"} written:`, ...rows];
}

function notCarriedLines(notCarried: readonly NotCarried[], paint: Paint): string[] {
  if (notCarried.length === 0) return [];
  return ["", "Not carried:", ...notCarried.map(({ what, why }) => `  ${paint.warning("!")} ${what}: ${why}`)];
}

export function extractionJson({ extraction, files, notCarried, toSupply, folder, fails }: ExtractionResult): unknown {
  const { documents, gateways, secrets } = extraction;
  return {
    formatVersion: "1",
    folder,
    compiles: !fails,
    files: [...files].sort(),
    documents: documents.map(({ kind, name, workspace }) => ({ kind, name, ...(workspace === undefined ? {} : { workspace }) })),
    gateways: gateways.map((g) => g["name"]),
    secrets: secrets.map(({ name, variable, address, path, isShown }) => ({ name, variable, address, path, needed: isShown === true })),
    toSupply: toSupply.map(({ kind, name, armPath, property, environment }) => ({ kind, name, armPath, property, ...(environment === undefined ? {} : { environment }) })),
    notCarried: notCarried.map(({ what, why }) => ({ what, why })),
  };
}
