export { loadProject } from "./project.js";
export { loadSpecifications } from "./specifications.js";
export { policyDocumentFromTypeScript, policyDocumentFromYaml, type LoadedPolicyDocument } from "./policy-document.js";
export { overlayProject, type Overlay } from "./overlay.js";
