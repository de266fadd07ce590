import type { AttributeSpec, OwnChild, TextSpec } from "./policy.js";
import { connectionClientId, connectionText, neededText, useManagedIdentity } from "./resolver.js";

/** Parts of the requests that cosmosdb-data-source makes. */

const template = {
  type: "enum",
  values: ["liquid"],
  required: false,
  expression: true,
  description: "Template language of the text: liquid, or left out for an expression or plain text.",
} as const satisfies AttributeSpec;

export const connectionItem = {
  description: "The container that holds the data.",
  min: 1,
  max: 1,
  attributes: {},
  children: {
    "connection-string": {
      description: "Connection string of the account; without its key when a managed identity logs on.",
      min: 1,
      max: 1,
      attributes: { "use-managed-identity": useManagedIdentity, "client-id": connectionClientId },
      text: connectionText,
    },
    "database-name": { description: "Name of the database.", min: 1, max: 1, attributes: {}, text: neededText },
    "container-name": { description: "Name of the container.", min: 1, max: 1, attributes: {}, text: neededText },
  },
} as const satisfies OwnChild;

export const itemId = { description: "Id of the item.", max: 1, attributes: { template }, text: neededText } as const;

export const partitionKey = {
  description: "Partition that the items are in.",
  min: 0,
  max: 1,
  attributes: {
    "data-type": {
      type: "enum",
      values: ["string", "number", "bool", "none", "null"],
      required: false,
      expression: true,
      default: "string",
      description: "Type of the key.",
    },
    template,
  },
  // Nothing can be said of a key that is none or null.
  text: { ...neededText, requiredUnless: { attribute: "data-type", values: ["none", "null"] } },
} as const satisfies OwnChild;

export const itemEtag = {
  description: "Tag that the item must have, or must not have.",
  min: 0,
  max: 1,
  attributes: {
    type: { type: "enum", values: ["match", "no-match"], required: false, expression: true, default: "match", description: "Which of the two." },
    template,
  },
  text: neededText,
} as const satisfies OwnChild;

/** Of the requests that change an item. */
export const itemTriggers = {
  "consistency-level": {
    type: "enum",
    values: ["bounded-staleness", "consistent-prefix", "eventual", "session", "strong"],
    required: false,
    expression: true,
    description: "Consistency that the request asks for.",
  },
  "pre-trigger": { type: "string", required: false, expression: true, description: "Trigger that runs before." },
  "post-trigger": { type: "string", required: false, expression: true, description: "Trigger that runs after." },
} as const satisfies Readonly<Record<string, AttributeSpec>>;

/** A child of paging: a text that may be a template. */
export function pagingText<const Description extends string, const Text extends TextSpec>(description: Description, text: Text) {
  return { description, min: 1, max: 1, attributes: { template }, text } as const satisfies OwnChild;
}
