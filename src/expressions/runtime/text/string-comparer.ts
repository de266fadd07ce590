import { equalsDefault, hashCodeOf, type EqualityComparer } from "../collections/equality.js";
import type { OrderComparer } from "../collections/ordering.js";
import { compareObjects } from "../language/objects.js";
import { requireArgument, throwArgument } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { upperText } from "./characters.js";
import { checkComparison, compareStrings, comparisons, equalStrings, ignoresCase } from "./compare.js";

/** Short names that were asked for before: those of headers, mostly. */
const upperKeys = new Map<string, string>();
const mostKeys = 1000;

function upperKey(text: string): string {
  if (text.length > 64) return upperText(text);
  const known = upperKeys.get(text);
  if (known !== undefined) return known;
  if (upperKeys.size >= mostKeys) upperKeys.clear();
  const key = upperText(text);
  upperKeys.set(text, key);
  return key;
}

/** `StringComparer`, one for each way to compare. */
export class NetStringComparer implements EqualityComparer, OrderComparer {
  readonly netType = netType("System.StringComparer");

  constructor(readonly comparison: number) {}

  equalValues(a: NetValue, b: NetValue): boolean {
    if (typeof a === "string" && typeof b === "string") return equalStrings(a, b, this.comparison);
    return equalsDefault(a, b);
  }

  keyOf(value: NetValue): unknown {
    if (typeof value !== "string") return value;
    const { comparison } = this;
    if (comparison === comparisons.ordinal) return value;
    if (comparison === comparisons.ordinalIgnoreCase) return upperKey(value);
    const text = ignoresCase(comparison) ? upperText(value) : value;
    return text.normalize("NFC");
  }

  compareValues(a: NetValue, b: NetValue): number {
    const isText = (value: NetValue): value is string | null => value === null || typeof value === "string";
    if (isText(a) && isText(b)) return compareStrings(a, b, this.comparison);
    if (a === null) return -1;
    return isText(a) && !isText(b) ? throwArgument("Object must be of type String.") : compareObjects(a, b);
  }
}

const comparers = [0, 1, 2, 3, 4, 5].map((comparison) => new NetStringComparer(comparison));

function comparerOf(comparison: number): NetStringComparer {
  checkComparison(comparison);
  return comparers[comparison] ?? new NetStringComparer(comparison);
}

const type = "System.StringComparer";

export const stringComparerMembers: MemberTable = {
  [`${type}.CurrentCulture`]: () => comparerOf(comparisons.currentCulture),
  [`${type}.CurrentCultureIgnoreCase`]: () => comparerOf(comparisons.currentCultureIgnoreCase),
  [`${type}.InvariantCulture`]: () => comparerOf(comparisons.invariantCulture),
  [`${type}.InvariantCultureIgnoreCase`]: () => comparerOf(comparisons.invariantCultureIgnoreCase),
  [`${type}.Ordinal`]: () => comparerOf(comparisons.ordinal),
  [`${type}.OrdinalIgnoreCase`]: () => comparerOf(comparisons.ordinalIgnoreCase),
  [`${type}.Create(CultureInfo, bool)`]: (_: CallContext, culture: NetValue, ignoreCase: boolean) => {
    requireArgument(culture, "culture");
    return comparerOf(ignoreCase ? comparisons.currentCultureIgnoreCase : comparisons.currentCulture);
  },
  [`${type}.Create(CultureInfo, CompareOptions)`]: (_: CallContext, culture: NetValue, options: number) => {
    requireArgument(culture, "culture");
    return comparerOf((options & 1) !== 0 ? comparisons.currentCultureIgnoreCase : comparisons.currentCulture);
  },
  [`${type}.FromComparison(StringComparison)`]: (_: CallContext, comparison: number) => comparerOf(comparison),
  [`${type}.Compare(string, string)`]: (_: CallContext, comparer: NetStringComparer, a: string | null, b: string | null) => comparer.compareValues(a, b),
  [`${type}.Compare(object, object)`]: (_: CallContext, comparer: NetStringComparer, a: NetValue, b: NetValue) => comparer.compareValues(a, b),
  [`${type}.Equals(string, string)`]: (_: CallContext, comparer: NetStringComparer, a: string | null, b: string | null) => comparer.equalValues(a, b),
  [`${type}.Equals(object, object)`]: (_: CallContext, comparer: NetStringComparer, a: NetValue, b: NetValue) => comparer.equalValues(a, b),
  [`${type}.GetHashCode(string)`]: (_: CallContext, comparer: NetStringComparer, value: string | null) => hashCodeOf(comparer.keyOf(requireArgument(value, "obj"))),
  [`${type}.GetHashCode(object)`]: (_: CallContext, comparer: NetStringComparer, value: NetValue) => hashCodeOf(comparer.keyOf(requireArgument(value, "obj"))),
};
