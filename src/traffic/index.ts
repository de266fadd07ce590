export type { CallPath } from "./calls.js";
export type { Variables } from "./decide.js";
export { sitesOf, type GatewaySite } from "./site.js";
export { mayRunTogether, type Branch, type Step } from "./steps.js";
export { callsIn, limitsOf, placeOfLimit, runsWith, strictest, widestOf, type CallLimit, type Counter } from "./limits.js";
export { reachedBy, type Identity, type Reached } from "./reached.js";
export { trafficOf, type InstanceTraffic, type Traffic } from "./traffic.js";
