/** What definitions import from "apiops". */
export * from "./authoring/define.js";
export * from "./authoring/policies/index.js";
export * from "./authoring/limits.js";
