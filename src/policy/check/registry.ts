import type { Diagnostic } from "../../diagnostics/index.js";
import { checkBackend } from "./backend.js";
import { checkBase } from "./base.js";
import { checkCache } from "./cache.js";
import type { CheckContext } from "./context.js";
import { checkCounters } from "./counters.js";
import { checkElements } from "./elements/index.js";
import { checkExpressions } from "./expressions/check-expressions.js";
import { checkIncludes, checkNames } from "./fragments.js";
import { checkNamedValueNames } from "./named-value-names.js";
import { checkRemarks } from "./remarks.js";
import { checkSecrets } from "./secrets/secrets.js";
import { checkSize } from "./size.js";
import type { Survey } from "./survey.js";
import { checkUnreachable } from "./unreachable.js";
import { checkVariables } from "./variables/variables.js";

/** One question about a whole document. It goes over the document once, and says nothing about what it cannot know. */
export type Check = (survey: Survey, context: CheckContext) => Iterable<Diagnostic>;

/** In the order in which their findings are reported. */
export const everyCheck: readonly Check[] = [
  checkSize,
  checkRemarks,
  checkElements,
  checkExpressions,
  checkBase,
  checkBackend,
  checkUnreachable,
  checkIncludes,
  checkNames,
  checkNamedValueNames,
  checkVariables,
  checkCounters,
  checkCache,
  checkSecrets,
];
