export { callPaths, type CallPath } from "./calls.js";
export { Decisions, type KnownMembers, type Variables } from "./decide.js";
export { deploymentOf, sitesOf, type GatewaySite } from "./site.js";
export { mayRunTogether, stepsOf, type Branch, type Step } from "./steps.js";
export { callsIn, limitsOf, placeOfLimit, runsWith, strictest, widestOf, type CallLimit, type Counter } from "./limits.js";
export { reachedBy, type Identity, type Reached } from "./reached.js";
export { trafficOf, type InstanceTraffic, type Traffic } from "./traffic.js";
