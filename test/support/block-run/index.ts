export { compileBlocks, type BlockUse, type CompiledBlock, type CompiledBlocks } from "./compile-blocks.js";
export { runCase } from "./run-case.js";
export { readBlockTest, type BlockCase, type BlockTest } from "./test-file.js";
export { valuesOutOfRange } from "./bounds.js";
export { exampleBlocks, exampleTests, useOf, type DefinedBlock } from "./example-blocks.js";
