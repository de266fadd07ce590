/** The values that YAML and the builders give: scalars, lists and maps. */

export type ValuePath = readonly (string | number)[];
export type Scalar = string | number | boolean | bigint;
export type ValueMap = Readonly<Record<string, unknown>>;

export function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" || typeof value === "bigint";
}

export function isMap(value: unknown): value is ValueMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text is one value, or a list of pieces that are joined. */
export function textOfValue(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.every(isScalar) ? value.map(scalarText).join("") : undefined;
  return isScalar(value) ? scalarText(value) : undefined;
}

/** For messages: what a value is, without showing it, since it may be long or secret. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isScalar(value)) return "a single value";
  return isMap(value) ? "a map" : `a ${typeof value}`;
}

/** XML passes CRLF on as LF (XML 1.0, 2.11), so a value that came from XML never holds a CR. */
export function scalarText(value: Scalar): string {
  return String(value).replace(/\r\n?/g, "\n");
}

/** The first character that XML 1.0 (production 2) has no way to write, as its code. */
export function unwritableCharacter(text: string): string | undefined {
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
  return found === null ? undefined : `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
