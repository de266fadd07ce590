export * from "./diagnostic.js";
export * from "./source.js";
export { messages, pages, type MessageCode } from "./messages/index.js";
export { locateInside, ScalarLocation, type InnerRange } from "./embedded.js";
export { withoutAccepted, type AcceptedDiagnostics, type ReadLines } from "./accepted.js";
