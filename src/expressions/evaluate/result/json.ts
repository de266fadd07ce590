/** JSON with every digit: a long or a decimal is more than JavaScript's numbers hold. */
export type Json = null | boolean | string | JsonNumber | JsonList | JsonMembers;

export interface JsonNumber {
  readonly kind: "number";
  readonly digits: string;
}
export interface JsonList {
  readonly kind: "list";
  readonly items: readonly Json[];
}
/** In their order, which is part of what is shown. */
export interface JsonMembers {
  readonly kind: "members";
  readonly members: readonly (readonly [name: string, value: Json])[];
}

export const numberJson = (digits: string): JsonNumber => ({ kind: "number", digits });
export const listJson = (items: readonly Json[]): JsonList => ({ kind: "list", items });
export const membersJson = (members: JsonMembers["members"]): JsonMembers => ({ kind: "members", members });

/** As JSON.stringify lays it out with an indent of two, or on one line with none. */
export function printJson(value: Json, indent: 0 | 2 = 0, depth = 0): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (value.kind === "number") return value.digits;
  const colon = indent === 0 ? ":" : ": ";
  const parts = value.kind === "list" ? value.items.map((item) => printJson(item, indent, depth + 1)) : value.members.map(([name, item]) => `${JSON.stringify(name)}${colon}${printJson(item, indent, depth + 1)}`);
  const [open, close] = value.kind === "list" ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return open + close;
  if (indent === 0) return `${open}${parts.join(",")}${close}`;
  const margin = " ".repeat(indent * (depth + 1));
  return `${open}\n${margin}${parts.join(`,\n${margin}`)}\n${" ".repeat(indent * depth)}${close}`;
}
