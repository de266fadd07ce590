import { diagnose } from "../../diagnostics/index.js";
import { readXmlNodes, type XmlNode } from "../../xml/index.js";
import type { Conversion } from "./convert.js";
import { embeddingOf, moveFinding, moveNode } from "./embedding.js";
import { describeValue, textOfValue, unwritableCharacter, type ValueMap, type ValuePath } from "./values.js";

/**
 * What may stand among policies or children without being one: `comment: text` and `xml: "<…/>"`. No element, attribute
 * or child has one of these names. Undefined for anything else.
 */
export function convertAside(item: ValueMap, path: ValuePath, conversion: Conversion): readonly XmlNode[] | undefined {
  const [key, ...others] = Object.keys(item);
  if (others.length > 0) return undefined;
  if (key === "comment") return convertComment(item[key], [...path, key], conversion);
  if (key === "xml") return convertXml(item[key], [...path, key], conversion);
  return undefined;
}

/** A comment of one line is written with a space at each end; a text that starts or ends with white space is taken as it is. */
export function commentValue(text: string): string {
  return text === text.trim() && text !== "" ? ` ${text} ` : text;
}

function convertComment(value: unknown, path: ValuePath, conversion: Conversion): XmlNode[] {
  const text = value === null ? "" : textOfValue(value);
  if (text === undefined) return refuse(`a comment is a text, not ${describeValue(value)}`, path, conversion);
  const unwritable = unwritableCharacter(text);
  if (unwritable !== undefined) return refuse(`the comment holds the character ${unwritable}, which XML cannot write`, path, conversion);
  if (text.includes("-->")) return refuse("the comment holds `-->`, which ends a comment", path, conversion);
  if (/--|-$/.test(commentValue(text))) refuse("the comment holds `--` or ends with `-`, which XML does not allow in a comment", path, conversion);
  return [{ kind: "comment", value: commentValue(text), at: conversion.at(path) }];
}

function convertXml(value: unknown, path: ValuePath, conversion: Conversion): readonly XmlNode[] {
  if (typeof value !== "string") return refuse(`\`xml\` takes policy XML as one text, not ${describeValue(value)}`, path, conversion);
  const at = conversion.at(path);
  const { nodes, diagnostics } = readXmlNodes(value, at.file);
  const embedding = embeddingOf(value, at, conversion.read);
  for (const d of diagnostics) conversion.diagnostics.push(moveFinding(d, embedding));
  return nodes.map((node) => moveNode(node, embedding));
}

function refuse(problem: string, path: ValuePath, conversion: Conversion): [] {
  conversion.diagnostics.push(diagnose("policy-item-shape", { problem }, conversion.at(path)));
  return [];
}
