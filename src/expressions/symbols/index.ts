export * from "./kinds.js";
export * from "./member.js";
export * from "./same.js";
export * from "./substitute.js";
export * from "./text.js";
export * from "./type.js";
