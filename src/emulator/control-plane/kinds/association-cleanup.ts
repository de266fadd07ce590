import type { Context } from "../context.js";

/** What points at a resource goes with it. */
export function removeAssociations(targetKey: string, { store }: Context): void {
  for (const association of store.find(`associated:${targetKey}`)) store.removeTree(association.key);
}
