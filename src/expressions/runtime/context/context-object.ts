import { netType, type NetType } from "../net-type.js";
import type { MemberImplementation, MemberTable, NetObject, NetValue } from "../value.js";
import type { Described } from "../json/serialize.js";

/** A member of the context's tree: its name, its type, and what it holds. */
export interface ContextMember {
  readonly name: string;
  readonly type: NetType;
  readonly value: NetValue;
}

/** An object of the context's tree: what the interface of its type declares, in a fixed state. */
export class ContextObject implements NetObject, Described {
  readonly netType: NetType;
  readonly names: readonly string[];
  readonly values: readonly NetValue[];
  private readonly types: readonly NetType[];

  constructor(typeName: string, members: readonly ContextMember[]) {
    this.netType = netType(typeName);
    this.names = members.map(({ name }) => name);
    this.values = members.map(({ value }) => value);
    this.types = members.map(({ type }) => type);
  }

  typeAt(index: number): NetType {
    return this.types[index] ?? this.netType;
  }

  read(name: string): NetValue {
    return this.values[this.names.indexOf(name)] ?? null;
  }
}

/** The properties of an interface, each read from the object's own. */
export function propertiesOf(typeName: string, names: readonly string[]): MemberTable {
  const table: Record<string, MemberImplementation> = {};
  for (const name of names) table[`${typeName}.${name}`] = propertyReader(name);
  return table;
}

/** Objects of one type have their members in one order: where the last one had it, the next one has it too. */
function propertyReader(name: string): MemberImplementation {
  let place = 0;
  return (_, self: ContextObject) => {
    if (self.names[place] !== name) place = Math.max(0, self.names.indexOf(name));
    return self.names[place] === name ? (self.values[place] ?? null) : null;
  };
}
