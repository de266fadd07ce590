import { throwArgumentNull, throwArgumentRange } from "../language/throw.js";
import { type CallContext, type Host, type MemberTable, type NetValue } from "../value.js";
import { throwChanged } from "./changes.js";
import { defaultOf } from "./defaults.js";
import { equalsDefault } from "./equality.js";
import { NetList } from "./list.js";
import { checkBackwardSearch, checkSearch, countProblem, indexProblem } from "./ranges.js";
import { objectType } from "./sequence.js";

export type Match = (item: NetValue) => boolean;

/** The first match in this part, or -1. Each look costs a step. */
export function findForward(host: Host, items: readonly NetValue[], match: Match | null, start = 0, count = items.length - start): number {
  if (match === null) throwArgumentNull("match");
  for (let i = start; i < start + count; i++) {
    host.spend(1);
    if (match(items[i])) return i;
  }
  return -1;
}

/** The last match in the part that ends at `start`, or -1. */
export function findBackward(host: Host, items: readonly NetValue[], match: Match | null, start = items.length - 1, count = items.length): number {
  if (match === null) throwArgumentNull("match");
  for (let i = start; i > start - count; i--) {
    host.spend(1);
    if (match(items[i])) return i;
  }
  return -1;
}

export const equalTo =
  (value: NetValue): Match =>
  (item) =>
    equalsDefault(item, value);

function checkFind(start: number, count: number, size: number): void {
  if (start < 0 || start > size) throwArgumentRange("startIndex", indexProblem);
  if (count < 0 || start > size - count) throwArgumentRange("count", countProblem);
}

function checkIndexOf(index: number, size: number): void {
  if (index > size || index < 0) throwArgumentRange("index", indexProblem);
}

/** What a search that found no place gives. */
const orNothing = (call: CallContext, items: readonly NetValue[], index: number): NetValue => (index < 0 ? defaultItem(call) : items[index]);

function defaultItem({ typeArguments }: CallContext): NetValue {
  return defaultOf(typeArguments[0] ?? objectType);
}

/** Walks a list with an action that must not change it. */
function forEach({ host }: CallContext, list: NetList, action: ((item: NetValue) => void) | null): void {
  if (action === null) throwArgumentNull("action");
  const { version } = list;
  for (const item of list.items) {
    host.spend(1);
    action(item);
    if (list.version !== version) throwChanged();
  }
}

/** Members of List<T> that search it or go over it. */
export const listSearchMembers: MemberTable = {
  "System.Collections.Generic.List.Contains(T)": ({ host }, list: NetList, item: NetValue) => findForward(host, list.items, equalTo(item)) >= 0,
  "System.Collections.Generic.List.IndexOf(T)": ({ host }, list: NetList, item: NetValue) => findForward(host, list.items, equalTo(item)),
  "System.Collections.Generic.List.IndexOf(T, int)": ({ host }, list: NetList, item: NetValue, index: number) => {
    checkIndexOf(index, list.items.length);
    return findForward(host, list.items, equalTo(item), index);
  },
  "System.Collections.Generic.List.IndexOf(T, int, int)": ({ host }, list: NetList, item: NetValue, index: number, count: number) => {
    checkIndexOf(index, list.items.length);
    if (count < 0 || index > list.items.length - count) throwArgumentRange("count", countProblem);
    return findForward(host, list.items, equalTo(item), index, count);
  },
  "System.Collections.Generic.List.LastIndexOf(T)": ({ host }, list: NetList, item: NetValue) => findBackward(host, list.items, equalTo(item)),
  "System.Collections.Generic.List.LastIndexOf(T, int)": ({ host }, list: NetList, item: NetValue, index: number) => {
    if (index >= list.items.length) throwArgumentRange("index", indexProblem);
    return findBackward(host, list.items, equalTo(item), index, index + 1);
  },
  "System.Collections.Generic.List.LastIndexOf(T, int, int)": ({ host }, list: NetList, item: NetValue, index: number, count: number) => {
    checkBackwardSearch(index, count, list.items.length);
    return findBackward(host, list.items, equalTo(item), index, count);
  },
  "System.Collections.Generic.List.Exists(Predicate<T>)": ({ host }, list: NetList, match: Match | null) => findForward(host, list.items, match) >= 0,
  "System.Collections.Generic.List.TrueForAll(Predicate<T>)": ({ host }, list: NetList, match: Match | null) => {
    if (match === null) throwArgumentNull("match");
    return findForward(host, list.items, (item) => !match(item)) < 0;
  },
  "System.Collections.Generic.List.Find(Predicate<T>)": (call, list: NetList, match: Match | null) => orNothing(call, list.items, findForward(call.host, list.items, match)),
  "System.Collections.Generic.List.FindLast(Predicate<T>)": (call, list: NetList, match: Match | null) => orNothing(call, list.items, findBackward(call.host, list.items, match)),
  "System.Collections.Generic.List.FindAll(Predicate<T>)": ({ host }, list: NetList, match: Match | null) => {
    if (match === null) throwArgumentNull("match");
    host.spend(list.items.length);
    return new NetList(list.elementType, list.items.filter(match));
  },
  "System.Collections.Generic.List.FindIndex(Predicate<T>)": ({ host }, list: NetList, match: Match | null) => findForward(host, list.items, match),
  "System.Collections.Generic.List.FindIndex(int, Predicate<T>)": ({ host }, list: NetList, start: number, match: Match | null) => {
    checkFind(start, list.items.length - start, list.items.length);
    return findForward(host, list.items, match, start);
  },
  "System.Collections.Generic.List.FindIndex(int, int, Predicate<T>)": ({ host }, list: NetList, start: number, count: number, match: Match | null) => {
    checkSearch(start, count, list.items.length);
    return findForward(host, list.items, match, start, count);
  },
  "System.Collections.Generic.List.FindLastIndex(Predicate<T>)": ({ host }, list: NetList, match: Match | null) => findBackward(host, list.items, match),
  "System.Collections.Generic.List.FindLastIndex(int, Predicate<T>)": ({ host }, list: NetList, start: number, match: Match | null) => {
    checkBackwardSearch(start, start + 1, list.items.length);
    return findBackward(host, list.items, match, start, start + 1);
  },
  "System.Collections.Generic.List.FindLastIndex(int, int, Predicate<T>)": ({ host }, list: NetList, start: number, count: number, match: Match | null) => {
    checkBackwardSearch(start, count, list.items.length);
    return findBackward(host, list.items, match, start, count);
  },
  "System.Collections.Generic.List.ForEach(Action<T>)": forEach,
  "System.Collections.Generic.List.ConvertAll(Converter<T, TOutput>)": ({ host, typeArguments }, list: NetList, convert: ((item: NetValue) => NetValue) | null) => {
    if (convert === null) throwArgumentNull("converter");
    host.spend(list.items.length);
    return new NetList(typeArguments[0] ?? objectType, list.items.map((item) => convert(item)));
  },
};
