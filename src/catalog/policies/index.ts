export * from "./policy.js";
export { policyCatalog, type PolicyCatalog, type PolicyName } from "./catalog.js";
export { attributesOf, childrenOf, entryOf, listedChild, policyNamed, structureOfChild, structureOfPolicy } from "./structure.js";
export { uncataloguedPolicies } from "./uncatalogued.js";
export { policyItemSchemas, type JsonSchema } from "./schema.js";
