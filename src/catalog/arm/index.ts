export * from "./address.js";
export * from "./arm-value.js";
export * from "./claim.js";
export * from "./json.js";
export * from "./resource.js";
export * from "./sensitive.js";
export * from "./snapshot.js";
export * from "./specification.js";
