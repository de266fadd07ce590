export * from "./clouds.js";
export * from "./environment.js";
export type { Fact } from "./fact.js";
export * from "./headers.js";
export * from "./hosts.js";
export * from "./limits.js";
export * from "./platforms.js";
export type { SourceKey } from "./sources.js";
