import type { PolicyScope } from "../../../catalog/policies/index.js";
import { printXml, readXml, serviceLayout, type XmlDocument } from "../../../xml/index.js";
import { stringOf, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import type { WriteInput } from "../kind.js";
import { checkStructure, type DocumentKind } from "./structure.js";
import { checkReferences, referenceIndexes } from "./policy-references.js";
import { inServiceForm } from "./service-form.js";
import { parsePolicyText } from "./parse-policy.js";
import { checkVocabulary } from "./vocabulary.js";

/**
 * What is stored of a policy: its text in the service's own form, and what it refers to. Positions in messages count in
 * that form, not in the text sent: every quoted message has column 4, two tabs in (arm-behaviour section 4).
 */
export function writePolicyText(input: WriteInput, kind: DocumentKind, scope?: PolicyScope): JsonObject {
  const { body, context } = input;
  const value = stringOf(body.value);
  if (value === undefined || value.trim() === "") throw validationError({ target: "value", message: "The value field is required." });
  const text = printXml(inServiceForm(parsePolicyText(value, formatOf(body))), serviceLayout);
  const document = reread(text);
  checkStructure(document.root, kind);
  checkVocabulary(document.root, { scope });
  checkReferences(document.root, context);
  return { value: text, references: referenceIndexes(document.root, context) };
}

type PolicyFormat = "xml" | "rawxml";

/** The emulator fetches nothing, so the link forms are refused. */
function formatOf(body: JsonObject): PolicyFormat {
  const format = stringOf(body.format) ?? "xml";
  if (format === "xml" || format === "rawxml") return format;
  const known = format === "xml-link" || format === "rawxml-link";
  const message = known ? `The emulator does not fetch documents: send the text as xml or rawxml.` : `'${format}' is no format of a policy.`;
  throw validationError({ target: "format", message });
}

function reread(text: string): XmlDocument {
  const { document } = readXml(text, "policy");
  if (document === undefined) throw new Error(`the service form of a policy does not read back:\n${text}`);
  return document;
}
