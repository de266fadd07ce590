export * from "./diagnostic.js";
export * from "./source.js";
export { messages, type MessageCode } from "./messages/index.js";
