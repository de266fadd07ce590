export * from "./load.js";
export { findNotAllowedMember, findNotAllowedType, type KnownNotAllowed } from "./not-allowed/find.js";
