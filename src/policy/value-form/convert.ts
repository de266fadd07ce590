import { nearest, diagnose, type Diagnostic, type SourceLocation } from "../../diagnostics/index.js";
import { policyCatalog, structureOfPolicy } from "../../catalog/policies/index.js";
import type { XmlElement, XmlNode } from "../../xml/index.js";
import { convertAside } from "./asides.js";
import { convertElement } from "./convert-element.js";
import type { ReadText } from "./embedding.js";
import { describeValue, isMap, isScalar, type ValueMap, type ValuePath } from "./values.js";

/** Where the value (or its key) at a path inside the authored value stands in its source. */
export type ValueLocator = (path: ValuePath, part?: "key" | "value") => SourceLocation;

export interface ConversionContext {
  /** Gives the nodes of items that are no policy elements: `use:`, `template:`. Undefined for all others. */
  readonly expand?: (item: ValueMap, path: ValuePath) => readonly XmlNode[] | undefined;
  /** Lets findings in `xml:` texts point into the file that holds them. */
  readonly read?: ReadText | undefined;
}

/** What one conversion hands down; findings are collected in it. */
export interface Conversion extends ConversionContext {
  readonly at: ValueLocator;
  readonly diagnostics: Diagnostic[];
}

/**
 * Turns the value form of a policy list, as YAML holds it and the TypeScript builders return it, into elements. Only what
 * cannot become a tree is reported here; the tree itself is checked like one that was read from XML.
 */
export function convertPolicies(items: unknown, at: ValueLocator, context: ConversionContext): { nodes: readonly XmlNode[]; diagnostics: Diagnostic[] } {
  const conversion: Conversion = { ...context, at, diagnostics: [] };
  return { nodes: convertList(items, [], conversion), diagnostics: conversion.diagnostics };
}

export function convertList(items: unknown, path: ValuePath, conversion: Conversion): XmlNode[] {
  if (items === null || items === undefined) return [];
  if (Array.isArray(items)) return items.flatMap((item: unknown, i) => convertItem(item, [...path, i], conversion));
  conversion.diagnostics.push(diagnose("policy-item-shape", { problem: `a list of policies is needed, not ${describeValue(items)}` }, conversion.at(path)));
  return [];
}

function convertItem(item: unknown, path: ValuePath, conversion: Conversion): readonly XmlNode[] {
  if (typeof item === "string") return [...named(item, null, path, path, conversion)];
  if (!isMap(item)) return refuseItem(isScalar(item) ? `${String(item)} is no element's name` : `it is ${describeValue(item)}`, path, conversion);
  const expanded = conversion.expand?.(item, path) ?? convertAside(item, path, conversion);
  if (expanded !== undefined) return expanded;
  const [name, ...others] = Object.keys(item);
  if (name === undefined) return refuseItem("the map is empty", path, conversion);
  if (others.length > 0) return refuseItem(`the map has ${others.length + 1} keys (${[name, ...others].join(", ")})`, path, conversion);
  return [...named(name, item[name], path, [...path, name], conversion)];
}

function refuseItem(problem: string, path: ValuePath, conversion: Conversion): [] {
  conversion.diagnostics.push(diagnose("policy-item-shape", { problem }, conversion.at(path)));
  return [];
}

function* named(name: string, value: unknown, itemPath: ValuePath, path: ValuePath, conversion: Conversion): Generator<XmlElement> {
  const structure = structureOfPolicy(name);
  if (structure !== undefined) {
    yield convertElement(name, structure, value, path, conversion);
    return;
  }
  const at = itemPath === path ? conversion.at(path) : conversion.at(path, "key");
  conversion.diagnostics.push(diagnose("policy-unknown", { element: name, suggestion: nearest(name, Object.keys(policyCatalog)) }, at));
}
