import { compileBlocks, exampleBlocks, exampleTests, useOf } from "../../../test/support/block-run/index.js";
import { blockPage } from "./page.js";
import { blocksOverview } from "./readme.js";

/** `docs/blocks`: a page for each building block of policies/, from its definition and the examples beside it. */
export async function blockFiles(): Promise<readonly (readonly [name: string, text: string])[]> {
  const [defined, tests] = [await exampleBlocks(), exampleTests()];
  const blocks = await compileBlocks(tests.map((test) => useOf(test)));
  const pages = tests.flatMap((test) => {
    const definition = defined.get(test.policy);
    return definition === undefined ? [] : [[`docs/blocks/${test.policy}.md`, blockPage({ test, definition, nodes: blocks.of(useOf(test)).nodes })] as const];
  });
  return [["docs/blocks/README.md", blocksOverview(tests, defined)], ...pages];
}
