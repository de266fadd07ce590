import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { attributeOf, textOf } from "../../../xml/index.js";
import type { Site } from "../survey.js";

/** set-header and set-query-parameter: an action without its value, or a value that the action does not use. */
export function* checkSetHeader({ element, children }: Site): Generator<Diagnostic> {
  const action = attributeOf(element, "exists-action");
  const value = children.find((child) => child.element.name === "value");
  if (action?.value === "delete" && value !== undefined && textOf(value.element) !== "") {
    yield diagnose("policy-idle", { element: element.name, problem: "has a value that is not used", why: 'The action "delete" removes all values and sets none.', fix: 'Remove <value>, or use "override".' }, value.element.at);
  } else if (element.name === "set-header" && value === undefined && !isMisplaced(element) && (action === undefined || action.value === "override" || action.value === "append" || action.value === "skip")) {
    yield diagnose("policy-idle", { element: element.name, problem: "has no value to set", why: `Only exists-action "delete" works without <value>.`, fix: 'Add <value>, or use exists-action="delete".' }, element.at);
  }
  if (element.name === "set-header" && action?.value === "delete") yield* checkRemoval(element);
}

/** A value in the wrong place, which is reported there. */
function isMisplaced(element: Site["element"]): boolean {
  return textOf(element) !== "" || attributeOf(element, "value") !== undefined;
}

function* checkRemoval(element: Site["element"]): Generator<Diagnostic> {
  const name = attributeOf(element, "name");
  if (name?.value.trim().toLowerCase() !== "server") return;
  yield diagnose("policy-idle", { element: "set-header", problem: "cannot remove the Server header", why: "The gateway adds this header itself after all policies have run.", fix: "Remove the policy." }, name.at);
}
