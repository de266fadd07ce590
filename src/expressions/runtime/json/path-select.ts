import { textOfObject } from "../format/value-text.js";
import { throwNet } from "../language/throw.js";
import type { CallContext } from "../value.js";
import { compareContents } from "./compare-contents.js";
import { JContainerToken } from "./container.js";
import { JArray, JConstructor, JObject, JProperty } from "./containers.js";
import { JValue } from "./json-value.js";
import { parsePath, throwJson, type PathCondition, type PathFilter, type PathOperator, type PathSide } from "./path-syntax.js";
import type { JToken } from "./token.js";
import { tokenTypes } from "./token-type.js";

/** `SelectTokens`: what a JSONPath leads to. `strict` throws where a step finds nothing. */
export function* selectTokens(call: CallContext, root: JToken, path: string, strict: boolean): Generator<JToken> {
  yield* runFilters(new Selection(call, root, strict), parsePath(path), [root]);
}

/** `SelectToken`: null when there is none. */
export function selectToken(call: CallContext, root: JToken, path: string, strict: boolean): JToken | null {
  let found: JToken | null = null;
  for (const token of selectTokens(call, root, path, strict)) {
    if (found !== null) throwJson("Path returned multiple tokens.");
    found = token;
  }
  return found;
}

class Selection {
  constructor(
    readonly call: CallContext,
    readonly root: JToken,
    readonly strict: boolean,
  ) {}
}

function runFilters(selection: Selection, filters: readonly PathFilter[], from: Iterable<JToken>): Iterable<JToken> {
  let current = from;
  for (const filter of filters) current = runFilter(selection, filter, current);
  return current;
}

function* runFilter(selection: Selection, filter: PathFilter, from: Iterable<JToken>): Generator<JToken> {
  for (const token of from) {
    selection.call.host.spend(1);
    switch (filter.kind) {
      case "root":
        yield selection.root;
        break;
      case "fields":
        yield* filter.scan ? scanFields(selection, filter.names, token) : fieldsOf(selection, filter.names, token);
        break;
      case "indexes":
        yield* itemsAt(selection, filter.indexes, token);
        break;
      case "slice":
        yield* sliceOf(selection, filter, token);
        break;
      case "query":
        for (const each of filter.scan ? selfAndDescendants(token) : [token]) for (const child of each.children) if (isMatch(selection, filter.condition, child)) yield child;
        break;
    }
  }
}

function typeName(token: JToken): string {
  return token.netType.name.slice("Newtonsoft.Json.Linq.".length);
}

function* fieldsOf({ strict }: Selection, names: readonly string[] | undefined, token: JToken): Generator<JToken> {
  if (!(token instanceof JObject)) {
    if (strict) throwJson(names === undefined || names.length === 1 ? `Property '${names?.[0] ?? "*"}' not valid on ${typeName(token)}.` : `Properties ${names.map((name) => `'${name}'`).join(", ")} not valid on ${typeName(token)}.`);
    return;
  }
  if (names === undefined) {
    for (const { value } of token.properties) yield value;
    return;
  }
  for (const name of names) {
    const value = token.get(name);
    if (value !== null) yield value;
    else if (strict) throwJson(`Property '${name}' does not exist on JObject.`);
  }
}

function selfAndDescendants(token: JToken): JToken[] {
  return token instanceof JContainerToken ? [token, ...token.descendants()] : [token];
}

/** Of every object below; of everything but properties without names. */
function* scanFields({ call }: Selection, names: readonly string[] | undefined, root: JToken): Generator<JToken> {
  for (const token of selfAndDescendants(root)) {
    call.host.spend(1);
    if (names === undefined) {
      if (!(token instanceof JProperty)) yield token;
    } else if (token instanceof JProperty && token !== root && names.includes(token.name)) yield token.value;
  }
}

