import type { ArmProperties, ArmValue, JsonObject, JsonValue } from "../catalog/arm/index.js";
import { canonicalJson, isList, revealValue, Sensitive } from "../catalog/arm/index.js";
import { kindOf, type PropertySpec, type ResourceType } from "../catalog/resources/index.js";

/** What this project last applied to one resource, and so owns. Secrets are kept as keyed digests only. */
export interface RecordedResource {
  readonly type: ResourceType;
  readonly armPath: string;
  readonly properties: JsonObject;
  readonly references: readonly string[];
  readonly carriedBy?: string;
  /** Properties that the instance keeps, because the secrets in them were not known. */
  readonly keeps?: readonly { readonly path: string }[];
  /** SHA-256 of the specification as it was imported. */
  readonly specification?: string;
  /** It was written and the answer never came: owned only if the instance holds exactly this. */
  readonly unconfirmed?: true;
}

export type Recorded = ReadonlyMap<string, RecordedResource>;

/** What the service answers for one resource. */
export interface LiveResource {
  readonly properties: JsonObject;
  /** Where it really is, when a workspace's link goes by another name than this project's. */
  readonly armPath?: string;
  readonly etag?: string;
}

/** By ARM path below the service, in lower case; resources that do not exist have no entry. */
export type Live = ReadonlyMap<string, LiveResource>;

/** A keyed digest, so that equal secrets of two places do not look alike and none can be guessed from the state. */
export type SecretDigest = (address: string, path: string, secret: string) => string;

/**
 * The properties in the form they are recorded: secrets become `{ secretDigest }`. `everSecret`: whatever the instance says
 * of a named value now, it is or was a secret to the project.
 */
export function recordableProperties(address: string, type: ResourceType, properties: ArmProperties, digest: SecretDigest, { everSecret = false } = {}): JsonObject {
  const secretByKind = kindOf(type).properties;
  const record = (value: ArmValue, spec: PropertySpec | undefined, path: string, hidden: boolean): JsonValue => {
    if (value instanceof Sensitive) return { secretDigest: digest(address, path, value.reveal()) };
    if (hidden || (spec?.secret === true && value !== null)) return { secretDigest: digest(address, path, revealed(value)) };
    if (typeof value !== "object" || value === null) return value;
    if (isList(value)) return value.map((v, i) => record(v, undefined, `${path}[${i}]`, false));
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, record(v, spec?.properties?.[k], path === "" ? k : `${path}.${k}`, spec?.properties?.[k]?.masked === true)]));
  };
  // A named value in clear is no secret: it is recorded as it is, so that drift can be shown.
  const isClear = type === "named-value" && properties["secret"] === false && !everSecret;
  return Object.fromEntries(
    Object.entries(properties).map(([k, v]) => [k, record(v, isClear ? undefined : secretByKind[k], k, !isClear && secretByKind[k]?.masked === true)]),
  );
}

/** One text for a secret of any shape. */
export function revealed(value: ArmValue): string {
  const plain = revealValue(value);
  return typeof plain === "string" ? plain : canonicalJson(plain);
}

/** The digest that stands for the secret at a path of recorded properties. */
export function secretDigestAt(recorded: ArmProperties | undefined, name: string): unknown {
  const found = name.split(".").reduce<ArmValue | undefined>((value, step) => (typeof value === "object" && value !== null && !isList(value) && !(value instanceof Sensitive) ? value[step] : undefined), recorded);
  return typeof found === "object" && found !== null && "secretDigest" in found ? found["secretDigest"] : undefined;
}
