import { entryOf, type AttributeSpec, type TextSpec } from "../../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { attributeOf, type XmlComment, type XmlText } from "../../../xml/index.js";
import { holdsUnless } from "../unless.js";
import { locatePart, type PlacedValue } from "../locate.js";
import type { Site, Survey } from "../survey.js";
import { findInComment, locateInComment } from "./comments.js";
import { findCombined, findCredential, findKeyIn, findNamedSecret } from "./named.js";
import { findSecret, type FoundSecret } from "./patterns.js";

/** Secrets that are written as they are. A message never shows them. */
export function* checkSecrets(survey: Survey): Generator<Diagnostic> {
  if (survey.kind === "policies") for (const child of survey.root.children) if (child.kind === "comment") yield* reportComment(child);
  for (const site of survey.sites) {
    for (const attribute of site.element.attributes) yield* report(attribute, ofAttribute(site, attribute.name, attribute.value, entryOf(site.structure.attributes, attribute.name)));
    for (const child of site.element.children) {
      if (child.kind === "text") yield* report(child, ofText(site, child, site.structure.text));
      if (child.kind === "comment") yield* reportComment(child);
    }
  }
}

function* report(within: PlacedValue, found: FoundSecret | undefined): Generator<Diagnostic> {
  if (found !== undefined) yield diagnose("secret-literal", { what: found.what }, locatePart(within, found.start, found.end));
}

function* reportComment(comment: XmlComment): Generator<Diagnostic> {
  const found = findInComment(comment);
  if (found !== undefined) yield diagnose("secret-literal", { what: found.what }, locateInComment(comment, found));
}

function ofAttribute(site: Site, name: string, value: string, spec: AttributeSpec | undefined): FoundSecret | undefined {
  // The catalog counts a user's name among what belongs into a named value; by itself it opens nothing.
  if (spec?.secret === true && name !== "username") return findCredential(value);
  const isVariable = site.policy?.name === "set-variable" && name === "value";
  return (isVariable ? findNamedSecret(attributeOf(site.element, "name")?.value ?? "", value) : undefined) ?? findCombined(value) ?? findSecret(value);
}

function ofText(site: Site, { value }: XmlText, spec: TextSpec | undefined): FoundSecret | undefined {
  if (spec?.secret === true && (spec.secretUnless === undefined || !holdsUnless(site.element, site.structure, spec.secretUnless))) return findCredential(value);
  const carrier = site.element.name === "value" ? site.parent : undefined;
  const isCarrier = carrier?.policy?.name === "set-header" || carrier?.policy?.name === "set-query-parameter" || carrier?.policy?.name === "check-header";
  const name = isCarrier ? attributeOf(carrier.element, "name")?.value : undefined;
  return (name === undefined ? undefined : findKeyIn(name, value, carrier?.policy?.name === "set-query-parameter")) ?? findCombined(value) ?? findSecret(value);
}
