import { diagnose } from "../../diagnostics/index.js";
import { secretUnder } from "../../policy/index.js";
import type { Rule } from "../subject.js";

/** `secret: true` hides a value on the instance, not in the repository. Behind an emulator nothing is real. */
export const namedValueInClear: Rule = function* ({ environment, scopes }) {
  if (environment.emulator === true) return;
  for (const document of scopes.flatMap((index) => index.all("NamedValue"))) {
    const { value, secret } = document.value;
    if (typeof value !== "string" || value === "") continue;
    if (secret === true || secretUnder(document.name, value) !== undefined) yield diagnose("named-value-in-clear", { name: document.name }, document.locate(["value"]));
  }
};
