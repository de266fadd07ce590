import { Sensitive, type ArmValue } from "../../catalog/arm/index.js";

/** One file to write; `path` is relative, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Copies an ARM value, with every secret and every string passed through. */
export function mapValue(value: ArmValue, path: string, map: { text(text: string): unknown; secret(secret: Sensitive, path: string): unknown }): unknown {
  if (value instanceof Sensitive) return map.secret(value, path);
  if (typeof value === "string") return map.text(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as readonly ArmValue[]).map((v, i) => mapValue(v, `${path}[${i}]`, map));
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mapValue(v, path === "" ? k : `${path}.${k}`, map)]));
}
