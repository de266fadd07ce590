import type { Entity, Store } from "../../state/store.js";
import { plainText } from "../../state/json.js";

/** An API is stored once a revision, under `…/apis/{id};rev={n}`; `…/apis/{id}` is its root key and means the current one. */
export interface RevisionName {
  readonly root: string;
  readonly revision: string | undefined;
}

export function parseRevisionName(name: string): RevisionName {
  const match = /^(.*);rev=([^;/]+)$/i.exec(name);
  return match === null ? { root: name, revision: undefined } : { root: match[1] ?? name, revision: match[2] };
}

export function revisionKey(rootKey: string, revision: string): string {
  return `${rootKey};rev=${revision}`.toLowerCase();
}

export function rootKeyOf(api: Entity): string {
  return `${api.parent}/apis/${api.name}`.toLowerCase();
}

export function revisionOf(api: Entity): string {
  return plainText(api.properties.apiRevision);
}

export function currentRevision(store: Store, rootKey: string): Entity | undefined {
  return store.find(`current:${rootKey}`)[0];
}

export function revisionsOf(store: Store, rootKey: string): Entity[] {
  return store.find(`revisions:${rootKey}`);
}

/** The revision an id names, the current one when it names none. */
export function findRevision(store: Store, key: string): Entity | undefined {
  const { root, revision } = parseRevisionName(key);
  return revision === undefined ? currentRevision(store, root) : store.get(revisionKey(root, revision));
}

/** What belongs to an API as a whole is below its root key, which no tree of a service or a workspace reaches. */
export function removeApis(containerKey: string, store: Store): void {
  for (const api of store.list(containerKey, "api")) store.removeTree(rootKeyOf(api));
}

export function removeServiceTree(key: string, store: Store): void {
  for (const workspace of store.list(key, "workspace")) removeApis(workspace.key, store);
  removeApis(key, store);
  store.removeTree(key);
}

export function apiIndexes(api: Entity): readonly string[] {
  const root = rootKeyOf(api);
  const current = api.properties.isCurrent === true;
  return [
    `revisions:${root}`,
    ...(current ? [`current:${root}`, `path:${api.parent}/${plainText(api.properties.path).toLowerCase()}`] : []),
    ...(typeof api.properties.apiVersionSetId === "string" ? [`version-set:${api.properties.apiVersionSetId.toLowerCase()}`] : []),
  ];
}
