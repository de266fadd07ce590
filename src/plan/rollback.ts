import { isList, isObject, Sensitive, type ArmProperties, type ArmValue, type Resource, type Specification } from "../catalog/arm/index.js";
import { kindOf } from "../catalog/resources/index.js";
import type { IntentEntry, JournalEntry } from "./journal.js";
import type { Recorded, RecordedResource, SecretDigest } from "./recorded.js";

export interface RollbackInput {
  readonly entries: readonly JournalEntry[];
  /** What is owned now. */
  readonly recorded: Recorded;
  /** What the definitions want: the only place where the values of secrets are. */
  readonly definitions: readonly Resource[];
  readonly digest: SecretDigest;
  readonly specification: (digest: string) => Specification | undefined;
}

export interface Rollback {
  /** The before-images, as resources to be wanted again. */
  readonly desired: readonly Resource[];
  /** What the run touched of what is owned; what of it is not desired goes. */
  readonly recorded: Recorded;
  /** What cannot be put back, for its secrets were never recorded. */
  readonly withheld: readonly string[];
}

/** What a run changed, turned round: what it created is to go, what it changed or deleted is to be as it was. */
export function rollbackOf({ entries, recorded, definitions, digest, specification }: RollbackInput): Rollback {
  const wanted = new Map(definitions.map((r) => [r.address, r]));
  const desired: Resource[] = [];
  const touched = new Map<string, RecordedResource>();
  const withheld: string[] = [];
  for (const intent of effective(entries)) {
    const { address, type, armPath, before, recorded: earlier, resource } = intent;
    const owned = recorded.get(address);
    if (before === null) {
      if (owned !== undefined) touched.set(address, owned);
      continue;
    }
    const properties = restoreSecrets(withHidden(intent, before), wanted.get(address)?.properties, "", (path, secret, earlier) => digest(address, path, secret) === earlier);
    if (properties === undefined) {
      withheld.push(address);
      continue;
    }
    const imported = earlier?.specification === undefined ? undefined : specification(earlier.specification);
    const carriedBy = earlier?.carriedBy;
    desired.push({ address, type, armPath, properties: properties as ArmProperties, references: (earlier ?? resource)?.references ?? [], ...(carriedBy === undefined ? {} : { carriedBy }), ...(imported === undefined ? {} : { specification: imported }) });
    if (owned !== undefined) touched.set(address, owned);
  }
  return { desired: withCarriers(desired), recorded: touched, withheld: withheld.sort() };
}

/** The first intent for each address, unless it came to nothing. */
function effective(entries: readonly JournalEntry[]): IntentEntry[] {
  const failed = new Set(entries.flatMap((e) => ("done" in e && e.outcome === "failed" ? [e.done] : [])));
  const first = new Map<string, IntentEntry>();
  for (const entry of entries) if ("do" in entry && !failed.has(entry.address) && !first.has(entry.address)) first.set(entry.address, entry);
  return [...first.values()];
}

/** The instance does not show its secrets; what was recorded of them stands in. */
function withHidden({ type, recorded }: IntentEntry, before: ArmProperties): ArmProperties {
  const hidden = Object.entries(kindOf(type).properties).flatMap(([name, { secret }]) => {
    const digest = recorded?.properties[name];
    return secret === true && before[name] === undefined && isDigest(digest) ? [[name, digest] as const] : [];
  });
  return { ...before, ...Object.fromEntries(hidden) };
}

const isDigest = (value: ArmValue | undefined): value is { readonly secretDigest: string } => isObject(value) && !(value instanceof Sensitive) && typeof value["secretDigest"] === "string";

/** The value with its secrets in place of their digests, as the definitions hold them; undefined when one of them is not known. */
function restoreSecrets(value: ArmValue, wanted: ArmValue | undefined, path: string, isSame: (path: string, secret: string, digest: string) => boolean): ArmValue | undefined {
  if (isDigest(value)) return wanted instanceof Sensitive && isSame(path, wanted.reveal(), value.secretDigest) ? wanted : undefined;
  if (typeof value !== "object" || value === null || value instanceof Sensitive) return value;
  if (isList(value)) {
    const others = isList(wanted ?? null) ? (wanted as readonly ArmValue[]) : [];
    const items = value.map((item, i) => restoreSecrets(item, others[i], `${path}[${i}]`, isSame));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const others: ArmProperties = isObject(wanted) && !(wanted instanceof Sensitive) && !isList(wanted) ? (wanted) : {};
  const entries = Object.entries(value).map(([name, item]) => [name, restoreSecrets(item, others[name], path === "" ? name : `${path}.${name}`, isSame)] as const);
  return entries.every(([, item]) => item !== undefined) ? Object.fromEntries(entries as [string, ArmValue][]) : undefined;
}

/** An operation is written by the import of its API where that is put back too; else on its own. */
function withCarriers(desired: readonly Resource[]): Resource[] {
  const importing = new Set(desired.filter((r) => r.specification !== undefined).map((r) => r.address));
  return desired.map(({ carriedBy, ...own }) => (carriedBy !== undefined && importing.has(carriedBy) ? { ...own, carriedBy } : own));
}
