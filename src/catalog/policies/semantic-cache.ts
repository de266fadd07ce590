import type { AttributeSpec, ChildSpec, Gateway, Scope } from "./policy.js";

/** What the semantic caches of llm-* and azure-openai-* have in common. */

export const semanticCacheScopes = ["global", "product", "api", "operation"] as const satisfies readonly Scope[];
export const semanticCacheGateways = ["classic", "v2", "consumption", "self-hosted"] as const satisfies readonly Gateway[];

export const semanticLookup = {
  "score-threshold": {
    type: "number",
    required: true,
    expression: true,
    min: 0,
    max: 1,
    warnAbove: { limit: 0.2, why: "prompts that differ in meaning may then get each other's answers" },
    description: "How far two prompts may be apart to share an answer; lower is stricter.",
  },
  "embeddings-backend-id": { type: "string", required: true, expression: true, reference: "backend", description: "The backend that computes embeddings." },
  "embeddings-backend-auth": {
    type: "enum",
    values: ["system-assigned"],
    doubtfulValues: { header: "the reference lists system-assigned only, the published XSD knows header as well" },
    required: true,
    expression: true,
    doubt: "the reference marks it required, the published XSD has system-assigned as its default",
    description: "How the gateway authenticates at that backend.",
  },
  "ignore-system-messages": {
    type: "boolean",
    required: false,
    expression: true,
    default: false,
    description: "Whether system messages are left out when prompts are compared.",
  },
  "max-message-count": { type: "integer", required: false, expression: true, description: "Conversations with more messages are not looked up." },
  "cache-id": {
    type: "string",
    required: false,
    expression: true,
    documented: false,
    description: "Which external cache to use; published policies have it, the reference page does not.",
  },
} as const satisfies Readonly<Record<string, AttributeSpec>>;

export const semanticVaryBy = {
  "vary-by": {
    description: "A value that separates callers: prompts share answers only where all of them are equal.",
    min: 0,
    max: "many",
    key: ["text"],
    attributes: {},
    text: { type: "string", required: true, expression: true },
  },
} as const satisfies Readonly<Record<string, ChildSpec>>;

export const semanticDuration = {
  type: "duration-seconds",
  required: true,
  expression: true,
  description: "How long the answer is kept.",
} as const satisfies AttributeSpec;
