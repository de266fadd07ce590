import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { attributeOf, childElements, textOf, type XmlElement } from "../../../xml/index.js";
import type { Site } from "../survey.js";

/** cors: origins as a browser sends them, and `*` beside credentials. */
export function* checkCors({ element }: Site): Generator<Diagnostic> {
  const origins = childElements(element)
    .filter((child) => child.name === "allowed-origins")
    .flatMap(childElements);
  yield* checkCredentials(element, origins);
  for (const origin of origins) yield* checkOrigin(origin);
}

/** Fetch standard, "CORS protocol and credentials": `*` does not match a request with credentials. */
function* checkCredentials(element: XmlElement, origins: readonly XmlElement[]): Generator<Diagnostic> {
  const credentials = attributeOf(element, "allow-credentials");
  if (credentials?.value.trim().toLowerCase() !== "true") return;
  if (origins.some((origin) => textOf(origin) === "*")) yield diagnose("cors-credentials-open", {}, credentials.at);
}

/** The page: "The URI must include a scheme, host, and port". Only what is surely a host alone is reported. */
function* checkOrigin(origin: XmlElement): Generator<Diagnostic> {
  if (!/^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?$/i.test(textOf(origin))) return;
  const why = "A browser sends the scheme too, and the whole must match.";
  yield diagnose("policy-idle", { element: "cors", problem: "has an origin without a scheme, which no call comes from", why, fix: "Write https:// before it." }, origin.at);
}
