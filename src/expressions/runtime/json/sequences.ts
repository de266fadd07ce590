import { isInstance } from "../collections/instance-of.js";
import { enumeratorOf, StepEnumerator, type Enumerator, type NetEnumerable } from "../collections/sequence.js";
import { netType, type NetType } from "../net-type.js";
import type { CallContext, NetValue } from "../value.js";
import { JToken, tokenNetType } from "./token.js";

/** `JEnumerable<T>`: tokens that can be asked for a key all at once. */
export class JEnumerable implements NetEnumerable {
  readonly netType: NetType;

  constructor(
    readonly elementType: NetType,
    private readonly open: () => Enumerator,
  ) {
    this.netType = netType("Newtonsoft.Json.Linq.JEnumerable`1", elementType);
  }

  getEnumerator(): Enumerator {
    return this.open();
  }
}

/** What a generator makes, anew at each walk; each element costs a step. */
export function lazyTokens({ host }: CallContext, make: () => Iterable<NetValue>, elementType: NetType = tokenNetType): JEnumerable {
  return new JEnumerable(elementType, () => {
    const items = make()[Symbol.iterator]();
    return new StepEnumerator(elementType, (self) => {
      host.spend(1);
      const next = items.next();
      if (next.done !== true) self.current = next.value;
      return next.done !== true;
    });
  });
}

/** The tokens of a sequence, one by one. */
export function* tokensOf(source: NetValue): Generator<JToken> {
  const items = enumeratorOf(source, tokenNetType);
  while (items.moveNext()) if (items.current instanceof JToken) yield items.current;
}

export function* instancesOf(tokens: Iterable<JToken>, type: NetType): Generator<JToken> {
  for (const token of tokens) if (isInstance(token, type)) yield token;
}
