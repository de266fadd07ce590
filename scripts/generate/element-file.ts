import { attributesOf, childrenOf, structureOfPolicy, type PolicyElement, type Structure } from "../../src/catalog/policies/index.js";
import { asSentence, isNeeded, isRequired } from "../../src/catalog/policies/facts.js";
import { declareArguments, groupSentences, mayBeLeftOut, newTypeSource, orderedForm, valueType, type TypeSource } from "./element-types.js";
import { printJsDoc } from "./jsdoc.js";
import { camel, generatedNote, pascal, writtenByHand } from "./names.js";
import { describePlacement, describeUse } from "./placement.js";

/** `src/authoring/policies/elements/<element>.ts`: the arguments of one builder and the builder. */
export function elementFile(element: PolicyElement, example: string): string {
  const structure = structureOfPolicy(element.name) ?? element;
  const source = newTypeSource();
  declareArguments(`${pascal(element.name)}Arguments`, structure, [[`What \`${camel(element.name)}\` takes.`, ...groupSentences(structure)].join(" ")], source, { policies: false });
  const builder = builderFunction(element, structure, example, source);
  return [`// ${generatedNote(`src/catalog/policies/${element.name}.ts`)}`, ...imports(element, source), "", source.interfaces.join("\n\n"), "", builder, ""].join("\n");
}

function imports({ name }: PolicyElement, { shared, elements }: TypeSource): string[] {
  const from = (names: readonly string[], file: string): string[] => {
    const used = names.filter((n) => shared.has(n));
    return used.length === 0 ? [] : [`import type { ${used.join(", ")} } from "../${file}.js";`];
  };
  const others = [...elements].filter((e) => e !== name).sort();
  return [
    ...from(["Aside", "ChildList", "InOrder", "ListOf", "NoContent", "OneOrMany", "PolicyItem", "PolicyList", "TextElement"], "arguments"),
    'import { buildPolicy } from "../builder.js";',
    ...from(["Expression", "NamedValueText", "PlainText"], "expression"),
    ...others.map((e) => `import type { ${pascal(e)}Arguments } from "./${e}.js";`),
  ];
}

function builderFunction(element: PolicyElement, structure: Structure, example: string, source: TypeSource): string {
  source.shared.add("PolicyItem");
  const optional = mayBeLeftOut(structure) && structure.policies === undefined;
  const parameters = [`value${optional ? "?" : ""}: ${valueParameter(element.name, structure, source)}`];
  if (structure.policies !== undefined) {
    source.shared.add("PolicyList");
    parameters.push("policies: PolicyList");
  }
  const given = structure.policies === undefined ? "[value]" : "[value, policies]";
  const name = camel(element.name);
  return [
    printJsDoc(builderDoc(element, example), ""),
    `export function ${name}(${parameters.join(", ")}): PolicyItem {`,
    ...silenced(element).map((line) => `  ${line}`),
    `  return buildPolicy("${element.name}", ${given}, ${name});`,
    "}",
  ].join("\n");
}

/** An element that needs no attribute may be given by its text alone. */
function valueParameter(name: string, structure: Structure, source: TypeSource): string {
  const byName = orderedForm(`${pascal(name)}Arguments`, structure, source);
  const attributesNeeded = attributesOf(structure).some(([, spec]) => isRequired(spec)) || childrenOf(structure).some(([, spec]) => isNeeded(spec));
  return structure.text === undefined || attributesNeeded || structure.policies !== undefined ? byName : `${byName} | ${valueType(structure.text, source)}`;
}

function builderDoc(element: PolicyElement, example: string): string[] {
  return [
    element.description,
    "",
    [describePlacement(element), ...describeUse(element), ...groupSentences(element)].join(" "),
    ...(element.deprecated === undefined ? [] : [`@deprecated ${asSentence(element.deprecated)}`]),
    `@see ${element.page}`,
    ...(example === "" ? [] : [`@example\n${example}`]),
  ];
}

/** `src/authoring/policies/builders.ts`: every builder by name. */
export function builderRegistry(elements: readonly PolicyElement[]): string {
  const generated = elements.filter((e) => !writtenByHand.has(e.name));
  return [
    `// ${generatedNote("src/catalog/policies/catalog.ts")}`,
    'export { choose, otherwise, when, type Otherwise, type When } from "./choose.js";',
    ...generated.flatMap((e) => [...silenced(e), `export { ${camel(e.name)}, type ${pascal(e.name)}Arguments } from "./elements/${e.name}.js";`]),
    "",
  ].join("\n");
}

/** A deprecated builder is named here all the same; who calls it is told. */
function silenced({ deprecated }: PolicyElement): string[] {
  return deprecated === undefined ? [] : ["// eslint-disable-next-line @typescript-eslint/no-deprecated -- still offered to those who have it"];
}
