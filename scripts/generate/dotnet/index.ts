import { generatedNote } from "../names.js";
import { allDefinitions, fileOf } from "./definitions.js";
import { globalsFile } from "./globals-file.js";
import { indexFile } from "./index-file.js";
import { namespaceFile } from "./namespace-file.js";

const folder = "src/authoring/dotnet";

/** TypeScript declarations of everything that policy expressions may use, by their paths from the root of the repository. */
export function dotnetFiles(): ReadonlyMap<string, string> {
  const definitions = allDefinitions();
  const note = generatedNote("src/expressions/surface/texts/index.ts");
  const namespaces = [...new Set(definitions.map(({ namespace }) => namespace))];
  return new Map([
    ...namespaces.map((namespace): [string, string] => [`${folder}/${fileOf(namespace)}.ts`, namespaceFile(namespace, definitions.filter((each) => each.namespace === namespace), note)]),
    [`${folder}/globals.ts`, globalsFile(note)],
    [`${folder}/index.ts`, indexFile(definitions, note)],
  ]);
}