function* itemsAt({ strict }: Selection, indexes: readonly number[] | undefined, token: JToken): Generator<JToken> {
  const isList = token instanceof JArray || token instanceof JConstructor;
  if (indexes === undefined) {
    if (isList) yield* token.children;
    else if (strict) throwJson(`Index * not valid on ${typeName(token)}.`);
    return;
  }
  for (const index of indexes) {
    if (!isList) {
      if (strict) throwJson(`Index ${index} not valid on ${typeName(token)}.`);
    } else if (index < token.count) yield token.itemAt(index);
    else if (strict) throwJson(`Index ${index} outside the bounds of ${typeName(token)}.`);
  }
}

function* sliceOf({ strict }: Selection, { start, end, step = 1 }: { readonly start: number | undefined; readonly end: number | undefined; readonly step: number | undefined }, token: JToken): Generator<JToken> {
  if (step === 0) throwJson("Step cannot be zero.");
  if (!(token instanceof JArray)) {
    if (strict) throwJson(`Array slice is not valid on ${typeName(token)}.`);
    return;
  }
  const { count } = token;
  const forward = step > 0;
  let from = start ?? (forward ? 0 : count - 1);
  let to = end ?? (forward ? count : -1);
  if (start !== undefined && start < 0) from += count;
  if (end !== undefined && end < 0) to += count;
  from = Math.min(Math.max(from, forward ? 0 : -Infinity), forward ? count : count - 1);
  to = Math.min(Math.max(to, -1), count);
  const isInside = (i: number): boolean => (forward ? i < to : i > to);
  if (!isInside(from)) {
    if (strict) throwJson(`Array slice of ${start ?? "*"} to ${end ?? "*"} returned no results.`);
    return;
  }
  for (let i = from; isInside(i); i += step) yield token.itemAt(i);
}

function isMatch(selection: Selection, condition: PathCondition, token: JToken): boolean {
  if (condition.kind !== "compare") {
    const holds = (part: PathCondition): boolean => isMatch(selection, part, token);
    return condition.kind === "all" ? condition.parts.every(holds) : condition.parts.some(holds);
  }
  const { left, operator, right } = condition;
  for (const leftToken of sideOf(selection, left, token)) {
    if (operator === "exists" || right === undefined) return true;
    for (const rightToken of sideOf(selection, right, token)) if (compareTokens(leftToken, operator, rightToken)) return true;
  }
  return false;
}

function sideOf(selection: Selection, side: PathSide, token: JToken): Iterable<JToken> {
  return side.kind === "value" ? [side.value] : runFilters(new Selection(selection.call, selection.root, false), side.filters, [token]);
}

function compareTokens(left: JToken, operator: PathOperator, right: JToken): boolean {
  if (!(left instanceof JValue) || !(right instanceof JValue)) return operator === "exists" || operator === "!=" || operator === "<>";
  const order = (): number => compareContents(left.type === tokenTypes.String ? right.type : left.type, left.content, right.content);
  switch (operator) {
    case "===":
      return left.netEquals(right) || equalNumbers(left, right);
    case "!==":
      return !(left.netEquals(right) || equalNumbers(left, right));
    case "==":
      return equalLoosely(left, right);
    case "!=":
    case "<>":
      return !equalLoosely(left, right);
    case "<":
      return order() < 0;
    case "<=":
      return order() <= 0;
    case ">":
      return order() > 0;
    case ">=":
      return order() >= 0;
    case "=~":
      return throwNet("System.NotSupportedException", "A regular expression in a JSONPath is not supported.");
    case "exists":
      return true;
  }
}

function equalNumbers(a: JValue, b: JValue): boolean {
  const isNumber = ({ type }: JValue): boolean => type === tokenTypes.Integer || type === tokenTypes.Float;
  return isNumber(a) && isNumber(b) && compareContents(tokenTypes.Float, a.content, b.content) === 0;
}

const comparedAsText = new Set<number>([tokenTypes.Bytes, tokenTypes.Guid, tokenTypes.TimeSpan, tokenTypes.Uri]);

function equalLoosely(value: JValue, wanted: JValue): boolean {
  if (value.netEquals(wanted) || equalNumbers(value, wanted)) return true;
  return wanted.type === tokenTypes.String && comparedAsText.has(value.type) && textOfObject(value.content) === textOfObject(wanted.content);
}
