import { everyGateway, policyElement } from "./policy.js";

export const llmContentSafety = policyElement({
  name: "llm-content-safety",
  description: "Has prompts or answers of a language model checked by Azure AI Content Safety and refuses what is harmful.",
  page: "https://learn.microsoft.com/azure/api-management/llm-content-safety-policy",
  category: "Content validation",
  sections: ["inbound", "outbound"],
  scopes: ["global", "workspace", "product", "api"],
  gateways: everyGateway,
  key: ["backend-id"],
  attributes: {
    "backend-id": { type: "string", required: true, expression: true, reference: "backend", description: "The backend that leads to Azure AI Content Safety." },
    "shield-prompt": { type: "boolean", required: false, expression: true, default: false, description: "Whether attacks by the user's prompt are looked for too." },
    "enforce-on-completions": {
      type: "boolean",
      required: false,
      expression: true,
      default: false,
      sections: ["inbound"],
      description: "Whether answers are checked as well as prompts.",
    },
    "window-size": {
      type: "integer",
      required: false,
      expression: true,
      default: 10_000,
      max: 10_000,
      description: "How many characters of an answer are checked at a time.",
    },
    "window-overlap-size": { type: "integer", required: false, expression: true, description: "How many characters two such windows share." },
  },
  children: {
    categories: {
      description: "What counts as harmful.",
      min: 0,
      max: 1,
      attributes: {
        "output-type": {
          type: "enum",
          values: ["FourSeverityLevels", "EightSeverityLevels"],
          required: false,
          expression: true,
          default: "FourSeverityLevels",
          description: "How finely severity is told apart; with four levels it is 0, 2, 4 or 6.",
        },
      },
      children: {
        category: {
          description: "One kind of harm.",
          min: 1,
          max: "many",
          doubt: { few: "the reference does not say how many are needed, the published XSD asks for one" },
          key: ["name"],
          attributes: {
            name: { type: "enum", values: ["Hate", "SelfHarm", "Sexual", "Violence"], required: true, expression: true, description: "Which kind." },
            threshold: { type: "integer", required: true, expression: true, min: 0, max: 7, description: "The severity from which on it is refused." },
          },
        },
      },
    },
    blocklists: {
      description: "Lists of forbidden words that the Content Safety resource holds.",
      min: 0,
      max: 1,
      attributes: {},
      children: {
        id: {
          description: "Name of one list.",
          min: 1,
          max: "many",
          doubt: { few: "the reference does not say how many are needed, the published XSD asks for one" },
          key: ["text"],
          attributes: {},
          text: { type: "string", required: true, expression: true },
        },
      },
    },
  },
});
