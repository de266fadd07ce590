import { objectType } from "../collections/sequence.js";
import { throwArgumentNull } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { JContainerToken } from "./container.js";
import { propertiesOf } from "./container-members.js";
import { JObject } from "./containers.js";
import { convertAll, convertValue } from "./convert-value.js";
import { JEnumerable, lazyTokens, tokensOf } from "./sequences.js";
import { below } from "./token-members.js";
import { tokenNetType, type JToken } from "./token.js";
import { enumeratorOf } from "../collections/sequence.js";
import { hashCodeOf } from "../collections/equality.js";
import { linqNamespace } from "./token-type.js";

function requireSource(source: NetValue, name = "source"): NetValue {
  if (source === null) throwArgumentNull(name);
  return source;
}

function* flatMap(source: NetValue, run: (token: JToken) => Iterable<JToken>): Generator<JToken> {
  for (const token of tokensOf(source)) yield* run(token);
}

/** An extension that takes each token to many. */
const each =
  (run: (token: JToken) => Iterable<JToken>) =>
  (call: CallContext, source: NetValue): JEnumerable => {
    requireSource(source);
    return lazyTokens(call, () => flatMap(source, run));
  };

/** `source[key]`: what each token has under the key; of no key, all its children, a property's being its value's place. */
function* valuesUnder(source: NetValue, key: NetValue): Generator<JToken> {
  for (const token of tokensOf(source)) {
    const value = token.child(key);
    if (value !== null) yield value;
  }
}

function* allValues(source: NetValue): Generator<JToken> {
  const properties = source instanceof JObject;
  for (const token of properties ? source.properties.map(({ value }) => value) : tokensOf(source)) {
    if (properties || !(token instanceof JContainerToken)) yield token;
    else yield* token.children;
  }
}

/** With a type argument the values are converted. */
function values(call: CallContext, source: NetValue, open: () => Iterable<JToken>): JEnumerable {
  requireSource(source);
  const [type] = call.typeArguments;
  return type === undefined ? lazyTokens(call, open) : lazyTokens(call, () => convertAll(call, open(), type), type);
}

/** `Children<T>()` of several tokens, and `Children<T, U>()`, which converts. */
function children(call: CallContext, source: NetValue): JEnumerable {
  requireSource(source);
  const open = (): Iterable<JToken> => flatMap(source, (token) => token.children);
  const [, type] = call.typeArguments;
  return type === undefined ? lazyTokens(call, open) : lazyTokens(call, () => convertAll(call, open(), type), type);
}

const x = `${linqNamespace}.Extensions`;
const tokens = "IEnumerable<JToken>";

export const extensionMembers: MemberTable = {
  [`${x}.Ancestors(IEnumerable<T>)`]: each((token) => token.ancestors),
  [`${x}.AncestorsAndSelf(IEnumerable<T>)`]: each((token) => [token, ...token.ancestors]),
  [`${x}.Descendants(IEnumerable<T>)`]: each((token) => below(token, false)),
  [`${x}.DescendantsAndSelf(IEnumerable<T>)`]: each((token) => below(token, true)),
  [`${x}.Properties(IEnumerable<JObject>)`]: (call, source: NetValue) => {
    requireSource(source);
    return lazyTokens(call, () => propertiesOf(source), netType(`${linqNamespace}.JProperty`));
  },
  [`${x}.Values(${tokens}, object)`]: (call, source: NetValue, key: NetValue) => values(call, source, () => (key === null ? allValues(source) : valuesUnder(source, key))),
  [`${x}.Values(${tokens})`]: (call, source: NetValue) => values(call, source, () => (call.typeArguments.length === 0 ? allValues(source) : tokensOf(source))),
  [`${x}.Value(${tokens})`]: (call, source: NetValue) => convertValue(call, requireSource(source, "value"), call.typeArguments[0] ?? objectType),
  [`${x}.Value(IEnumerable<T>)`]: (call, source: NetValue) => convertValue(call, requireSource(source, "value"), call.typeArguments[1] ?? objectType),
  [`${x}.Children(IEnumerable<T>)`]: children,
  [`${x}.AsJEnumerable(${tokens})`]: (_, source: NetValue) => source,
  [`${x}.AsJEnumerable(IEnumerable<T>)`]: (_, source: NetValue) => source,
  [`${linqNamespace}.IJEnumerable.this[object]`]: (call, source: NetValue, key: NetValue) => lazyTokens(call, () => valuesUnder(source, key)),
  ...enumerableMembers(`${linqNamespace}.JEnumerable`),
};

function enumerableMembers(type: string): MemberTable {
  return {
    [`${type}.Empty`]: ({ typeArguments: [item = tokenNetType] }) => new JEnumerable(item, () => enumeratorOf("")),
    [`${type}.JEnumerable(IEnumerable<T>)`]: ({ typeArguments: [item = tokenNetType] }, source: NetValue) => {
      requireSource(source, "enumerable");
      return new JEnumerable(item, () => enumeratorOf(source, item));
    },
    [`${type}.this[object]`]: (call, self: NetValue, key: NetValue) => lazyTokens(call, () => valuesUnder(self, key)),
    [`${type}.GetEnumerator()`]: (_, self: JEnumerable) => self.getEnumerator(),
    [`${type}.Equals(JEnumerable<T>)`]: (_, self: NetValue, other: NetValue) => self === other,
    [`${type}.Equals(object)`]: (_, self: NetValue, other: NetValue) => self === other,
    [`${type}.GetHashCode()`]: (_, self: NetValue) => hashCodeOf(self),
  };
}
