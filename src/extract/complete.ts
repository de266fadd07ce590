import { OptionalKind } from "@sinclair/typebox";
import { isObject, parentAddress, typeInScope, type JsonObject, type JsonValue, type Snapshot, type SnapshotResource } from "../catalog/arm/index.js";
import { valueAt, type Field, type Fields, type Target } from "../catalog/fields/index.js";
import { isResourceType, kindOf } from "../catalog/resources/index.js";
import type { NotCarried } from "./extraction.js";
import { nameOfId } from "./resource-value.js";
import { SnapshotIndex, type Located } from "./snapshot-index.js";

/**
 * Of files that hold a part of a service, what stands by itself: without references to what they do not hold, and without resources that lack
 * what a definition needs. Each is reported; what referred to such a resource follows it.
 */
export function completeSnapshot(snapshot: Snapshot): { readonly snapshot: Snapshot; readonly notCarried: readonly NotCarried[] } {
  const implied = impliedWorkspaces(snapshot);
  const notCarried = implied.map((w): NotCarried => ({ what: `workspace/${w.armPath.slice("/workspaces/".length)}`, why: "the source does not say its display name; the definition gives it its name" }));
  let resources = [...snapshot.resources, ...implied];
  for (;;) {
    const known = new KnownNames(new SnapshotIndex({ resources }));
    const kept = resources.map((resource) => (known.locate(resource) === undefined ? resource : completeResource(resource, known, notCarried)));
    const gone = resources.filter((_, i) => kept[i] === undefined).map((r) => `${r.armPath}/`);
    const left = kept.flatMap((r) => (r === undefined || gone.some((path) => r.armPath.startsWith(path)) ? [] : [r]));
    const isSame = left.length === resources.length && left.every((r, i) => r === resources[i]);
    resources = left;
    if (isSame) return { snapshot: { resources }, notCarried };
  }
}

