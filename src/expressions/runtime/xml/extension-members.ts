import { takeItems } from "../collections/sequence.js";
import { throwArgumentNull } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../value.js";
import { attributesOf, removeAttribute } from "./element-members.js";
import type { XName } from "./names.js";
import type { XAttribute, XContainer, XElement, XNode } from "./nodes.js";
import { ancestorsOf, attributeType, compareOrder, flatMap, lazyNodes, named, nodeType, requireSource, selfAndDescendants } from "./sequences.js";

const x = "System.Xml.Linq.Extensions";

/** An extension that takes each node to many. */
function each(run: (node: never) => Iterable<NetValue>, type?: NetType) {
  return (call: CallContext, source: NetValue): NetValue => {
    requireSource(source);
    return lazyNodes(call, () => flatMap(source, run), type);
  };
}

/** The same of elements with a name. */
function eachNamed(run: (node: never) => Iterable<XNode>) {
  return (call: CallContext, source: NetValue, name: XName | null): NetValue => {
    requireSource(source);
    return lazyNodes(call, () => flatMap(source, (node: never) => named(run(node), name)));
  };
}

const ancestors = (node: XNode): Iterable<XElement> => ancestorsOf(node, false);
const ancestorsAndSelf = (node: XNode): Iterable<XElement> => ancestorsOf(node, true);
const descendants = (node: XContainer): Iterable<XNode> => node.descendants();
const children = (node: XContainer): Iterable<XNode> => node.children();

function inDocumentOrder(call: CallContext, source: NetValue): NetValue {
  requireSource(source);
  return lazyNodes(call, () => (takeItems(call.host, source) as XNode[]).sort((a, b) => compareOrder(a, b) ?? 0), call.typeArguments[0] ?? nodeType);
}

export const xmlExtensionMembers: MemberTable = {
  [`${x}.Attributes(IEnumerable<XElement>)`]: each((element: XElement) => attributesOf(element), attributeType),
  [`${x}.Attributes(IEnumerable<XElement>, XName)`]: (call, source: NetValue, name: XName | null) => {
    requireSource(source);
    return lazyNodes(call, () => flatMap(source, (element: XElement) => attributesOf(element, name)), attributeType);
  },
  [`${x}.Ancestors(IEnumerable<T>)`]: each(ancestors),
  [`${x}.Ancestors(IEnumerable<T>, XName)`]: eachNamed(ancestors),
  [`${x}.AncestorsAndSelf(IEnumerable<XElement>)`]: each(ancestorsAndSelf),
  [`${x}.AncestorsAndSelf(IEnumerable<XElement>, XName)`]: eachNamed(ancestorsAndSelf),
  [`${x}.Nodes(IEnumerable<T>)`]: each(children, nodeType),
  [`${x}.DescendantNodes(IEnumerable<T>)`]: each(descendants, nodeType),
  [`${x}.Descendants(IEnumerable<T>)`]: each((node: XContainer) => named(node.descendants())),
  [`${x}.Descendants(IEnumerable<T>, XName)`]: eachNamed(descendants),
  [`${x}.DescendantNodesAndSelf(IEnumerable<XElement>)`]: each(selfAndDescendants, nodeType),
  [`${x}.DescendantsAndSelf(IEnumerable<XElement>)`]: each((node: XElement) => named(selfAndDescendants(node))),
  [`${x}.DescendantsAndSelf(IEnumerable<XElement>, XName)`]: eachNamed(selfAndDescendants),
  [`${x}.Elements(IEnumerable<T>)`]: each((node: XContainer) => node.elements()),
  [`${x}.Elements(IEnumerable<T>, XName)`]: eachNamed(children),
  [`${x}.InDocumentOrder(IEnumerable<T>)`]: inDocumentOrder,
  [`${x}.Remove(IEnumerable<XAttribute>)`]: ({ host }, source: NetValue) => {
    for (const attribute of takeItems(host, source ?? throwArgumentNull("source"))) removeAttribute(attribute as XAttribute);
  },
  [`${x}.Remove(IEnumerable<T>)`]: ({ host }, source: NetValue) => {
    for (const node of takeItems(host, source ?? throwArgumentNull("source"))) (node as XNode).remove();
  },
};
