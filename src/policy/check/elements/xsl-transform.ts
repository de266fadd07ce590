import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { attributeOf } from "../../../xml/index.js";
import type { Site } from "../survey.js";

export function* checkXslTransform({ element, children }: Site): Generator<Diagnostic> {
  const sheet = children.find((child) => /^(?:\w+:)?(?:stylesheet|transform)$/.test(child.element.name));
  const version = sheet === undefined ? undefined : attributeOf(sheet.element, "version");
  if (version === undefined || !/^[23](?:\.\d)?$/.test(version.value)) return;
  yield diagnose("policy-idle", { element: element.name, problem: `holds a style sheet of XSLT ${version.value}`, why: "The service runs XSLT 1.0 only.", fix: "Rewrite the style sheet in XSLT 1.0." }, version.at);
}
