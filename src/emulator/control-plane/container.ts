import type { ServiceAddress } from "./resource-path.js";

/** A service or one of its workspaces: what ids and names in a request are looked up in. */
export interface Container {
  readonly id: string;
  readonly key: string;
}

export function workspaceContainer({ id }: ServiceAddress, workspace: string): Container {
  const own = `${id}/workspaces/${workspace}`;
  return { id: own, key: own.toLowerCase() };
}

/** The key of the service that a key is in. A resource group or a workspace may be called `service`, too. */
export function serviceKeyOf(key: string): string {
  return /^.*?\/microsoft\.apimanagement\/service\/[^/]+/.exec(key)?.[0] ?? key;
}
