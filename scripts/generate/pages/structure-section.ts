import { attributesOf, childrenOf, commonAttributes, structureOfChild, type AttributeSpec, type ChildSpec, type Structure } from "../../../src/catalog/policies/index.js";
import {
  asSentence,
  codes,
  describeGroup,
  describeLimits,
  describeStanding,
  describeType,
  describeValueSpec,
  isNeeded,
  isRequired,
} from "../../../src/catalog/policies/facts.js";
import { escapeMarkdown, printTable } from "./markdown.js";

/** What an element may hold: its attributes, text and children, then the same of its own children, each under its path. */
export function structureSections(path: string, structure: Structure, level: number, note: readonly string[] = []): string[] {
  const children = childrenOf(structure);
  return [
    ...attributeTable(structure),
    ...note,
    ...textParagraph(structure),
    ...nestedParagraph(structure),
    ...childTable(structure),
    ...ruleList(structure),
    ...children.flatMap(([name, spec]) => childSection(`${path} > ${name}`, spec, level)),
  ];
}

function childSection(path: string, spec: ChildSpec, level: number): string[] {
  if ("policy" in spec) return [];
  const body = structureSections(path, structureOfChild(spec), level + 1);
  const onlyText = attributesOf(spec).length + childrenOf(spec).length === 0 && spec.policies === undefined && (spec.groups ?? []).length === 0;
  return onlyText ? [] : [`${"#".repeat(Math.min(level, 6))} ${path}`, escapeMarkdown(spec.description), ...body];
}

function attributeTable(structure: Structure): string[] {
  const rows = attributesOf(structure).map(([name, spec]) => [
    `\`${name}\``,
    escapeMarkdown(describeType(spec)),
    requirement(spec),
    spec.default === undefined ? "" : `\`${String(spec.default)}\``,
    spec.expression ? "yes" : "no",
    escapeMarkdown([spec.description, ...attributeNotes(spec)].join(" ")),
  ]);
  return rows.length === 0 ? [] : [printTable(["attribute", "value", "required", "default", "expression", "meaning"], rows)];
}

function attributeNotes(spec: AttributeSpec): string[] {
  const deprecated = spec.deprecated === undefined ? [] : [`Deprecated: ${asSentence(spec.deprecated)}`];
  const returns = spec.returns === undefined ? [] : [`An expression returns ${codes(spec.returns, "or")}.`];
  return [...deprecated, ...describeLimits(spec), ...returns, ...describeStanding(spec)];
}

function requirement(spec: AttributeSpec): string {
  if (isRequired(spec)) return "yes";
  if (spec.requiredUnless !== undefined || spec.requiredWhen !== undefined) return "sometimes";
  return spec.required ? "disputed" : "no";
}

function textParagraph({ text }: Structure): string[] {
  if (text === undefined) return [];
  const facts = describeValueSpec(text).map(escapeMarkdown);
  return [[`Text: ${text.required ? "required" : "optional"}.`, ...facts, ...(text.expression ? [] : ["No expression."])].join(" ")];
}

function nestedParagraph({ policies }: Structure): string[] {
  if (policies === undefined) return [];
  const only = policies.only === undefined ? "any policies that the section takes" : `these policies: ${policies.only.map(pageLink).join(", ")}`;
  const except = policies.except === undefined ? "" : `, except ${policies.except.map(pageLink).join(", ")}`;
  const doubtful = Object.entries(policies.doubtful ?? {}).map(([name, why]) => ` ${pageLink(name)} is doubtful: ${escapeMarkdown(why)}.`);
  return [`Holds ${only}${except}.${doubtful.join("")}`];
}

export function pageLink(name: string): string {
  return `[\`${name}\`](${name}.md)`;
}

function childTable(structure: Structure): string[] {
  const children = childrenOf(structure);
  if (children.length === 0) return structure.openContent === true ? ["Takes any XML inside."] : [];
  const rows = children.map(([name, spec]) => ["policy" in spec ? pageLink(spec.policy) : `\`${name}\``, howOften(spec), childText(spec), escapeMarkdown([spec.description, ...childNotes(spec)].join(" "))]);
  const order = children.length < 2 ? "" : structure.childOrder === "any" ? "Children, in any order:" : "Children, in this order:";
  const open = structure.openContent === true ? ["Takes any other XML inside too."] : [];
  return [...(order === "" ? [] : [order]), printTable(["child", "how often", "text", "meaning"], rows), ...open];
}

function howOften(spec: ChildSpec): string {
  const needed = isNeeded(spec);
  if (spec.max === "many") return needed ? `${spec.min} or more` : "any number";
  if (spec.max === 1) return needed ? "once" : "at most once";
  return `${needed ? spec.min : 0} to ${spec.max}`;
}

function childText(spec: ChildSpec): string {
  const { text } = structureOfChild(spec);
  return text === undefined ? "" : escapeMarkdown([describeType(text), ...(text.expression ? ["or expression"] : [])].join(" "));
}

function childNotes(spec: ChildSpec): string[] {
  const expression = "policy" in spec && spec.expressionDoubt !== undefined ? [`An expression is doubtful: ${spec.expressionDoubt}.`] : [];
  const many = spec.doubt?.many === undefined ? [] : [`More than one is doubtful: ${spec.doubt.many}.`];
  const alone = spec.alone === undefined ? [] : [`\`${spec.alone}\` stands alone.`];
  const place = spec.anyPlace === undefined ? [] : [`May stand at any place: ${spec.anyPlace}.`];
  const foreign = "foreign" in spec ? ["Of another vocabulary; it is not looked into."] : [];
  return [...alone, ...place, ...foreign, ...describeStanding(spec), ...expression, ...many];
}

function ruleList(structure: Structure): string[] {
  const rules = (structure.groups ?? []).map((group) => `- ${describeGroup(group)}`);
  return rules.length === 0 ? [] : [rules.join("\n")];
}

/** A structure without the attributes that every policy takes. */
export function ownStructure(structure: Structure): Structure {
  const common = new Set<AttributeSpec>(Object.values(commonAttributes));
  return { ...structure, attributes: Object.fromEntries(attributesOf(structure).filter(([, spec]) => !common.has(spec))) };
}
