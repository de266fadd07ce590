import { enumeratorOf, LazySequence, StepEnumerator } from "../collections/sequence.js";
import { throwArgumentNull } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";
import type { CallContext, NetValue } from "../value.js";
import type { XName } from "./names.js";
import { XElement, XNode, type XContainer } from "./nodes.js";

const elementType = netType("System.Xml.Linq.XElement");
export const nodeType = netType("System.Xml.Linq.XNode");
export const attributeType = netType("System.Xml.Linq.XAttribute");

/** What a generator makes, anew at each walk; each step costs one. */
export function lazyNodes({ host }: CallContext, make: () => Iterable<NetValue>, type: NetType = elementType): LazySequence {
  return new LazySequence(netType("System.Xml.Linq.XContainer+<GetElements>"), type, () => {
    const items = make()[Symbol.iterator]();
    return new StepEnumerator(type, (self) => {
      host.spend(1);
      const next = items.next();
      if (next.done !== true) self.current = next.value;
      return next.done !== true;
    });
  });
}

/** The elements of that name; of every name where it is left out, of none where it is null. */
export function* named(nodes: Iterable<XNode>, name?: XName | null): Generator<XElement> {
  if (name === null) return;
  for (const node of nodes) if (node instanceof XElement && (name === undefined || node.name.is(name))) yield node;
}

export function* ancestorsOf(node: XNode, withSelf: boolean): Generator<XElement> {
  if (withSelf && node instanceof XElement) yield node;
  for (let each = node.parentElement; each !== null; each = each.parentElement) yield each;
}

export function* selfAndDescendants(node: XContainer): Generator<XNode> {
  yield node;
  yield* node.descendants();
}

export function siblings(node: XNode, side: "before" | "after"): readonly XNode[] {
  const all = node.parent?.nodes ?? [];
  return side === "before" ? all.slice(0, node.index) : all.slice(node.index + 1);
}

/** Goes through a sequence of nodes and hands on what each leads to. */
export function* flatMap(source: NetValue, run: (node: never) => Iterable<NetValue>): Generator {
  const items = enumeratorOf(source);
  while (items.moveNext()) if (items.current !== null) yield* run(items.current as never);
}

export function requireSource(source: NetValue): NetValue {
  if (source === null) throwArgumentNull("source");
  return source;
}

/** -1, 0 or 1 as a node stands before, at or after another of the same tree; undefined where they have no common root. */
export function compareOrder(a: XNode, b: XNode): number | undefined {
  if (a === b) return 0;
  const [left, right] = [lineOf(a), lineOf(b)];
  if (left[0] !== right[0]) return undefined;
  for (let i = 1; ; i++) {
    const [x, y] = [left[i], right[i]];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (x !== y) return x.index < y.index ? -1 : 1;
  }
}

/** From the root down to the node. */
function lineOf(node: XNode): XNode[] {
  const line: XNode[] = [node];
  for (let each = node.parent; each !== null; each = each.parent) line.unshift(each);
  return line;
}
