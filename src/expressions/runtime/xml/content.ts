import { boxValue } from "../collections/boxing.js";
import { enumeratorOf, isEnumerable } from "../collections/sequence.js";
import { Decimal } from "../decimal/decimal.js";
import { textOfObject } from "../format/value-text.js";
import { throwArgument, throwArgumentNull } from "../language/throw.js";
import { NetDateTime } from "../time/date-time.js";
import { NetDateTimeOffset } from "../time/date-time-offset.js";
import { NetTimeSpan } from "../time/time-span.js";
import { isoText } from "../json/write.js";
import { Boxed, type NetValue } from "../value.js";
import { durationText } from "./durations.js";
import { XAttribute, XElement, XNode, XObject, type XContainer } from "./nodes.js";

/** Adds what C# hands over as an object: nodes, attributes, text, values, and sequences of these. Returns how many nodes were added. */
export function insertContent(container: XContainer, index: number, content: NetValue): number {
  if (content === null) return 0;
  if (content instanceof XNode) {
    container.insertNode(index, content);
    return 1;
  }
  if (typeof content === "string") return container.insertText(index, content);
  if (content instanceof XAttribute) {
    if (!(container instanceof XElement)) throwArgument("An attribute cannot be added to content.");
    container.addAttribute(content);
    return 0;
  }
  if (!isEnumerable(content)) return container.insertText(index, valueText(content));
  let added = 0;
  for (const item of partsOf(content)) added += insertContent(container, index + added, item);
  return added;
}

export function addContent(container: XContainer, content: NetValue): void {
  insertContent(container, container.nodes.length, content);
}

/** What `clear` takes away makes room for the content, which may have been made of it. */
export function replaceContent(container: XContainer, content: NetValue, clear: () => void): void {
  const parts = snapshotContent(content);
  clear();
  for (const part of parts) addContent(container, part);
}

/** What content holds now: it may look at what is about to be taken away. */
function snapshotContent(content: NetValue): NetValue[] {
  if (content instanceof XObject || typeof content === "string" || !isEnumerable(content)) return [content];
  return partsOf(content).flatMap(snapshotContent);
}

/** The parts of a sequence as objects; taken before any is added, which may take it out of where it is. */
function partsOf(content: NetValue): NetValue[] {
  const items: NetValue[] = [];
  const walk = enumeratorOf(content);
  while (walk.moveNext()) items.push(boxValue(walk.elementType, walk.current));
  return items;
}

/** The text of a value in XML's forms. */
export function valueText(value: NetValue): string {
  if (value === null) throwArgumentNull("value");
  if (value instanceof XObject) throwArgument("An XObject cannot be used as a value.");
  if (value instanceof Boxed) return boxText(value);
  if (value instanceof Decimal) return textOfObject(value);
  if (value instanceof NetDateTime || value instanceof NetDateTimeOffset) return value instanceof NetDateTime ? isoText(value) : offsetText(value);
  if (value instanceof NetTimeSpan) return durationText(value.ticks);
  return textOfObject(value);
}

function offsetText(value: NetDateTimeOffset): string {
  const text = isoText(value);
  return text.endsWith("+00:00") ? `${text.slice(0, -6)}Z` : text;
}

function boxText(box: Boxed): string {
  const { value, netType } = box;
  if (typeof value === "boolean") return String(value);
  if (netType.name !== "System.Double" && netType.name !== "System.Single") return textOfObject(box);
  if (value === Infinity) return "INF";
  if (value === -Infinity) return "-INF";
  if (Object.is(value, -0)) return "-0";
  return textOfObject(box, "R");
}
