import { netType } from "../../../../src/expressions/runtime/net-type.js";
import { Boxed } from "../../../../src/expressions/runtime/value.js";
import { attributeOf, type XmlElement } from "../../../../src/xml/index.js";
import { isTrue, textOfWritten } from "../expressions.js";
import { attribute, readElement, type Read } from "../read.js";
import type { World } from "../world.js";
import type { Handlers } from "./handler.js";

/** Read when the request is over: they may speak of the response. */
const later = ["increment-condition", "increment-count"];

export const limitPolicies: Handlers = {
  "rate-limit-by-key": (element, world) => limit(element, world, keyOf, 429, "Rate limit is exceeded."),
  "quota-by-key": (element, world) => limit(element, world, keyOf, 403, "Out of call volume quota."),
  "rate-limit": (element, world) => limit(element, world, () => "subscription", 429, "Rate limit is exceeded."),
  quota: (element, world) => limit(element, world, () => "subscription", 403, "Out of call volume quota."),
};

const keyOf = (read: Read): string => attribute(read, "counter-key") ?? "";

function limit(element: XmlElement, world: World, key: (read: Read) => string, status: number, words: string): void {
  const read = readElement(element, world, later);
  const counter = key(read);
  const calls = Number(attribute(read, "calls") ?? Infinity);
  const used = world.given.counters?.[counter] ?? 0;
  const seconds = attribute(read, "renewal-period") ?? "0";
  // Assumed to be an int: the reference says what the variable counts, and not its type.
  const remember = (name: string, value: number): void => {
    const variable = attribute(read, name);
    if (variable !== undefined) world.variables.set(variable, new Boxed(netType("System.Int32"), value));
  };
  if (used >= calls || world.given.exhausted?.includes(counter) === true) {
    remember("retry-after-variable-name", Number(seconds));
    remember("remaining-calls-variable-name", 0);
    world.refuse(element.name, status, `${words} Try again in ${seconds} seconds.`, { [attribute(read, "retry-after-header-name") ?? "Retry-After"]: seconds });
    return;
  }
  remember("remaining-calls-variable-name", calls - used - 1);
  world.counted.push({ key: counter, increment: () => incrementOf(element, world) });
}

function incrementOf(element: XmlElement, world: World): number {
  const condition = attributeOf(element, "increment-condition")?.value;
  const count = attributeOf(element, "increment-count")?.value;
  const by = count === undefined ? 1 : Number(textOfWritten(count, world));
  return condition === undefined || isTrue(condition, world) ? by : 0;
}
