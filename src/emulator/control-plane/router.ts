import type { Store } from "../state/store.js";
import type { Target } from "./context.js";
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
    const kind = childKinds.get(parent.kind)?.get(segment.toLowerCase());
    if (kind === undefined) return i === segments.length - 1 ? lastSegment(segment, parent, above) : unknown(segments);
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
          ...(parent.missing === undefined ? {} : { missing: parent.missing }),
        },
      };
    above = { kind, name: shownName(kind, name ?? ""), parent: parentKey };
    const missing = parent.missing ?? (store.get(place.key) === undefined ? kind.title : undefined);
    parent = { ...place, ...(missing === undefined ? {} : { missing }) };
  }
  return unknown(segments);
}

interface Place {
  readonly kind: string;
  readonly key: string;
  /** Key of the API whatever its revision; elsewhere the same as `key`. */
  readonly root: string;
  readonly explicitRevision: boolean;
  readonly missing?: string;
}

function locate(kind: Kind, parentKey: string, name: string, parent: Place, store: Store): Place {
  const { explicitRevision } = parent;
  const key = `${parentKey}/${kind.segment}/${shownName(kind, name)}`.toLowerCase();
  if (kind.name !== "api") return { kind: kind.name, key, root: key, explicitRevision };
  const { revision } = parseRevisionName(name);
  if (revision !== undefined) return { kind: kind.name, key: revisionKey(key, revision), root: key, explicitRevision: true };
  const current = currentRevision(store, key);
  return { kind: kind.name, key: current?.key ?? revisionKey(key, "1"), root: key, explicitRevision };
}

/** APIs go by their name without revision, and so do associations with them. */
function shownName(kind: Kind, name: string): string {
  const namesApi = kind.name === "api" || (kind.form === "association" && kind.target === "api");
  return namesApi ? parseRevisionName(name).root : name;
}

/** What is no collection: an action or a view of the entity above, or nothing. */
function lastSegment(segment: string, parent: Place, above: { kind: Kind; name: string; parent: string } | undefined): Route {
  const view = childViews.get(parent.kind)?.get(segment.toLowerCase());
  const kind = above?.kind ?? kinds[0];
  const action = actionOf(above?.kind, segment);
  if (view === undefined && action === undefined) return { found: false, type: typeName(parent, segment) };
  return {
    found: true,
    target: {
      kind,
      parent: above?.parent ?? parent.key,
      name: above?.name,
      key: parent.key,
      explicitRevision: parent.explicitRevision,
      ...(view === undefined ? {} : { view }),
      ...(action === undefined ? {} : { action }),
      ...(parent.missing === undefined ? {} : { missing: parent.missing }),
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

function byParent<T extends Kind | View>(all: readonly T[]): ReadonlyMap<string, ReadonlyMap<string, T>> {
  const map = new Map<string, Map<string, T>>();
  for (const one of all)
    for (const parent of one.parents) {
      const segments = map.get(parent) ?? new Map<string, T>();
      map.set(parent, segments.set(one.segment.toLowerCase(), one));
    }
  return map;
}
