import type { BuiltPolicies } from "../policy-xml/build.js";
import { bindBackend } from "./bind-backend.js";
import type { Pass, PassContext } from "./pass.js";
import { placeSections } from "./place-sections.js";

/** In order: first the sections, so that the backend's policy has a section to stand in. */
const passes: readonly Pass[] = [
  placeSections, // a section that the author left out gets the service's default
  bindBackend, // `backend: name` of an API becomes set-backend-service
];

export function runPasses(policies: BuiltPolicies, context: PassContext): BuiltPolicies {
  return passes.reduce((result, pass) => pass(result, context), policies);
}
