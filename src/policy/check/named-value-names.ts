import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { findExpressions } from "../../expressions/index.js";
import { attributeOf } from "../../xml/index.js";
import { locatePart, type PlacedValue } from "./locate.js";
import type { Site, Survey } from "./survey.js";

/** Words in double braces that no named value can be called, so that the gateway leaves them as they stand. */
const unusable = /\{\{(?=[^{}"'<>]{0,100}[^\w.{}"'<>-])(\s*[\w.-][^{}"'<>|;]{0,100})\}\}/g;

export function* checkNamedValueNames(survey: Survey): Generator<Diagnostic> {
  for (const site of survey.sites) {
    if (site.structure.foreign === true || isTemplate(site)) continue;
    for (const attribute of site.element.attributes) yield* checkValue(attribute);
    for (const child of site.element.children) if (child.kind === "text") yield* checkValue(child);
  }
}

/** Liquid has double braces of its own. */
function isTemplate({ element, parent }: Site): boolean {
  const template = attributeOf(element, "template")?.value.trim();
  return (template !== undefined && template !== "none" && element.name !== "rewrite-uri") || (parent !== undefined && isTemplate(parent));
}

function* checkValue(within: PlacedValue): Generator<Diagnostic> {
  if (!within.value.includes("{{")) return;
  for (const match of within.value.matchAll(unusable)) {
    const end = match.index + match[0].length;
    if (isCode(within.value, match.index)) continue;
    yield diagnose("named-value-name", { name: match[1] ?? "" }, locatePart(within, match.index, end));
  }
}

/** In an expression double braces are C#, or an escape, unless they stand in a plain string. */
function isCode(value: string, offset: number): boolean {
  const expression = findExpressions(value).find(({ start, end }) => start <= offset && offset < end);
  return expression !== undefined && !expression.tokens.some((t) => t.kind === "string" && t.start < offset && offset < t.end);
}
