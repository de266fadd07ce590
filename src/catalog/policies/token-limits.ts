import { everyScope, type AttributeSpec, type Gateway, type Group } from "./policy.js";

/** What llm-token-limit and azure-openai-token-limit have in common, and the two that emit token metrics. */

const headerName = (description: string) => ({ type: "string", required: false, expression: false, description }) as const;
const variableName = (description: string) => ({ type: "string", required: false, expression: false, writes: "variable", description }) as const;

export const tokenLimitScopes = everyScope;
export const tokenLimitGateways = ["classic", "v2", "self-hosted", "workspace"] as const satisfies readonly Gateway[];

export const tokenQuota = {
  type: "integer",
  required: false,
  description: "How many tokens one key may use in one quota period.",
} as const;

export const tokenQuotaPeriod = {
  type: "enum",
  values: ["Hourly", "Daily", "Weekly", "Monthly", "Yearly"],
  doubtfulValues: { Indefinite: "the reference leaves it out, the published XSD has it as the default" },
  required: false,
  expression: true,
  description: "After what time the quota starts anew.",
} as const;

export const tokenRate = {
  "counter-key": { type: "string", required: true, expression: true, description: "Whose tokens are counted together: one counter for each value." },
  "tokens-per-minute": { type: "integer", required: false, expression: true, description: "How many tokens one key may use in a minute." },
} as const satisfies Readonly<Record<string, AttributeSpec>>;

export const tokenReport = {
  "estimate-prompt-tokens": {
    type: "boolean",
    required: true,
    expression: true,
    doubt: "the reference marks it required, but leaves it out of its own example",
    description: "Whether the prompt's tokens are estimated before the request is sent, so that one over the limit is not sent at all.",
  },
  "retry-after-header-name": { ...headerName("Response header that says after how many seconds to try again."), default: "Retry-After" },
  "retry-after-variable-name": variableName("Variable that receives the number of seconds to wait."),
  "remaining-quota-tokens-header-name": headerName("Response header that says how many tokens of the quota are left."),
  "remaining-quota-tokens-variable-name": variableName("Variable that receives the number of tokens left of the quota."),
  "remaining-tokens-header-name": headerName("Response header that says how many tokens are left in this minute."),
  "remaining-tokens-variable-name": variableName("Variable that receives the number of tokens left in this minute."),
  "tokens-consumed-header-name": headerName("Response header that says how many tokens prompt and completion took."),
  "tokens-consumed-variable-name": {
    type: "string",
    required: false,
    expression: true,
    writes: "variable",
    description: "Variable that receives the number of tokens of the prompt, and of the completion once it is there.",
  },
  "prompt-type": {
    type: "enum",
    values: ["auto", "chat-completion", "completion", "embeddings"],
    required: false,
    expression: true,
    default: "auto",
    documented: false,
    description: "How the request's body is read to find the prompt.",
  },
  "ignore-prompt": {
    type: "boolean",
    required: false,
    expression: true,
    default: false,
    documented: false,
    description: "Whether the prompt's tokens are left out of the count.",
  },
} as const satisfies Readonly<Record<string, AttributeSpec>>;

export const tokenLimitGroups = [
  { rule: "at-least-one", of: ["tokens-per-minute", "token-quota"] },
  { rule: "requires", attribute: "token-quota", needs: "token-quota-period" },
  { rule: "requires", attribute: "token-quota-period", needs: "token-quota" },
] as const satisfies readonly Group[];

/** Only the published XSD has these on the two that emit token metrics. */
export const tokenMetricExtras = {
  name: { type: "string", required: false, expression: true, documented: false, description: "Name of the metric." },
  "value-type": {
    type: "enum",
    values: ["all", "total-tokens", "prompt-tokens", "completion-tokens"],
    required: false,
    expression: true,
    default: "all",
    documented: false,
    description: "Which counts are sent.",
  },
  "ignore-prompt": {
    type: "boolean",
    required: false,
    expression: true,
    default: false,
    documented: false,
    description: "Whether the prompt's tokens are left out of the count.",
  },
} as const satisfies Readonly<Record<string, AttributeSpec>>;

/** A dimension of a token metric; the built-in ones have a value of their own. */
export const tokenMetricDimension = {
  description: "A dimension of the metric.",
  min: 1,
  key: ["name"],
} as const;
