import { adoptionMessages } from "./adoption.js";
import { artifactMessages } from "./artifacts.js";
import { budgetMessages } from "./budget.js";
import { commandLineMessages } from "./command-line.js";
import { dynamicsMessages } from "./dynamics.js";
import { dynamicsRuleMessages } from "./dynamics-rules.js";
import { expressionCallMessages } from "./expression-calls.js";
import { expressionConversionMessages } from "./expression-conversions.js";
import { expressionNameMessages } from "./expression-names.js";
import { expressionStatementMessages } from "./expression-statements.js";
import { expressionWarningMessages } from "./expression-warnings.js";
import { expressionMessages } from "./expressions.js";
import { fileMessages } from "./files.js";
import { modelMessages } from "./model.js";
import { policyFlowMessages } from "./policy-flow.js";
import { policyMessages } from "./policies.js";
import { serviceMessages } from "./service.js";
import { specificationMessages } from "./specifications.js";
import type { MessageTemplate } from "./message.js";

/** Every diagnostic there is, by its code. Codes are `noun-problem`, and are never reused. */
export const messages = {
  ...adoptionMessages,
  ...artifactMessages,
  ...budgetMessages,
  ...commandLineMessages,
  ...dynamicsMessages,
  ...dynamicsRuleMessages,
  ...expressionCallMessages,
  ...expressionConversionMessages,
  ...expressionNameMessages,
  ...expressionStatementMessages,
  ...expressionWarningMessages,
  ...expressionMessages,
  ...fileMessages,
  ...modelMessages,
  ...policyMessages,
  ...policyFlowMessages,
  ...serviceMessages,
  ...specificationMessages,
} as const;

/** Codes with a page of their own: docs/rules/CODE.md. */
export const pages: readonly MessageCode[] = [...Object.keys(budgetMessages), ...Object.keys(dynamicsRuleMessages)] as MessageCode[];

const withPage: ReadonlySet<string> = new Set(pages);

export function hasPage(code: string): boolean {
  return withPage.has(code);
}

export type MessageCode = keyof typeof messages;

export type MessageParameters<C extends MessageCode> = (typeof messages)[C] extends MessageTemplate<infer P> ? P : never;
