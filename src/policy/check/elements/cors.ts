import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { attributeOf, childElements, textOf } from "../../../xml/index.js";
import type { Site } from "../survey.js";

/** Fetch standard, "CORS protocol and credentials": `*` does not match a request with credentials. */
export function* checkCors({ element }: Site): Generator<Diagnostic> {
  const credentials = attributeOf(element, "allow-credentials");
  if (credentials?.value.trim().toLowerCase() !== "true") return;
  const origins = childElements(element).filter((child) => child.name === "allowed-origins");
  const any = origins.flatMap(childElements).some((origin) => textOf(origin) === "*");
  if (any) yield diagnose("cors-credentials-open", {}, credentials.at);
}
