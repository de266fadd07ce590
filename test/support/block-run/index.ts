export { compileBlocks, type BlockUse, type CompiledBlock, type CompiledBlocks } from "./compile-blocks.js";
export { runCase } from "./run-case.js";
export { readBlockTest, type BlockCase, type BlockTest } from "./test-file.js";
