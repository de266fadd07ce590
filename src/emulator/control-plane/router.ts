import type { Store } from "../state/store.js";
import type { Target } from "./context.js";
import { absentError, type ArmError } from "./errors.js";
import { fixedName } from "./fixed-entities.js";
import type { Kind, View } from "./kind.js";
import { currentRevision, parseRevisionName, revisionKey } from "./kinds/api-revisions.js";
import { kinds, views } from "./registry.js";

export type Route =
  | { readonly found: true; readonly target: Target }
  | { readonly found: false; /** `service/apis/nonsense` */ readonly type: string };

const childKinds = byParent(kinds);
const childViews = byParent(views);

/** Walks the segments below a service: collection, name, collection, name … and at the end maybe an action or a view. */
export function route(segments: readonly string[], serviceKey: string, store: Store): Route {
  let parent: Place = { kind: "service", key: serviceKey, root: serviceKey, explicitRevision: false };
  let above: { kind: Kind; name: string; parent: string } | undefined;
  for (let i = 0; i < segments.length; i += 2) {
    const [segment = "", name] = [segments[i], segments[i + 1]];
    const kind = childOf(childKinds, parent, segment);
    if (kind === undefined) return lastSegments(segments.slice(i), parent, above) ?? unknown(segments);
    const parentKey = kind.form === "entity" && kind.perApi === true ? parent.root : parent.key;
    const place = name === undefined ? undefined : locate(kind, parentKey, name, parent, store);
    if (place === undefined || i + 2 >= segments.length)
      return {
        found: true,
        target: {
          kind,
          parent: parentKey,
          name: name === undefined ? undefined : shownName(kind, name),
          key: place?.key ?? parentKey,
          explicitRevision: place?.explicitRevision ?? parent.explicitRevision,
          ...inherited(parent),
        },
      };
    above = { kind, name: shownName(kind, name ?? ""), parent: parentKey };
    const missing = parent.missing ?? (isThere(kind, name ?? "", place.key, store) ? undefined : absentError(kind, shownName(kind, name ?? "")));
    const fixedAbove = kind.form === "entity" && kind.fixed !== undefined ? { kind, name: name ?? "", parent: parentKey } : undefined;
    parent = { ...place, ...(missing === undefined ? {} : { missing }), ...(fixedAbove === undefined ? {} : { fixedAbove }) };
  }
  return unknown(segments);
}

interface Place {
  readonly kind: string;
  readonly key: string;
  /** Key of the API whatever its revision; elsewhere the same as `key`. */
  readonly root: string;
  readonly explicitRevision: boolean;
  readonly workspace?: string;
  readonly fixedAbove?: NonNullable<Target["fixedAbove"]>;
  readonly missing?: ArmError;
}

function inherited({ workspace, fixedAbove, missing }: Place): Pick<Target, "workspace" | "fixedAbove" | "missing"> {
  return {
    ...(workspace === undefined ? {} : { workspace }),
    ...(fixedAbove === undefined ? {} : { fixedAbove }),
    ...(missing === undefined ? {} : { missing }),
  };
}

function isThere(kind: Kind, name: string, key: string, store: Store): boolean {
  return store.get(key) !== undefined || (kind.form === "entity" && fixedName(kind, name) !== undefined);
}

function locate(kind: Kind, parentKey: string, name: string, parent: Place, store: Store): Place {
  const { explicitRevision } = parent;
  const key = `${parentKey}/${kind.segment}/${shownName(kind, name)}`.toLowerCase();
  const workspace = kind.name === "workspace" ? name : parent.workspace;
  const within = workspace === undefined ? {} : { workspace };
  if (kind.name !== "api") return { kind: kind.name, key, root: key, explicitRevision, ...within };
  const { revision } = parseRevisionName(name);
  if (revision !== undefined) return { kind: kind.name, key: revisionKey(key, revision), root: key, explicitRevision: true, ...within };
  const current = currentRevision(store, key);
  return { kind: kind.name, key: current?.key ?? revisionKey(key, "1"), root: key, explicitRevision, ...within };
}

/** APIs go by their name without revision, and so do associations with them. */
function shownName(kind: Kind, name: string): string {
  const namesApi = kind.name === "api" || (kind.form === "association" && kind.target === "api");
  return namesApi ? parseRevisionName(name).root : name;
}

/** What is no collection: an action or a view of the entity above. */
function lastSegments(segments: readonly string[], parent: Place, above: { kind: Kind; name: string; parent: string } | undefined): Route | undefined {
  const [segment = "", item] = segments;
  const found = segments.length <= 2 ? childOf(childViews, parent, segment) : undefined;
  const view = item === undefined || found?.item !== undefined ? found : undefined;
  const action = actionOf(above?.kind, segments.join("/"));
  if (view === undefined && action === undefined) return segments.length === 1 ? { found: false, type: typeName(parent, segment) } : undefined;
  return {
    found: true,
    target: {
      kind: above?.kind ?? kinds[0],
      parent: above?.parent ?? parent.key,
      name: above?.name,
      key: parent.key,
      explicitRevision: parent.explicitRevision,
      ...(view === undefined ? {} : { view }),
      ...(view === undefined || item === undefined ? {} : { viewItem: item }),
      ...(action === undefined ? {} : { action }),
      ...inherited(parent),
    },
  };
}

function actionOf(kind: Kind | undefined, segment: string): string | undefined {
  if (kind?.form !== "entity") return undefined;
  return Object.keys(kind.actions ?? {}).find((name) => name.toLowerCase() === segment.toLowerCase());
}

function unknown(segments: readonly string[]): Route {
  return { found: false, type: ["service", ...segments.filter((_, i) => i % 2 === 0)].join("/") };
}

function typeName(parent: Place, segment: string): string {
  return parent.kind === "service" ? `service/${segment}` : `service/…/${parent.kind}/${segment}`;
}

function childOf<T extends Kind | View>(children: ReadonlyMap<string, ReadonlyMap<string, T>>, { kind, workspace }: Place, segment: string): T | undefined {
  const child = children.get(kind)?.get(segment.toLowerCase());
  return workspace !== undefined && child?.serviceOnly === true ? undefined : child;
}

function byParent<T extends Kind | View>(all: readonly T[]): ReadonlyMap<string, ReadonlyMap<string, T>> {
  const map = new Map<string, Map<string, T>>();
  for (const one of all)
    for (const parent of one.parents) {
      const segments = map.get(parent) ?? new Map<string, T>();
      map.set(parent, segments.set(one.segment.toLowerCase(), one));
    }
  return map;
}
