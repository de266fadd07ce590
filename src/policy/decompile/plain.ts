/** The value form as plain data: what YAML shows as it is, and what the builders' arguments say in camel case. */
export type Plain = string | number | boolean | null | PlainList | PlainMap;
export type PlainList = readonly Plain[];
export interface PlainMap {
  readonly [key: string]: Plain;
}

export function isPlainMap(value: Plain): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isPlainList(value: Plain): value is PlainList {
  return Array.isArray(value);
}

/** Nothing to say of an element but its name. */
export function isNothing(value: Plain): boolean {
  if (typeof value === "object" && value !== null) return isPlainList(value) ? value.length === 0 : Object.keys(value).length === 0;
  return value === "";
}