/** A folder may hold what lies in a workspace without saying anything of it. */
function impliedWorkspaces({ resources }: Snapshot): SnapshotResource[] {
  const paths = new Set(resources.map((r) => r.armPath));
  const named = new Set(resources.flatMap((r) => /^\/workspaces\/([^/]+)\//.exec(r.armPath)?.[1] ?? []));
  return [...named].filter((name) => !paths.has(`/workspaces/${name}`)).map((name) => ({ armPath: `/workspaces/${name}`, properties: { displayName: name } }));
}

/** What a snapshot, with what every service has, can be referred to by. */
class KnownNames {
  private readonly addresses: ReadonlySet<string>;
  private readonly byPath: ReadonlyMap<string, Located>;

  constructor(index: SnapshotIndex) {
    this.addresses = new Set(index.all().map((l) => l.address.toLowerCase()));
    this.byPath = new Map(index.all().map((l) => [l.resource.armPath, l]));
  }

  locate({ armPath }: SnapshotResource): Located | undefined {
    return this.byPath.get(armPath);
  }

  /** Whether it is an operation of an API that has its description with it. */
  isDescribed({ armPath }: SnapshotResource): boolean {
    const [, api] = /^(.*\/apis\/[^/]+)\/operations\/[^/]+$/.exec(armPath) ?? [];
    return api !== undefined && this.byPath.get(api)?.resource.specification !== undefined;
  }

  has(segment: string, name: string, workspace: string | undefined): boolean {
    const isShared = workspace === undefined || !isResourceType(`workspace/${segment}`);
    const isBuiltIn = isResourceType(segment) && (kindOf(segment).builtIn ?? []).includes(name);
    const [own = ""] = name.split(";");
    return isBuiltIn || this.addresses.has(`${isShared ? "" : `workspace/${workspace}/`}${segment}/${own}`.toLowerCase());
  }
}

function completeResource(resource: SnapshotResource, known: KnownNames, notCarried: NotCarried[]): SnapshotResource | undefined {
  const located = known.locate(resource);
  if (located === undefined) return resource;
  const other = missingEnd(located, known);
  if (other !== undefined) {
    notCarried.push({ what: located.address, why: `there is no ${other} in the source` });
    return undefined;
  }
  // The document that is imported says it all, and brings the schemas.
  if (known.isDescribed(resource)) return resource;
  const pruning: Pruning = { known, workspace: workspaceOf(located), lost: [], missing: [] };
  const properties = prune(kindOf(located.type).fields, resource.properties, pruning, "");
  const missing = [...pruning.missing, ...missingChoice(located, properties)];
  if (missing[0] !== undefined) {
    notCarried.push({ what: located.address, why: `a definition needs its \`${missing[0]}\`, and the source does not give it` });
    return undefined;
  }
  notCarried.push(...pruning.lost.map(({ path, what }) => ({ what: `${located.address} ${path}`, why: `there is no ${what} in the source` })));
  return pruning.lost.length === 0 ? resource : { ...resource, properties };
}

function workspaceOf({ type, names }: Located): string | undefined {
  return type.startsWith("workspace/") ? names[0] : undefined;
}

/** The end of an association, or the owner of anything else, that is not there. */
function missingEnd(located: Located, known: KnownNames): string | undefined {
  const { type, names, address } = located;
  const workspace = workspaceOf(located);
  const own = names.slice(workspace === undefined ? 0 : 1);
  const segments = typeInScope(type).split("/");
  const [top = ""] = segments;
  if (segments.length > 1 && parentAddress(address) !== undefined && own[0] !== undefined && !known.has(top, own[0], workspace)) return `${top} "${own[0]}"`;
  const target = segments.at(-1) ?? "";
  const name = own.at(-1) ?? "";
  const isLink = kindOf(type).association === true && target !== "email";
  return isLink && !known.has(target, name, workspace) ? `${target} "${name}"` : undefined;
}

/** Properties of which a definition needs one, beside those that every definition needs. */
function missingChoice({ type }: Located, properties: JsonObject): string[] {
  const service = typeInScope(type);
  // A definition may derive it from other properties; a body has it.
  if (service === "backend" && properties["url"] === undefined) return ["url"];
  if (service === "named-value" && properties["secret"] !== true && properties["value"] === undefined && properties["keyVault"] === undefined) return ["value"];
  return service === "subscription" && properties["scope"] === undefined ? ["scope"] : [];
}

interface Pruning {
  readonly known: KnownNames;
  readonly workspace: string | undefined;
  readonly lost: { readonly path: string; readonly what: string }[];
  readonly missing: string[];
}

/** A body without the references that lead nowhere. */
function prune(fields: Fields, body: JsonObject, pruning: Pruning, path: string): JsonObject {
  return Object.entries(fields).reduce<JsonObject>((left, [name, field]) => {
    const at = path === "" ? name : `${path}.${name}`;
    if (field.form.kind === "authored") return left;
    const found = field.arm === "" ? left : valueAt(left, field.arm ?? name);
    const value = found === undefined || found === null ? undefined : pruneField(field, found, pruning, at);
    if (value === undefined && isNeeded(field)) pruning.missing.push(at);
    if (value === found || found === null || found === undefined) return left;
    if (field.arm === "") return value as JsonObject;
    return withAt(left, (field.arm ?? name).split("."), value);
  }, body);
}

function isNeeded({ schema, form, absent, spec }: Field): boolean {
  return form.kind !== "constant" && form.kind !== "authored" && !(OptionalKind in schema) && absent === undefined && spec.secret !== true && (spec.default === undefined || spec.default === null);
}

function pruneField(field: Field, value: JsonValue, pruning: Pruning, at: string): JsonValue | undefined {
  const { form } = field;
  switch (form.kind) {
    case "reference": {
      const missing = (id: JsonValue): boolean => isMissing(id, form, pruning, at);
      if (!isListOf(value)) return missing(value) ? undefined : value;
      const left = value.filter((id) => !missing(id));
      return left.length === value.length ? value : left;
    }
    case "object":
      return isObject(value) ? pruneObject(form.fields, value, field, pruning, at) : value;
    case "list": {
      if (!isListOf(value)) return value;
      const left = value.flatMap((item, i): readonly JsonValue[] => (isObject(item) ? one(pruneWhole(form.fields, item, pruning, `${at}[${i}]`)) : [item]));
      return left.length === value.length && left.every((item, i) => item === value[i]) ? value : left;
    }
    default:
      return value;
  }
}

function isListOf(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

const one = (value: JsonObject | undefined): JsonObject[] => (value === undefined ? [] : [value]);

/** An object that can be left out goes when it lacks what it needs. */
function pruneObject(fields: Fields, value: JsonObject, field: Field, pruning: Pruning, at: string): JsonValue | undefined {
  const says = Object.entries(fields).some(([name, f]) => (valueAt(value, f.arm ?? name) ?? null) !== null);
  if (!says) return value;
  const left = pruneWhole(fields, value, pruning, at);
  if (left !== undefined || field.arm !== "") return left;
  return Object.entries(fields).reduce<JsonObject>((rest, [name, f]) => withAt(rest, (f.arm ?? name).split("."), undefined), value);
}

function pruneWhole(fields: Fields, value: JsonObject, pruning: Pruning, at: string): JsonObject | undefined {
  const missing: string[] = [];
  const left = prune(fields, value, { ...pruning, missing }, at);
  return missing.length === 0 ? left : undefined;
}

function isMissing(id: JsonValue, { to, as }: { readonly to: Target; readonly as: "id" | "name" }, { known, workspace, lost }: Pruning, path: string): boolean {
  const name = typeof id !== "string" ? undefined : as === "name" ? id : nameOfId(id, to.collection, workspace);
  if (name === undefined || to.segments.some((segment) => known.has(segment, name, workspace))) return false;
  lost.push({ path, what: `${to.segments.join(" or ")} "${name}"` });
  return true;
}

function withAt(body: JsonObject, [step = "", ...rest]: readonly string[], value: JsonValue | undefined): JsonObject {
  const { [step]: own, ...others } = body;
  if (rest.length > 0) return isObject(own) ? { ...body, [step]: withAt(own, rest, value) } : body;
  return value === undefined ? others : { ...body, [step]: value };
}
