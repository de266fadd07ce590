import { policyElement } from "./policy.js";
import { tokenLimitGateways, tokenLimitGroups, tokenLimitScopes, tokenQuota, tokenQuotaPeriod, tokenRate, tokenReport } from "./token-limits.js";

export const azureOpenaiTokenLimit = policyElement({
  name: "azure-openai-token-limit",
  description: "Limits how many tokens of Azure OpenAI callers use, in a minute or over a longer period.",
  page: "https://learn.microsoft.com/azure/api-management/azure-openai-token-limit-policy",
  category: "Rate limiting and quotas",
  sections: ["inbound"],
  scopes: tokenLimitScopes,
  gateways: tokenLimitGateways,
  key: ["counter-key"],
  attributes: {
    ...tokenRate,
    "token-quota": { ...tokenQuota, expression: false },
    "token-quota-period": tokenQuotaPeriod,
    ...tokenReport,
  },
  groups: tokenLimitGroups,
});
