import { stringify } from "yaml";
import { childrenOf, entryOf, structureOfChild, structureOfPolicy, type Structure } from "../../../src/catalog/policies/index.js";
import { convertPolicies } from "../../../src/policy/value-form/convert.js";
import { isExpression, printElement, type XmlElement } from "../../../src/xml/index.js";
import { startOfFile, type Diagnostic } from "../../../src/diagnostics/index.js";
import { camel } from "../names.js";

/** A policy in value form: what YAML holds. */
export type ExampleValue = string | number | boolean | null | readonly ExampleValue[] | { readonly [key: string]: ExampleValue };

/** The elements that a policy in value form stands for. A mistake in it is a mistake of ours. */
export function exampleNodes(name: string, value: ExampleValue): readonly XmlElement[] {
  const { nodes, diagnostics } = convertPolicies([{ [name]: value }], () => ({ file: `docs/policies/${name}.md`, range: startOfFile }), {});
  if (diagnostics.length > 0) throw new Error(`the example of ${name}: ${diagnostics.map(sentence).join("; ")}`);
  return nodes.filter((node) => node.kind === "element");
}

const sentence = (diagnostic: Diagnostic): string => [diagnostic.message, diagnostic.fix].filter((s) => s !== undefined).join(" ");

export function printExampleXml(name: string, value: ExampleValue): string {
  return exampleNodes(name, value).map((node) => printElement(node)).join("\n");
}

/** An item of a list of policies. What fits stands on one line. */
export function printExampleYaml(name: string, value: ExampleValue): string {
  return printYaml([value === null ? name : { [name]: value }], "");
}

function printYaml(value: ExampleValue, indent: string): string {
  if (Array.isArray(value)) return (value as readonly ExampleValue[]).map((entry) => `${indent}- ${printYamlEntry(entry, `${indent}  `)}`).join("\n");
  return Object.entries(value as { readonly [key: string]: ExampleValue })
    .map(([key, entry]) => `${indent}${key}:${isLong(entry) ? printBlock(entry, `${indent}  `) : isCollection(entry) && !fits(entry, `${indent}${key}: `) ? `\n${printYaml(entry, `${indent}  `)}` : ` ${flowYaml(entry)}`}`)
    .join("\n");
}

/** What follows a dash: the first key of a map stands beside it. A policy of a list has its name there, whatever fits. */
function printYamlEntry(entry: ExampleValue, indent: string): string {
  if (!isCollection(entry)) return flowYaml(entry);
  const [only = null] = Object.values(entry) as readonly ExampleValue[];
  const isPolicy = !Array.isArray(entry) && Object.keys(entry).length === 1 && isCollection(only);
  return !isPolicy && fits(entry, indent) ? flowYaml(entry) : printYaml(entry, indent).trimStart();
}

function isLong(value: ExampleValue): value is string {
  return typeof value === "string" && value.includes("\n");
}

function printBlock(text: string, indent: string): string {
  return ` |-\n${text.split("\n").map((line) => `${indent}${line}`).join("\n")}`;
}

function isCollection(value: ExampleValue): value is readonly ExampleValue[] | { readonly [key: string]: ExampleValue } {
  return typeof value === "object" && value !== null;
}

function fits(value: ExampleValue, before: string): boolean {
  const text = JSON.stringify(value);
  return before.length + flowYaml(value).length <= 90 && !text.includes('"policies"') && !text.includes("\\n");
}

