import { castObject } from "../collections/instance-of.js";
import { defaultOf } from "../collections/defaults.js";
import type { NetArray } from "../collections/array.js";
import { takeItems, objectType, stringType } from "../collections/sequence.js";
import type { NetKeyed } from "../collections/protocols.js";
import type { NetPair } from "../collections/pair.js";
import { textOfObject } from "../format/value-text.js";
import { throwNullReference } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { readBasic, readJwt } from "./jwt.js";
import { escapeDataString } from "./url.js";

/** Of several values of a header, a query parameter or a claim, as one text. */
function joinedValues(_: CallContext, values: NetKeyed | null, name: string, defaultValue: string | null = null): NetValue {
  if (values === null) throwNullReference();
  const entry = values.findEntry(name);
  return entry === undefined ? defaultValue : (entry.value as NetArray).items.join(",");
}

/** A variable as a T: a value of another type is an InvalidCastException. */
function variable(call: CallContext, variables: NetKeyed | null, name: string, defaultValue: NetValue): NetValue {
  if (variables === null) throwNullReference();
  const entry = variables.findEntry(name);
  return entry === undefined ? defaultValue : castObject(entry.value, call.typeArguments[0] ?? objectType);
}

function valueOf(_: CallContext, dictionary: NetKeyed | null, key: NetValue, defaultValue: NetValue): NetValue {
  if (dictionary === null) throwNullReference();
  return dictionary.findEntry(key)?.value ?? defaultValue;
}

/** A form as `name=value&…`, every field escaped. */
function formText(call: CallContext, form: NetKeyed | null): string {
  if (form === null) throwNullReference();
  const pairs = form.copyItems() as NetPair[];
  const field = (name: NetValue, value: NetValue): string => `${escapeDataString(textOfObject(name))}=${escapeDataString(textOfObject(value))}`;
  const text = pairs.flatMap(({ key, value }) => takeItems(call.host, value, stringType).map((each) => field(key, each))).join("&");
  call.host.spend(text.length);
  return text;
}

const e = "PolicyExtensions";

const tryRead =
  (read: (call: CallContext, input: string | null) => NetValue) =>
  (call: CallContext, input: string | null, result: Reference): boolean => {
    result.value = read(call, input);
    return result.value !== null;
  };

const jwt = ({ host }: CallContext, input: string | null): NetValue => readJwt(host, input);
const basic = (_: CallContext, input: string | null): NetValue => readBasic(input);

/** The extension methods that policies get beside .NET's own. */
export const policyExtensions: MemberTable = {
  [`${e}.GetValueOrDefault(IReadOnlyDictionary<string, string[]>, string)`]: (call, values: NetKeyed | null, name: string) => joinedValues(call, values, name),
  [`${e}.GetValueOrDefault(IReadOnlyDictionary<string, string[]>, string, string)`]: joinedValues,
  [`${e}.GetValueOrDefault(IReadOnlyDictionary<string, object>, string)`]: (call, variables: NetKeyed | null, name: string) => variable(call, variables, name, defaultOf(call.typeArguments[0] ?? objectType)),
  [`${e}.GetValueOrDefault(IReadOnlyDictionary<string, object>, string, T)`]: variable,
  [`${e}.GetValueOrDefault(IReadOnlyDictionary<TKey, TValue>, TKey)`]: (call, dictionary: NetKeyed | null, key: NetValue) => valueOf(call, dictionary, key, defaultOf(call.typeArguments[1] ?? objectType)),
  [`${e}.GetValueOrDefault(IReadOnlyDictionary<TKey, TValue>, TKey, TValue)`]: valueOf,
  [`${e}.ToQueryString(IDictionary<string, IList<string>>)`]: formText,
  [`${e}.ToFormUrlEncodedContent(IDictionary<string, IList<string>>)`]: formText,
  [`${e}.AsJwt(string)`]: jwt,
  [`${e}.TryParseJwt(string, Jwt)`]: tryRead(jwt),
  [`${e}.AsBasic(string)`]: basic,
  [`${e}.TryParseBasic(string, BasicAuthCredentials)`]: tryRead(basic),
};
