import { policyCatalog, type PolicyElement } from "../../src/catalog/policies/index.js";
import { blockFiles } from "./blocks/index.js";
import { dotnetFiles } from "./dotnet/index.js";
import { builderRegistry, elementFile } from "./element-file.js";
import { operationsPage } from "./emulator/page.js";
import { featuresPage } from "./features/page.js";
import { kindsPage } from "./kinds/page.js";
import { exampleOf } from "./examples/index.js";
import { printExampleTypeScript } from "./examples/print.js";
import { writtenByHand } from "./names.js";
import { elementPage } from "./pages/page.js";
import { overviewPage } from "./pages/readme.js";

/** Folders that hold nothing but generated files: what is in them and no longer generated goes. */
export const generatedFolders: readonly string[] = ["src/authoring/policies/elements", "docs/blocks", "docs/policies"];

/** Every generated file by its path from the root of the repository. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const elements: readonly PolicyElement[] = Object.values(policyCatalog);
  const built = elements.filter((element) => !writtenByHand.has(element.name));
  return new Map([
    ["src/authoring/policies/builders.ts", builderRegistry(elements)],
    ...built.map((e): [string, string] => [`src/authoring/policies/elements/${e.name}.ts`, elementFile(e, printExampleTypeScript(e.name, exampleOf(e)))]),
    ["docs/policies/README.md", overviewPage(elements)],
    ["docs/emulator-operations.md", operationsPage()],
    ["docs/kinds.md", kindsPage()],
    ["docs/features.md", featuresPage()],
    ...(await blockFiles()),
    ...dotnetFiles(),
    ...elements.map((e): [string, string] => [`docs/policies/${e.name}.md`, elementPage(e, exampleOf(e))]),
  ]);
}
