import { hostOf, isDynamicsHost } from "../../catalog/dynamics/index.js";
import { diagnose, type SourceLocation } from "../../diagnostics/index.js";
import { attributeOf, childElements, textOf } from "../../xml/index.js";
import type { Rule, Subject } from "../subject.js";

/** `https://org.operations.dynamics.com/` is another audience than the same without the slash, and no token has it. */
export const audienceTrailingSlash: Rule = function* ({ paths }) {
  for (const { text, at } of named(paths)) {
    const host = hostOf(text);
    if (text.endsWith("/") && host !== undefined && isDynamicsHost(host)) yield diagnose("audience-trailing-slash", { audience: text }, at);
  }
};

function* named(paths: Subject["paths"]): Generator<{ text: string; at: SourceLocation }> {
  for (const { steps } of paths)
    for (const { name, element } of steps) {
      const resource = name === "authentication-managed-identity" ? attributeOf(element, "resource") : undefined;
      if (resource !== undefined) yield { text: resource.value, at: resource.at };
      if (name !== "validate-jwt" && name !== "validate-azure-ad-token") continue;
      for (const audience of childElements(element).filter((e) => e.name === "audiences").flatMap(childElements)) yield { text: textOf(audience), at: audience.at };
    }
}
