import { coreMembers } from "../runtime/core.js";
import { dataMembers } from "../runtime/data.js";
import type { CallContext, MemberTable, NetValue } from "../runtime/value.js";
import type { Span } from "../token.js";

export type Run = (call: CallContext, ...operands: readonly NetValue[]) => NetValue;

const tables: readonly MemberTable[] = [coreMembers, dataMembers];

let byKey: ReadonlyMap<string, Run> | undefined;

/** Every member that is implemented, by the key of its declaration. A Map: keys come from names that users write. */
export function implementedMembers(): ReadonlyMap<string, Run> {
  byKey ??= new Map(tables.flatMap((table) => Object.entries(table) as [string, Run][]));
  return byKey;
}

/** Stops a compilation: a declared member that cannot be run. */
export class MemberMissing extends Error {
  constructor(
    readonly key: string,
    readonly span: Span,
  ) {
    super(`${key} is not implemented.`);
  }
}

export function implementationOf(key: string, { start, end }: Span): Run {
  const found = implementedMembers().get(key);
  if (found === undefined) throw new MemberMissing(key, { start, end });
  return found;
}
