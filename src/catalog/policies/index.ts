export * from "./policy.js";
export { policyCatalog, type PolicyCatalog, type PolicyName } from "./catalog.js";
export { attributesOf, childrenOf, entryOf, listedChild, parentsOf, policyNamed, structureOfChild, structureOfPolicy } from "./structure.js";
export { documentOfRoot, forbiddenInFragments, policyDocuments, type PolicyDocumentName, type PolicyDocumentSpec } from "./documents.js";
export { camel } from "./names.js";
export { policyItemSchemas, type JsonSchema } from "./schema.js";
