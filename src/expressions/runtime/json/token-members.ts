import { boxValue } from "../collections/boxing.js";
import { objectType } from "../collections/sequence.js";
import { throwArgumentNull } from "../language/throw.js";
import type { TypeObject } from "../language/type-object.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { annotationMembers } from "../collections/annotations.js";
import { JContainerToken } from "./container.js";
import { convertAll, convertValue } from "./convert-value.js";
import { equalityComparer } from "./equality-comparer.js";
import { parseJson } from "./load.js";
import { mergeContent, type MergeSettings } from "./merge.js";
import { selectToken, selectTokens } from "./path-select.js";
import { instancesOf, JEnumerable, lazyTokens, tokensOf } from "./sequences.js";
import { toToken } from "./serialize.js";
import { toObject } from "./deserialize.js";
import { tokenNetType, type JToken } from "./token.js";
import { writeToken } from "./write.js";
import { JValue } from "./json-value.js";

const token = "Newtonsoft.Json.Linq.JToken";
const container = "Newtonsoft.Json.Linq.JContainer";

const typeArgument = (call: CallContext) => call.typeArguments[0] ?? objectType;

function firstOf(self: JToken): JToken | null {
  return self instanceof JContainerToken ? (self.children[0] ?? null) : self.throwNoChildren();
}

function lastOf(self: JToken): JToken | null {
  return self instanceof JContainerToken ? (self.children.at(-1) ?? null) : self.throwNoChildren();
}

const isFilled = (_: CallContext, self: JToken): boolean => self.children.length > 0;

function addBeside(self: JToken, offset: 0 | 1, content: NetValue): void {
  const { parent } = self;
  if (parent === null) self.remove();
  else parent.insertChild(parent.children.indexOf(self) + offset, content);
}

function siblings(self: JToken, side: "before" | "after"): readonly JToken[] {
  const all = self.parent?.children ?? [];
  const place = all.indexOf(self);
  return side === "before" ? all.slice(0, place) : all.slice(place + 1);
}

/** Everything below a token, with itself first if asked. */
export function below(self: JToken, withSelf: boolean): Iterable<JToken> {
  const rest = self instanceof JContainerToken ? self.descendants() : [];
  return withSelf ? [self, ...rest] : rest;
}

export function clone({ host }: CallContext, self: JToken): JToken {
  for (const _ of below(self, true)) host.spend(1);
  return self.deepClone();
}

export function textOfToken({ host }: CallContext, self: JToken, indented: boolean): string {
  const text = writeToken(self, indented);
  host.spend(text.length);
  return text;
}

/** `Children()` and `Children<T>()`, which share a key but for the type argument. */
function children(call: CallContext, self: JToken): NetValue {
  const [type] = call.typeArguments;
  if (type === undefined) return new JEnumerable(tokenNetType, () => self.getEnumerator());
  return lazyTokens(call, () => instancesOf(tokensOf(self), type), type);
}

/** `Values<T>()`. */
function values(call: CallContext, self: JToken): NetValue {
  if (self instanceof JValue) self.throwNoChildren();
  const type = typeArgument(call);
  return lazyTokens(call, () => convertAll(call, tokensOf(self), type), type);
}

