import { isObject, typeInScope, type JsonObject } from "../catalog/arm/index.js";
import type { Field, Fields } from "../catalog/fields/index.js";
import type { ServiceType } from "../catalog/resources/index.js";
import type { ExtractedSecret } from "./extraction.js";
import type { Located } from "./snapshot-index.js";
import { isMap, isValueList, SecretValue, type Value, type ValueMap } from "./value.js";

/** Secrets that the service holds and never shows, by where they are written; empty where there is none. */
const hidden: { readonly [T in ServiceType]?: (properties: JsonObject) => readonly string[] } = {
  "authorization-provider": (p) => grantsOf(p).map((grant) => `oauth2.grantTypes.${grant}.clientSecret`),
  "authorization-provider/authorization": () => ["parameters.clientSecret"],
  "authorization-server": () => ["clientSecret"],
  cache: (p) => (typeof p["connectionString"] === "string" ? [] : ["connectionString"]),
  certificate: (p) => (isObject(p["keyVault"]) ? [] : ["data"]),
  "delegation-settings": (p) => (typeof p["url"] === "string" && p["url"] !== "" ? ["validationKey"] : []),
  "identity-provider": () => ["clientSecret"],
  logger: (p) => loggerSecrets(p),
  "named-value": (p) => (p["secret"] === true && !isObject(p["keyVault"]) ? ["value"] : []),
  "openid-provider": () => ["clientSecret"],
};

function grantsOf(properties: JsonObject): string[] {
  const { oauth2 } = properties;
  const grants = isObject(oauth2) ? oauth2["grantTypes"] : undefined;
  return isObject(grants) ? Object.keys(grants).filter((grant) => isObject(grants[grant])) : [];
}

/** The service puts a logger's credentials into a named value of its own (arm-behaviour, section 6, Others). */
function loggerSecrets({ loggerType, credentials }: JsonObject): string[] {
  if (loggerType === "azureMonitor") return [];
  if (!isObject(credentials) || Object.keys(credentials).length === 0) return [loggerType === "azureEventHub" ? "credentials.connectionString" : "credentials.instrumentationKey"];
  return Object.entries(credentials).flatMap(([name, value]) => (typeof value === "string" && isLoggerCredential(value) ? [`credentials.${name}`] : []));
}

/** `{{Logger-Credentials--…}}`, or that name alone. */
export function isLoggerCredential(text: string): boolean {
  return /^(\{\{)?Logger-Credentials--[0-9a-f]+(\}\})?$/i.test(text);
}

/** Begins a text in a snapshot's properties that stands for a secret which the source left out. */
export const secretMarker = "\u0000secret:";
/** Stands for a secret that the source shows in clear, and that is not where it belongs. */
export const shownMarker = "\u0000shown";

/** Gives each secret a value of the environment. */
export class SecretNames {
  readonly found: ExtractedSecret[] = [];
  private readonly taken = new Map<string, string>();

  /** The definition with `${name}` for what is secret in it: what the service does not show, and what it shows in clear. */
  hide(value: ValueMap, fields: Fields, { type, address, names, resource }: Located): ValueMap {
    const shown = this.inFields(value, fields, address, names.at(-1) ?? "", "");
    const marked = this.marked(shown, address, names.at(-1) ?? "", "");
    return (hidden[typeInScope(type)]?.(resource.properties) ?? []).reduce<ValueMap>((map, path) => withValue(map, path.split("."), this.secret(address, names.at(-1) ?? "", path)), marked as ValueMap);
  }

  /** What the source says is a secret, wherever it stands. */
  private marked(value: Value, address: string, owner: string, path: string): Value {
    if (value === shownMarker) return this.secret(address, owner, path, true);
    if (typeof value === "string") return value.startsWith(secretMarker) ? this.secret(address, owner, path) : value;
    if (isValueList(value)) return value.map((v, i) => this.marked(v, address, owner, `${path}.${i + 1}`));
    return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, this.marked(v, address, owner, path === "" ? key : `${path}.${key}`)])) : value;
  }

  private inFields(value: ValueMap, fields: Fields, address: string, owner: string, path: string): ValueMap {
    return Object.fromEntries(
      Object.entries(value).map(([key, v]) => {
        const field = fields[key];
        return [key, field === undefined ? v : this.inField(v, field, address, owner, path === "" ? key : `${path}.${key}`)];
      }),
    );
  }

  private inField(value: Value, field: Field, address: string, owner: string, path: string): Value {
    if (field.spec.secret === true || field.spec.masked === true) return address.includes("named-value/") ? value : this.texts(value, field.spec.clear ?? [], address, owner, path);
    if (field.spec.properties !== undefined && field.form.kind === "same" && isMap(value)) return this.inSpecs(value, field, address, owner, path);
    if (field.form.kind === "object" && isMap(value)) return this.inFields(value, field.form.fields, address, owner, path);
    return value;
  }

  private inSpecs(value: ValueMap, { spec }: Field, address: string, owner: string, path: string): ValueMap {
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, spec.properties?.[key]?.masked === true ? this.texts(v, [], address, owner, `${path}.${key}`) : v]));
  }

  private texts(value: Value, clear: readonly string[], address: string, owner: string, path: string): Value {
    if (typeof value === "string") return /^\{\{[^{}]+\}\}$/.test(value) || value === "" ? value : this.secret(address, owner, path, true);
    if (isValueList(value)) return value.map((v, i) => this.texts(v, clear, address, owner, value.length === 1 ? path : `${path}.${i + 1}`));
    if (!isMap(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, clear.includes(key) ? v : this.texts(v, clear, address, owner, `${path}.${key}`)]));
  }

  /** The value of the environment for a secret of a resource. */
  secret(address: string, owner: string, path: string, isShown?: true): SecretValue {
    const last = path === "value" ? [] : [path.split(".").at(-1) ?? ""];
    const candidates = [camel([owner, ...last]), camel([owner, ...path.split(".")]), camel(address.split(/[/;=]/))];
    const key = `${address} ${path}`;
    const name = candidates.find((c) => this.taken.get(c) === undefined || this.taken.get(c) === key) ?? camel([...address.split(/[/;=]/), ...path.split(".")]);
    if (this.taken.get(name) === undefined) this.found.push({ name, variable: `APIM_${name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}`, address, path, ...(isShown === undefined ? {} : { isShown }) });
    this.taken.set(name, key);
    return new SecretValue(name);
  }
}

/** `redisConnectionString`: letters and digits that a value of the environment may have. */
export function camel(parts: readonly string[]): string {
  const words = parts.flatMap((part) => part.split(/[^A-Za-z0-9]+/)).filter((word) => word !== "");
  const name = words.map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1)).join("");
  return /^[A-Za-z_]/.test(name) ? name : `value${name}`;
}

function withValue(map: ValueMap, [step = "", ...rest]: readonly string[], value: Value): ValueMap {
  if (rest.length === 0) return { ...map, [step]: value };
  const inner = map[step];
  return { ...map, [step]: withValue(inner !== undefined && isMap(inner) ? inner : {}, rest, value) };
}
