import { attribute, childrenNamed, contentText, readElement, type Read } from "../read.js";
import { jsonOf } from "../expressions.js";
import { responseOf } from "../world.js";
import type { Handlers } from "./handler.js";

export const cachePolicies: Handlers = {
  "cache-lookup-value"(element, world) {
    const read = readElement(element, world);
    const [key, variable] = [attribute(read, "key") ?? "", attribute(read, "variable-name") ?? ""];
    if (world.cache.has(key)) world.variables.set(variable, world.cache.get(key));
    else if ("default-value" in read.values) world.variables.set(variable, read.values["default-value"]);
  },

  "cache-store-value"(element, world) {
    const read = readElement(element, world);
    const key = attribute(read, "key") ?? "";
    world.cache.set(key, read.values["value"]);
    world.stored.push({ key, value: jsonOf(read.values["value"], world.host), duration: Number(attribute(read, "duration")) });
  },

  "cache-remove-value"(element, world) {
    const read = readElement(element, world);
    const key = attribute(read, "key") ?? "";
    world.cache.delete(key);
    world.stored.push({ removed: key });
  },

  /** Whether the gateway has the response is said by the case. */
  "cache-lookup"(element, world) {
    const read = readElement(element, world);
    const names = (child: string): readonly string[] => childrenNamed(read, child).flatMap((c) => contentText(c).split(";"));
    world.stored.push({ lookup: attributesOf(read), headers: names("vary-by-header"), queries: names("vary-by-query-parameter") });
    if (world.given.cached !== undefined) world.answer("cache-lookup", responseOf(world.given.cached));
  },

  "cache-store": (element, world) => void world.stored.push({ store: attributesOf(readElement(element, world)) }),
};

const attributesOf = (read: Read): Readonly<Record<string, string>> => Object.fromEntries(Object.keys(read.values).map((name) => [name, attribute(read, name) ?? ""]));
