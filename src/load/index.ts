export { loadProject } from "./project.js";
export { loadSpecifications } from "./specifications.js";