const tree: MemberTable = {
  [`${token}.EqualityComparer`]: () => equalityComparer,
  [`${token}.Parent`]: (_, self: JToken) => self.parent,
  [`${token}.Root`]: (_, self: JToken) => self.root,
  [`${token}.Type`]: (_, self: JToken) => self.type,
  [`${token}.HasValues`]: isFilled,
  [`${token}.Next`]: (_, self: JToken) => self.next,
  [`${token}.Previous`]: (_, self: JToken) => self.previous,
  [`${token}.Path`]: ({ host }, self: JToken) => {
    host.spend(self.ancestors.length);
    return self.path;
  },
  [`${token}.this[object]`]: (_, self: JToken, key: NetValue) => self.child(key),
  [`${token}.this[object] =`]: (_, self: JToken, key: NetValue, value: JToken | null) => self.setChild(key, value),
  [`${token}.First`]: (_, self: JToken) => firstOf(self),
  [`${token}.Last`]: (_, self: JToken) => lastOf(self),
  [`${token}.AddAfterSelf(object)`]: (_, self: JToken, content: NetValue) => addBeside(self, 1, content),
  [`${token}.AddBeforeSelf(object)`]: (_, self: JToken, content: NetValue) => addBeside(self, 0, content),
  [`${token}.Ancestors()`]: (call, self: JToken) => lazyTokens(call, () => self.ancestors),
  [`${token}.AncestorsAndSelf()`]: (call, self: JToken) => lazyTokens(call, () => [self, ...self.ancestors]),
  [`${token}.AfterSelf()`]: (call, self: JToken) => lazyTokens(call, () => siblings(self, "after")),
  [`${token}.BeforeSelf()`]: (call, self: JToken) => lazyTokens(call, () => siblings(self, "before")),
  [`${token}.Children()`]: children,
  [`${token}.Values()`]: values,
  [`${token}.Remove()`]: (_, self: JToken) => self.remove(),
  [`${token}.Replace(JToken)`]: (_, self: JToken, value: JToken | null) => self.replace(value),
  [`${container}.HasValues`]: isFilled,
  [`${container}.First`]: (_, self: JToken) => firstOf(self),
  [`${container}.Last`]: (_, self: JToken) => lastOf(self),
  [`${container}.Count`]: (_, self: JContainerToken) => self.count,
  [`${container}.Children()`]: children,
  [`${container}.Values()`]: values,
  [`${container}.Descendants()`]: (call, self: JToken) => lazyTokens(call, () => below(self, false)),
  [`${container}.DescendantsAndSelf()`]: (call, self: JToken) => lazyTokens(call, () => below(self, true)),
};

const contents: MemberTable = {
  [`${container}.Add(object)`]: ({ host }, self: JContainerToken, content: NetValue) => {
    host.spend(1);
    self.addContent(content);
  },
  [`${container}.AddFirst(object)`]: (_, self: JContainerToken, content: NetValue) => self.insertChild(0, content),
  [`${container}.ReplaceAll(object)`]: (_, self: JContainerToken, content: NetValue) => {
    self.clearItems();
    self.addContent(content);
  },
  [`${container}.RemoveAll()`]: (_, self: JContainerToken) => self.clearItems(),
  [`${container}.Merge(object)`]: (_, self: JContainerToken, content: NetValue) => mergeContent(self, content),
  [`${container}.Merge(object, JsonMergeSettings)`]: (_, self: JContainerToken, content: NetValue, settings: MergeSettings | null) => mergeContent(self, content, settings ?? undefined),
};

export const tokenMembers: MemberTable = {
  ...tree,
  ...contents,
  ...annotationMembers(token),
  [`${token}.DeepEquals(JToken, JToken)`]: (_, a: JToken | null, b: JToken | null) => a === b || (a !== null && b !== null && a.deepEquals(b)),
  [`${token}.DeepClone()`]: clone,
  [`${token}.Value(object)`]: (call, self: JToken, key: NetValue) => convertValue(call, self.child(key), typeArgument(call)),
  [`${token}.ToString()`]: (call, self: JToken) => (self instanceof JValue ? self.netToString() : textOfToken(call, self, true)),
  [`${token}.ToString(Formatting, JsonConverter[])`]: (call, self: JToken, formatting: number) => textOfToken(call, self, formatting === 1),
  [`${token}.FromObject(object)`]: (call, value: NetValue) => {
    if (value === null) throwArgumentNull("o");
    return toToken(call, value);
  },
  [`${token}.ToObject()`]: (call, self: JToken) => toObject(call, self, typeArgument(call)),
  [`${token}.ToObject(Type)`]: (call, self: JToken, type: TypeObject | null) => {
    if (type === null) throwArgumentNull("objectType");
    return boxValue(type.type, toObject(call, self, type.type));
  },
  [`${token}.Parse(string)`]: ({ host }, text: string | null) => parseJson(host, text),
  [`${token}.SelectToken(string)`]: (call, self: JToken, path: string | null) => selectToken(call, self, requirePath(path), false),
  [`${token}.SelectToken(string, bool)`]: (call, self: JToken, path: string | null, strict: boolean) => selectToken(call, self, requirePath(path), strict),
  [`${token}.SelectTokens(string)`]: (call, self: JToken, path: string | null) => select(call, self, requirePath(path), false),
  [`${token}.SelectTokens(string, bool)`]: (call, self: JToken, path: string | null, strict: boolean) => select(call, self, requirePath(path), strict),
};

function requirePath(path: string | null): string {
  if (path === null) throwArgumentNull("expression");
  return path;
}

function select(call: CallContext, self: JToken, path: string, strict: boolean): NetValue {
  return lazyTokens(call, () => selectTokens(call, self, path, strict));
}
