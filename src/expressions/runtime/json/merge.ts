import { isMultiContent, contentItems, tokenOf } from "./container.js";
import { JArray, JConstructor, JObject, JProperty } from "./containers.js";
import type { JContainerToken } from "./container.js";
import { JValue } from "./json-value.js";
import { JToken } from "./token.js";
import { throwArgument } from "../language/throw.js";
import type { NetValue } from "../value.js";
import { tokenTypes } from "./token-type.js";

/** `Newtonsoft.Json.Linq.MergeArrayHandling`. */
export const arrayHandling = { concat: 0, union: 1, replace: 2, merge: 3 } as const;

export interface MergeSettings {
  readonly arrays: number;
  /** `MergeNullValueHandling.Merge`: null takes the place of a value. */
  readonly takesNull: boolean;
}

const plain: MergeSettings = { arrays: arrayHandling.concat, takesNull: false };

/** `JContainer.Merge`. */
export function mergeContent(target: JContainerToken, content: NetValue, settings: MergeSettings = plain): void {
  if (target instanceof JObject) {
    if (content instanceof JObject) mergeObject(target, content, settings);
  } else if (target instanceof JArray) {
    const items = content instanceof JToken ? [...content.children] : isMultiContent(content) ? contentItems(content) : undefined;
    if (items !== undefined && !(content instanceof JValue)) mergeItems(target, items, settings);
  } else if (target instanceof JProperty) {
    if (content instanceof JProperty && !isNull(content.value)) target.value = content.value;
  } else if (content instanceof JConstructor) mergeItems(target, [...content.children], settings);
}

function isNull(token: JToken): boolean {
  return token.type === tokenTypes.Null;
}

function mergeObject(target: JObject, content: JObject, settings: MergeSettings): void {
  for (const { name, value } of [...content.properties]) {
    const known = target.property(name);
    if (known === null) {
      target.insertToken(target.count, new JProperty(name, value));
      continue;
    }
    if (!isNull(value) || settings.takesNull) mergeProperty(known, value, settings);
  }
}

function mergeProperty(known: JProperty, value: JToken, settings: MergeSettings): void {
  const { value: old } = known;
  if (old instanceof JValue || old.type !== value.type) {
    if (!(value instanceof JValue && isNull(value)) || settings.takesNull) known.value = value;
  } else mergeContent(old as JContainerToken, value, settings);
}

function mergeItems(target: JContainerToken, items: readonly NetValue[], settings: MergeSettings): void {
  switch (settings.arrays) {
    case arrayHandling.concat:
      for (const item of items) target.addContent(item);
      return;
    case arrayHandling.union:
      for (const item of items.map(tokenOf)) if (!target.children.some((child) => child.deepEquals(item))) target.addContent(item);
      return;
    case arrayHandling.replace:
      target.clearItems();
      for (const item of items) target.addContent(item);
      return;
    case arrayHandling.merge:
      for (const [i, item] of items.entries()) mergeAt(target, i, item, settings);
      return;
    default:
      throwArgument("Unexpected merge array handling when merging JSON.", "settings");
  }
}

function mergeAt(target: JContainerToken, index: number, item: NetValue, settings: MergeSettings): void {
  const old = target.children[index];
  if (old === undefined) target.addContent(item);
  else if (old instanceof JValue) {
    const token = tokenOf(item);
    if (!isNull(token)) target.setToken(index, token);
  } else mergeContent(old as JContainerToken, item, settings);
}
