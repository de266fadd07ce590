import { readXml, type XmlDocument } from "../../../xml/index.js";
import { validationError, type ArmError } from "../errors.js";
import { malformationOf } from "./well-formed.js";

/** `xml` must satisfy any XML parser; `rawxml` has C# as it is, so only the dialect's own reader can judge it. */
export function parsePolicyText(value: string, format: "xml" | "rawxml"): XmlDocument {
  const malformation = format === "xml" ? malformationOf(value) : undefined;
  if (malformation !== undefined) throw unreadable(malformation);
  const { document, diagnostics } = readXml(value, "policy");
  const [first] = diagnostics;
  if (document !== undefined && first === undefined) return document;
  const at = first?.range?.start;
  throw unreadable(`${first?.message ?? "The document cannot be read."} Line ${at?.line ?? 1}, position ${at?.column ?? 1}.`);
}

function unreadable(message: string): ArmError {
  return validationError({ target: "representation", message });
}