function flowYaml(value: ExampleValue): string {
  if (Array.isArray(value)) return `[${(value as readonly ExampleValue[]).map(flowYaml).join(", ")}]`;
  if (isCollection(value)) return `{ ${Object.entries(value).map(([key, entry]) => `${key}: ${flowYaml(entry)}`).join(", ")} }`;
  // Inside a list, so that what means something there is quoted.
  return stringify([value], { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trimEnd().slice(1, -1);
}

/** A call of the builder. */
export function printExampleTypeScript(name: string, value: ExampleValue): string {
  return printCall(name, value, "");
}

function printCall(name: string, value: ExampleValue, indent: string): string {
  if (name === "choose") return printChoose(value as readonly { readonly [branch: string]: ExampleValue }[], indent);
  const structure = structureOfPolicy(name);
  if (structure?.policies === undefined) return `${camel(name)}(${value === null ? "" : printValue(value, structure, indent)})`;
  const { policies, ...attributes } = value as { readonly [key: string]: ExampleValue };
  return `${camel(name)}(${printValue(attributes, structure, indent)}, ${printPolicies(policies, indent)})`;
}

function printChoose(branches: readonly { readonly [branch: string]: ExampleValue }[], indent: string): string {
  const inner = `${indent}  `;
  const printed = branches.map((branch) => {
    const [kind = "", value] = Object.entries(branch)[0] ?? [];
    const { condition, policies } = value as { readonly [key: string]: ExampleValue };
    const list = printPolicies(policies, inner);
    return kind === "when" ? `when(${printValue(condition ?? true, undefined, inner)}, ${list})` : `otherwise(${list})`;
  });
  return `choose(\n${printed.map((branch) => `${inner}${branch},\n`).join("")}${indent})`;
}

function printPolicies(policies: ExampleValue | undefined, indent: string): string {
  const items = (policies ?? []) as readonly (string | { readonly [name: string]: ExampleValue })[];
  const inner = `${indent}  `;
  const calls = items.map((item) => (typeof item === "string" ? printCall(item, null, inner) : printCall(Object.keys(item)[0] ?? "", Object.values(item)[0] ?? null, inner)));
  const line = `[${calls.join(", ")}]`;
  return indent.length + line.length <= 80 && !line.includes("\n") ? line : `[\n${calls.map((call) => `${inner}${call},\n`).join("")}${indent}]`;
}

function printValue(value: ExampleValue, structure: Structure | undefined, indent: string): string {
  if (typeof value === "string") return printText(value);
  if (typeof value !== "object" || value === null) return String(value);
  const inner = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ["[", "]", (value as readonly ExampleValue[]).map((entry) => printValue(entry, listed(structure), inner))]
    : ["{", "}", Object.entries(value).map(([key, entry]) => `${camel(key)}: ${printProperty(key, entry, structure, inner)}`)];
  const space = open === "{" ? " " : "";
  const line = `${open}${space}${parts.join(", ")}${space}${close}`;
  return indent.length + line.length <= 80 && !line.includes("\n") ? line : `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

function printProperty(key: string, value: ExampleValue, structure: Structure | undefined, indent: string): string {
  if (key === "policies" && structure?.policies !== undefined) return printPolicies(value, indent);
  const isOrder = key === "children" && Array.isArray(value) && childStructure(structure, key) === undefined;
  if (!isOrder) return printValue(value, childStructure(structure, key), indent);
  const inner = `${indent}  `;
  const entries = (value as readonly { readonly [name: string]: ExampleValue }[]).map((entry) =>
    typeof entry["xml"] === "string" ? `xml(${printTemplate(entry["xml"], inner)})` : printValue(entry, structure, inner),
  );
  return `[\n${entries.map((entry) => `${inner}${entry},\n`).join("")}${indent}]`;
}

function childStructure(structure: Structure | undefined, key: string): Structure | undefined {
  const spec = entryOf(structure?.children, key);
  return spec === undefined ? undefined : structureOfChild(spec);
}

/** A list holds several of one element, or what an element lists. */
function listed(structure: Structure | undefined): Structure | undefined {
  const [only] = structure === undefined ? [] : childrenOf(structure);
  return only === undefined ? structure : structureOfChild(only[1]);
}

/** Lines as they are; layout in XML means nothing. */
function printTemplate(text: string, indent: string): string {
  return text.includes("\n") && !/`|\\|\$\{/.test(text) ? `\`\n${text.split("\n").map((line) => `${indent}  ${line}`).join("\n")}\n${indent}\`` : JSON.stringify(text);
}

function printText(value: string): string {
  const expression = /^@\((.*)\)$/s.exec(value)?.[1];
  if (expression !== undefined && isExpression(value) && !/`|\\|\$\{/.test(expression)) return `csharp\`${expression}\``;
  const named = /^\{\{([^{}]+)\}\}$/.exec(value)?.[1];
  return named === undefined ? JSON.stringify(value) : `namedValue(${JSON.stringify(named)})`;
}
