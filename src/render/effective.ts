import type { Section } from "../catalog/policies/index.js";
import type { EffectiveElement, EffectiveNode, EffectivePolicy, Origin } from "../policy/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { diagnosticRows } from "./diagnostics.js";
import type { Paint } from "./paint.js";

/** What the effective policy was asked for. */
export interface EffectiveTitle {
  readonly address: string;
  /** The gateway as the user named it. */
  readonly gateway: string;
  readonly product?: string;
}

const widest = 72;

/** Every element that runs, in order, indented by what wraps it, with where it was written on the right. */
export function renderEffective(policy: EffectivePolicy, title: EffectiveTitle, paint: Paint): string {
  const rows = [...policy.sections].map(([section, elements]) => ({ section, rows: elements.flatMap((e) => rowsOf(e, 1)) }));
  const width = Math.min(widest, Math.max(0, ...rows.flatMap((s) => s.rows.map((r) => r.text.length))));
  const scopes = policy.layers.map((layer) => (layer.root === undefined ? paint.faint(`${layer.address} (no policy)`) : layer.address)).join(" → ");
  const head = [`${paint.strong(title.address)} on ${title.gateway}`, `  ${scopes}`];
  return [head.join("\n"), ...rows.map((s) => renderSection(s.section, s.rows, width, paint))].join("\n\n");
}

interface Row {
  readonly text: string;
  readonly origin: Origin;
  readonly skipped?: string;
}

function renderSection(section: Section, rows: readonly Row[], width: number, paint: Paint): string {
  if (rows.length === 0) return `${paint.strong(section)}\n  ${paint.faint("nothing")}`;
  const lines = rows.map(({ text, origin, skipped }, i) => {
    const place = paint.faint(placeOf(origin, rows[i - 1]?.origin));
    return skipped === undefined ? `${text.padEnd(width)}  ${place}` : `${paint.faint(text.padEnd(width))}  ${place}  ${paint.warning(skipped)}`;
  });
  return [paint.strong(section), ...lines].join("\n");
}

function rowsOf(effective: EffectiveElement, level: number): Row[] {
  const { element, origin, children, skipped } = effective;
  const text = textOf(children);
  const attributes = element.attributes.map(({ name, value }) => ` ${name}="${oneLine(value)}"`).join("");
  const line = `${"  ".repeat(level)}${element.name}${attributes}${text === "" ? "" : ` ${oneLine(text)}`}`;
  return [{ text: shorten(line), origin, ...(skipped === undefined ? {} : { skipped }) }, ...children.flatMap((c) => (c.kind === "element" ? rowsOf(c, level + 1) : []))];
}

/** The document is named where it changes. */
function placeOf({ address, fragment, at }: Origin, before: Origin | undefined): string {
  const place = `${at.file}:${at.range.start.line}`;
  if (before?.address === address && before.fragment === fragment) return place;
  return `${place}  ${address}${fragment === undefined ? "" : ` › fragment/${fragment}`}`;
}

function textOf(children: readonly EffectiveNode[]): string {
  return children.map((c) => (c.kind === "text" ? c.value : "")).join("").trim();
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const shorten = (line: string): string => (line.length <= widest ? line : `${line.slice(0, widest - 1)}…`);

export function effectiveJson(policy: EffectivePolicy, title: EffectiveTitle, found: readonly Diagnostic[]): unknown {
  const { address, gateway, product } = title;
  const layers = policy.layers.map(({ scope, address: of, root }) => ({ scope, address: of, ...(root === undefined ? {} : placeJson(root.at)) }));
  const sections = Object.fromEntries([...policy.sections].map(([section, elements]) => [section, elements.map(elementJson)]));
  return { formatVersion: "1", address, gateway, gatewayType: policy.gateway, ...(product === undefined ? {} : { product }), layers, sections, diagnostics: diagnosticRows(found) };
}

function elementJson({ element, origin, children, skipped }: EffectiveElement): unknown {
  const text = textOf(children);
  const { scope, address, fragment, at } = origin;
  return {
    element: element.name,
    attributes: Object.fromEntries(element.attributes.map(({ name, value }) => [name, value])),
    ...(text === "" ? {} : { text }),
    children: children.flatMap((c) => (c.kind === "element" ? [elementJson(c)] : [])),
    origin: { scope, address, ...(fragment === undefined ? {} : { fragment }), ...placeJson(at) },
    ...(skipped === undefined ? {} : { skipped }),
  };
}

function placeJson({ file, range }: Origin["at"]): { file: string; line: number } {
  return { file, line: range.start.line };
}
