export { compileModel, type Compiled, type CompiledInstance } from "./compile.js";
