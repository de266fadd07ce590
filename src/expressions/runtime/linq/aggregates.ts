import { isValueType } from "../collections/instance-of.js";
import { compareDefault } from "../collections/ordering.js";
import { Decimal } from "../decimal/decimal.js";
import { throwOverflow } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { eachOf, requireAll, typeArgument, type Combiner, type Selector } from "./lazy.js";
import { throwEmpty } from "./elements.js";
import { netType } from "../net-type.js";

/** How the numbers of one type are added up and averaged. */
interface Numeric {
  readonly keyword: string;
  readonly type: NetType;
  /** In which sums are kept while they grow. */
  readonly zero: NetValue;
  add(sum: NetValue, value: NetValue): NetValue;
  /** As the type has it; throws when it does not fit. */
  sum(sum: NetValue): NetValue;
  average(sum: NetValue, count: number): NetValue;
}

const addNumbers = (sum: NetValue, value: NetValue): NetValue => (sum as number) + (value as number);
const same = (sum: NetValue): NetValue => sum;

function checkedInt(sum: NetValue): NetValue {
  if ((sum as number) > 2147483647 || (sum as number) < -2147483648) throwOverflow();
  return sum;
}

function addLongs(sum: NetValue, value: NetValue): NetValue {
  const total = (sum as bigint) + (value as bigint);
  if (BigInt.asIntN(64, total) !== total) throwOverflow();
  return total;
}

const divide = (sum: NetValue, count: number): NetValue => Number(sum) / count;

const numerics: readonly Numeric[] = [
  // The sum of ints is checked as it grows; in between it may not leave the range either.
  { keyword: "int", type: netType("System.Int32"), zero: 0, add: addNumbers, sum: same, average: divide },
  { keyword: "long", type: netType("System.Int64"), zero: 0n, add: addLongs, sum: same, average: divide },
  { keyword: "float", type: netType("System.Single"), zero: 0, add: addNumbers, sum: (sum) => Math.fround(sum as number), average: (sum, count) => Math.fround((sum as number) / count) },
  { keyword: "double", type: netType("System.Double"), zero: 0, add: addNumbers, sum: same, average: divide },
  {
    keyword: "decimal",
    type: netType("System.Decimal"),
    zero: Decimal.zero,
    add: (sum, value) => (sum as Decimal).add(value as Decimal),
    sum: same,
    average: (sum, count) => (sum as Decimal).divide(Decimal.ofInteger(count)),
  },
];

function totalOf(call: CallContext, source: NetValue, elementType: NetType, numeric: Numeric, selector: Selector | undefined, checked: boolean): { sum: NetValue; count: number } {
  let sum = numeric.zero;
  let count = 0;
  eachOf(call, source, elementType, (item) => {
    const value = selector === undefined ? item : selector(item);
    if (value === null) return true;
    sum = numeric.add(sum, value);
    if (checked) checkedInt(sum);
    count++;
    return true;
  });
  return { sum, count };
}

function greatest(call: CallContext, source: NetValue, elementType: NetType, sign: 1 | -1, selector?: Selector): NetValue {
  let best: NetValue = null;
  eachOf(call, source, elementType, (item) => {
    const value = selector === undefined ? item : selector(item);
    if (value !== null && (best === null || sign * compareDefault(value, best) > 0)) best = value;
    return true;
  });
  return best;
}

/** Runs on the source itself, or on what a selector makes of each element. */
function bothForms(name: string, keyword: string, own: NetType | undefined, run: (call: CallContext, source: NetValue, type: NetType, selector?: Selector) => NetValue): MemberTable {
  const plain: MemberImplementation = (call: CallContext, source: NetValue) => {
    requireAll({ source });
    return run(call, source, own ?? typeArgument(call, 0));
  };
  const selected: MemberImplementation = (call: CallContext, source: NetValue, selector: Selector) => {
    requireAll({ source, selector });
    return run(call, source, typeArgument(call, 0), selector);
  };
  const e = `System.Linq.Enumerable.${name}`;
  return { [`${e}(IEnumerable<${own === undefined ? "TSource" : keyword}>)`]: plain, [`${e}(IEnumerable<TSource>, Func<TSource, ${keyword}>)`]: selected };
}

