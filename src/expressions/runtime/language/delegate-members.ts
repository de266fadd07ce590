import { NetArray } from "../collections/array.js";
import { boxValue, typeOfObject, unboxValue } from "../collections/boxing.js";
import { defaultOf } from "../collections/defaults.js";
import { hashCodeOf, identityOf } from "../collections/equality.js";
import { isInstance, isValueType } from "../collections/instance-of.js";
import { objectType, stringType } from "../collections/sequence.js";
import { netType, sameType, typeText, type NetType } from "../net-type.js";
import { NetException, type CallContext, type MemberTable, type NetObject, type NetValue } from "../value.js";
import { combineDelegates, delegatesEqual, parts, removeDelegate, type NetDelegate } from "./delegates.js";
import { throwArgument, throwNet } from "./throw.js";

type MaybeDelegate = NetDelegate | null;
type Maybe = NetArray | null;

const delegateType = netType("System.Delegate");

interface Signature {
  readonly parameters: readonly NetType[];
  readonly result: NetType;
}

const nothing = netType("System.Void");

/** What a delegate takes and gives, as its type tells. */
function signatureOf({ name, typeArguments }: NetType): Signature {
  const [first = objectType, second = objectType] = typeArguments;
  if (name.startsWith("System.Func`")) return { parameters: typeArguments.slice(0, -1), result: typeArguments.at(-1) ?? objectType };
  if (name.startsWith("System.Predicate`")) return { parameters: [first], result: netType("System.Boolean") };
  if (name.startsWith("System.Comparison`")) return { parameters: [first, first], result: netType("System.Int32") };
  if (name.startsWith("System.Converter`")) return { parameters: [first], result: second };
  if (name.endsWith(".MatchEvaluator")) return { parameters: [netType("System.Text.RegularExpressions.Match")], result: stringType };
  return { parameters: typeArguments, result: nothing };
}

function argumentFor(type: NetType, value: NetValue): NetValue {
  if (value === null) return isValueType(type) ? defaultOf(type) : null;
  if (!isInstance(value, type)) throwArgument(`Object of type '${typeText(typeOfObject(value))}' cannot be converted to type '${typeText(type)}'.`);
  return type.name === objectType.name ? value : unboxValue(value);
}

/** What is thrown inside is wrapped; the end of a run is not. */
const endings = new Set(["System.TimeoutException", "System.InsufficientExecutionStackException"]);

function dynamicInvoke({ host }: CallContext, self: NetDelegate, given: Maybe): NetValue {
  host.spend(1);
  const { parameters, result } = signatureOf(self.netType);
  const values = given?.items ?? [];
  if (values.length !== parameters.length) throwNet("System.Reflection.TargetParameterCountException", "Number of parameters specified does not match the expected number.");
  const operands = parameters.map((type, i) => argumentFor(type, values[i] ?? null));
  try {
    const value = self(...operands);
    return result === nothing ? null : boxValue(result, value);
  } catch (error) {
    if (!(error instanceof NetException) || endings.has(error.netType.name)) throw error;
    throw new NetException(netType("System.Reflection.TargetInvocationException"), "Exception has been thrown by the target of an invocation.", error);
  }
}

function requireSame(a: MaybeDelegate, b: MaybeDelegate): void {
  if (a !== null && b !== null && !sameType(a.netType, b.netType)) throwArgument("Delegates must be of the same type.");
}

function combine(a: MaybeDelegate, b: MaybeDelegate): NetValue {
  requireSame(a, b);
  return combineDelegates(a, b);
}

function removeAll(source: MaybeDelegate, value: MaybeDelegate): NetValue {
  requireSame(source, value);
  for (let rest: NetValue = source; ; ) {
    const next = removeDelegate(rest, value);
    if (next === rest || next === null) return next;
    rest = next;
  }
}

/** The object that holds what a lambda captures. */
class Closure implements NetObject {
  readonly netType = objectType;
}

const closures = new WeakMap<NetDelegate, Closure>();

function closureOf(self: NetDelegate): Closure {
  const last = parts(self).at(-1) ?? self;
  const known = closures.get(last) ?? new Closure();
  closures.set(last, known);
  return known;
}

const type = "System.Delegate";

export const delegateMembers: MemberTable = {
  [`${type}.Target`]: (_: CallContext, self: NetDelegate) => closureOf(self),
  [`${type}.DynamicInvoke(object[])`]: dynamicInvoke,
  [`${type}.Clone()`]: (_: CallContext, self: NetDelegate) => self,
  [`${type}.Equals(object)`]: (_: CallContext, self: NetDelegate, other: NetValue) => typeof other === "function" && delegatesEqual(self, other),
  [`${type}.GetHashCode()`]: (_: CallContext, self: NetDelegate) => hashCodeOf(parts(self).reduce((sum, each) => (Math.imul(sum, 33) + identityOf(each.calls?.method ?? each)) | 0, 0)),
  [`${type}.GetInvocationList()`]: (_: CallContext, self: NetDelegate) => new NetArray(delegateType, [...parts(self)]),
  [`${type}.Combine(Delegate, Delegate)`]: (_: CallContext, a: MaybeDelegate, b: MaybeDelegate) => combine(a, b),
  [`${type}.Combine(Delegate[])`]: ({ host }: CallContext, all: Maybe) => {
    host.spend(all?.count ?? 0);
    return (all?.items ?? []).reduce((joined, each) => combine(joined as MaybeDelegate, each as MaybeDelegate), null);
  },
  [`${type}.Remove(Delegate, Delegate)`]: (_: CallContext, a: MaybeDelegate, b: MaybeDelegate) => {
    requireSame(a, b);
    return removeDelegate(a, b);
  },
  [`${type}.RemoveAll(Delegate, Delegate)`]: (_: CallContext, a: MaybeDelegate, b: MaybeDelegate) => removeAll(a, b),
};
