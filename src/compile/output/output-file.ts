import { typeInScope, Sensitive, type ArmProperties, type ArmValue } from "../../catalog/arm/index.js";
import { kindOf, type PropertySpec, type ResourceType } from "../../catalog/resources/index.js";

/** One file to write; `path` is relative, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export interface ValueMap {
  text(text: string): unknown;
  secret(secret: Sensitive, path: string): unknown;
}

/** Copies the properties of a resource, with every secret and every other string passed through. */
export function mapProperties(type: ResourceType, properties: ArmProperties, map: ValueMap): unknown {
  // A named value has a secret only where it says so.
  const { value: _value, ...others } = kindOf(type).properties;
  const specs = typeInScope(type) === "named-value" && properties["secret"] !== true ? others : kindOf(type).properties;
  return mapValue(properties, { properties: specs }, "", map);
}

function mapValue(value: ArmValue, spec: PropertySpec | undefined, path: string, map: ValueMap): unknown {
  if (value instanceof Sensitive) return map.secret(value, path);
  if (typeof value === "string") return isHidden(spec) && !isReference(value) ? map.secret(new Sensitive(value, "the definition"), path) : map.text(value);
  if (typeof value !== "object" || value === null) return value;
  const within = (name?: string): PropertySpec | undefined => (isHidden(spec) ? (name !== undefined && spec?.clear?.includes(name) === true ? undefined : spec) : spec?.properties?.[name ?? ""]);
  if (Array.isArray(value)) return (value as readonly ArmValue[]).map((v, i) => mapValue(v, within(), `${path}[${i}]`, map));
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mapValue(v, within(k), path === "" ? k : `${path}.${k}`, map)]));
}

const isHidden = (spec: PropertySpec | undefined): boolean => spec?.masked === true || spec?.secret === true;

/** Nothing but a named value: the secret is elsewhere. */
const isReference = (text: string): boolean => /^\{\{[^{}]+\}\}$/.test(text);
