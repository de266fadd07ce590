import { validationError, type ArmError } from "../errors.js";

/** What is wrong with a document is about `representation`, whatever property it came in (arm-behaviour section 4; azure-cli#29405). */
export function parsingError(...problems: readonly string[]): ArmError {
  return validationError(...problems.map((problem) => ({ target: "representation", message: `Parsing error(s): ${problem}` })));
}
