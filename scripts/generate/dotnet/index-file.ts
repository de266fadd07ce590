import type { TypeDefinition } from "../../../src/expressions/symbols/index.js";
import { importedNamespaces } from "../../../src/expressions/bind/types/lookup.js";
import { aritiesOf, fileOf, typeNameOf } from "./definitions.js";
import { interfaceNameOf } from "./instance.js";

/** Every type under its simple name. What several namespaces have is the one that C# would find in an expression. */
export function indexFile(definitions: readonly TypeDefinition[], note: string): string {
  const namespaces = [...new Set(definitions.map(({ namespace }) => namespace))];
  const order = [...importedNamespaces, ...namespaces.filter((namespace) => !importedNamespaces.includes(namespace))];
  const files = ["language", ...namespaces.map(fileOf)].sort();
  const winners = contested(definitions).map((name) => definitions.filter((each) => each.name === name).sort((a, b) => order.indexOf(a.namespace) - order.indexOf(b.namespace))[0]);
  const chosen = winners.flatMap((definition) => (definition === undefined ? [] : printChosen(definition)));
  return [
    `// ${note}`,
    'import "./globals.js";',
    'import type { IProxyRequestContext } from "./context.js";',
    ...winners.flatMap((definition) => (definition === undefined ? [] : [`import type * as ${aliasOf(definition)} from "./${fileOf(definition.namespace)}.js";`])).filter((line, i, all) => all.indexOf(line) === i).sort(),
    "",
    ...files.map((file) => `export * from "./${file}.js";`),
    "",
    "/** What an expression's `context` is. */",
    "export type Context = IProxyRequestContext;",
    ...(chosen.length === 0 ? [] : ["", ...chosen]),
    "",
  ].join("\n");
}

/** Simple names that more than one namespace has. */
function contested(definitions: readonly TypeDefinition[]): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const { name, namespace, containingType } of definitions) if (containingType === undefined) owners.set(name, (owners.get(name) ?? new Set()).add(namespace));
  return [...owners].filter(([, namespaces]) => namespaces.size > 1).map(([name]) => name);
}

function printChosen(definition: TypeDefinition): readonly string[] {
  const { name, isStatic, kind, typeParameters } = definition;
  const alias = aliasOf(definition);
  if (isStatic) return [`export declare const ${name}: typeof ${alias}.${name};`];
  if (kind !== "interface" || aritiesOf(definition.fullName).length > 1) throw new Error(`Several namespaces have ${name}: say here how it is chosen`);
  const list = typeParameters.length === 0 ? "" : `<${typeParameters.map((parameter) => parameter.name).join(", ")}>`;
  return [...new Set([typeNameOf(definition), interfaceNameOf(definition)])].map((each) => `export type ${each}${list} = ${alias}.${each}${list};`);
}

function aliasOf({ namespace }: TypeDefinition): string {
  return namespace.replaceAll(".", "");
}
