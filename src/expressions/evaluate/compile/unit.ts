import type { NetType } from "../../runtime/net-type.js";
import { CallSite, type RunState } from "../run/run-state.js";
import type { Text } from "./quote.js";

/** The names of generated code, each one letter and a number: none is a name that a user has written. */
export type NameKind = "v" | "t" | "f" | "l" | "e";

/** The code of one expression while it is made. */
export class Unit {
  /** What the code uses of the library and of its own values: `c0`, `c1`, … */
  readonly constants: unknown[] = [];
  /** Statements before the code itself: functions that are the same in every run. */
  readonly prologue: Text[] = [];
  private readonly constantNames = new Map<unknown, Text>();
  private readonly sites = new Map<string, CallSite>();
  private readonly typeNumbers = new Map<NetType, number>();
  private readonly anonymousTypes: string[] = [];
  private readonly made = new Map<unknown, unknown>();
  private count = 0;
  /** How many instances of generic local functions there are. */
  instances = 0;

  constructor(
    readonly state: RunState,
    /** Whether there is a `goto`: then loops and switches have names, since what a `goto` leads into is a loop of JavaScript too. */
    readonly hasJumps: boolean,
  ) {}

  name(kind: NameKind): Text {
    return `${kind}${this.count++}`;
  }

  /** The name of a value that the code is given. */
  constant(value: unknown): Text {
    const known = this.constantNames.get(value);
    if (known !== undefined) return known;
    const name = `c${this.constants.push(value) - 1}`;
    this.constantNames.set(value, name);
    return name;
  }

  /** What belongs to a key, made when it is first asked for. */
  once<T>(key: unknown, make: () => T): T {
    const known = this.made.get(key);
    if (known !== undefined) return known as T;
    const value = make();
    this.made.set(key, value);
    return value;
  }

  /** Calls with the same type arguments share their context. */
  site(typeArguments: readonly NetType[]): Text {
    const key = typeArguments.map((type) => this.typeNumber(type)).join();
    const known = this.sites.get(key) ?? new CallSite(this.state, typeArguments);
    this.sites.set(key, known);
    return this.constant(known);
  }

  private typeNumber(type: NetType): number {
    const known = this.typeNumbers.get(type);
    if (known !== undefined) return known;
    this.typeNumbers.set(type, this.typeNumbers.size);
    return this.typeNumbers.size - 1;
  }

  /** Anonymous types are numbered in the order of the expression. */
  anonymousIndex(names: readonly string[]): number {
    const key = names.join();
    const known = this.anonymousTypes.indexOf(key);
    return known === -1 ? this.anonymousTypes.push(key) - 1 : known;
  }
}
