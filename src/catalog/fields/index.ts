export * from "./field.js";
export * from "./from-arm.js";
export * from "./names-in.js";
export type { Comparison, ItemSpec, PropertySpec } from "./property-spec.js";
export * from "./to-arm.js";
export { writtenNames, type PropertyName } from "./written-names.js";