function numericMembers(numeric: Numeric): MemberTable {
  const { keyword, type } = numeric;
  const isInt = keyword === "int";
  const nullable = `${keyword}?`;
  const sum = (call: CallContext, source: NetValue, elementType: NetType, selector?: Selector): NetValue => numeric.sum(totalOf(call, source, elementType, numeric, selector, isInt).sum);
  const average =
    (whenEmpty: () => NetValue) =>
    (call: CallContext, source: NetValue, elementType: NetType, selector?: Selector): NetValue => {
      const total = totalOf(call, source, elementType, numeric, selector, false);
      return total.count === 0 ? whenEmpty() : numeric.average(total.sum, total.count);
    };
  const none = (): NetValue => null;
  const empty = (): NetValue => throwEmpty();
  const best =
    (sign: 1 | -1, whenEmpty: () => NetValue) =>
    (call: CallContext, source: NetValue, elementType: NetType, selector?: Selector): NetValue =>
      greatest(call, source, elementType, sign, selector) ?? whenEmpty();
  const optional = netType("System.Nullable`1", type);
  return {
    ...bothForms("Sum", keyword, type, sum),
    ...bothForms("Sum", nullable, optional, sum),
    ...bothForms("Average", keyword, type, average(empty)),
    ...bothForms("Average", nullable, optional, average(none)),
    ...bothForms("Max", keyword, type, best(1, empty)),
    ...bothForms("Max", nullable, optional, best(1, none)),
    ...bothForms("Min", keyword, type, best(-1, empty)),
    ...bothForms("Min", nullable, optional, best(-1, none)),
  };
}

/** Max and Min of anything comparable. Of a type that has null, nothing has null for its greatest. */
function bestOfAny(sign: 1 | -1) {
  return (call: CallContext, source: NetValue, elementType: NetType, selector?: Selector): NetValue => {
    const best = greatest(call, source, elementType, sign, selector);
    const resultType = selector === undefined ? elementType : typeArgument(call, 1);
    if (best === null && isValueType(resultType)) throwEmpty();
    return best;
  };
}

function aggregate(call: CallContext, source: NetValue, func: Combiner): NetValue {
  requireAll({ source, func });
  let result: { value: NetValue } | undefined;
  eachOf(call, source, typeArgument(call, 0), (item) => {
    result = { value: result === undefined ? item : func(result.value, item) };
    return true;
  });
  return (result ?? throwEmpty()).value;
}

function fold(call: CallContext, source: NetValue, seed: NetValue, func: Combiner, resultSelector?: Selector): NetValue {
  requireAll({ source, func, ...(resultSelector !== undefined && { resultSelector }) });
  let result = seed;
  eachOf(call, source, typeArgument(call, 0), (item) => {
    result = func(result, item);
    return true;
  });
  return resultSelector === undefined ? result : resultSelector(result);
}

const e = "System.Linq.Enumerable";

export const aggregateMembers: MemberTable = Object.assign(
  {
    ...bothForms("Max", "TResult", undefined, bestOfAny(1)),
    ...bothForms("Min", "TResult", undefined, bestOfAny(-1)),
    [`${e}.Aggregate(IEnumerable<TSource>, Func<TSource, TSource, TSource>)`]: aggregate,
    [`${e}.Aggregate(IEnumerable<TSource>, TAccumulate, Func<TAccumulate, TSource, TAccumulate>)`]: (call: CallContext, source: NetValue, seed: NetValue, func: Combiner) => fold(call, source, seed, func),
    [`${e}.Aggregate(IEnumerable<TSource>, TAccumulate, Func<TAccumulate, TSource, TAccumulate>, Func<TAccumulate, TResult>)`]: fold,
  },
  ...numerics.map(numericMembers),
) as MemberTable;
