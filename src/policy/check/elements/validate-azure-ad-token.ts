import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import type { Site } from "../survey.js";

/** The page asks for audiences where no client application is named. A claim may stand for either. */
export function* checkValidateAzureAdToken({ element, children }: Site): Generator<Diagnostic> {
  const names = new Set(children.map((child) => child.element.name));
  if (names.has("client-application-ids") || names.has("audiences") || names.has("backend-application-ids") || names.has("required-claims")) return;
  yield diagnose("token-audience-open", { element: element.name }, element.at);
}
