export { profileParts, type ProfilePart } from "./check-profile.js";
export type { FaultProfile, FaultRule } from "./profile.js";
