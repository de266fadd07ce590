import type { NetArray } from "../collections/array.js";
import { requireArgument, throwArgumentRange } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject } from "../value.js";

const type = netType("System.Random");
const big = 2147483647;
const seedBase = 161803398;

/** .NET's generator (Knuth's subtractive one): the same seed gives the same numbers as there. */
export class NetRandom implements NetObject {
  readonly netType = type;
  private readonly state: number[] = Array.from({ length: 56 }, () => 0);
  private next1 = 0;
  private next2 = 21;

  constructor(seed: number) {
    let last = seedBase - (seed === -2147483648 ? big : Math.abs(seed));
    let current = 1;
    this.state[55] = last;
    for (let i = 1; i < 55; i++) {
      const at = (21 * i) % 55;
      this.state[at] = current;
      current = last - current;
      if (current < 0) current += big;
      last = this.at(at);
    }
    for (let round = 1; round < 5; round++) {
      for (let i = 1; i < 56; i++) {
        let value = (this.at(i) - this.at(1 + ((i + 30) % 55))) | 0;
        if (value < 0) value += big;
        this.state[i] = value;
      }
    }
  }

  private at(index: number): number {
    return this.state[index] ?? 0;
  }

  /** From 0 to 2147483646. */
  sample(): number {
    this.next1 = this.next1 >= 55 ? 1 : this.next1 + 1;
    this.next2 = this.next2 >= 55 ? 1 : this.next2 + 1;
    let value = this.at(this.next1) - this.at(this.next2);
    if (value === big) value--;
    if (value < 0) value += big;
    this.state[this.next1] = value;
    return value;
  }

  real(): number {
    return this.sample() * (1 / big);
  }

  within(min: number, max: number): number {
    if (min > max) throwArgumentRange("minValue", "'minValue' cannot be greater than maxValue.");
    const range = max - min;
    if (range <= big) return Math.trunc(this.real() * range) + min;
    let wide = this.sample();
    if (this.sample() % 2 === 0) wide = -wide;
    return Math.trunc(((wide + (big - 1)) / (2 * big - 1)) * range) + min;
  }
}

export const randomMembers: MemberTable = {
  // Without a seed of its own it follows that of the run.
  "System.Random.Random()": (call: CallContext) => new NetRandom(Math.floor(call.host.random() * big)),
  "System.Random.Random(int)": (_: CallContext, seed: number) => new NetRandom(seed),
  "System.Random.Next()": (_: CallContext, random: NetRandom) => random.sample(),
  "System.Random.Next(int)": (_: CallContext, random: NetRandom, max: number) => {
    if (max < 0) throwArgumentRange("maxValue", "'maxValue' must be greater than zero.");
    return Math.trunc(random.real() * max);
  },
  "System.Random.Next(int, int)": (_: CallContext, random: NetRandom, min: number, max: number) => random.within(min, max),
  "System.Random.NextDouble()": (_: CallContext, random: NetRandom) => random.real(),
  "System.Random.NextBytes(byte[])": (call: CallContext, random: NetRandom, buffer: NetArray | null) => {
    const { items } = requireArgument(buffer, "buffer");
    call.host.spend(items.length);
    for (let i = 0; i < items.length; i++) items[i] = random.sample() % 256;
  },
};
