import { attributeOf, childElements, type XmlElement } from "../../../../src/xml/index.js";
import { isTrue, textOfWritten, valueOf } from "../expressions.js";
import type { World } from "../world.js";
import type { Handlers } from "./handler.js";

export const controlPolicies: Handlers = {
  base: () => undefined,

  choose(element, world, run) {
    const branch = childElements(element).find((b) => b.name === "otherwise" || isTrue(attributeOf(b, "condition")?.value ?? "", world));
    run(branch?.children ?? [], world);
  },

  "include-fragment"(element, world, run) {
    const name = attributeOf(element, "fragment-id")?.value ?? "";
    const fragment = world.around.fragment(name);
    if (fragment === undefined) throw new Error(`There is no fragment ${name}.`);
    run(fragment.children, world);
  },

  "limit-concurrency"(element, world, run) {
    const key = textOfWritten(attributeOf(element, "key")?.value ?? "", world);
    textOfWritten(attributeOf(element, "max-count")?.value ?? "", world);
    if (world.given.exhausted?.includes(key) === true) world.refuse("limit-concurrency", 429, "Concurrency limit exceeded. Try again later.");
    else run(element.children, world);
  },

  /** The pauses are noted and not made. */
  retry(element, world, run) {
    const number = (name: string): number | undefined => {
      const written = attributeOf(element, name)?.value;
      return written === undefined ? undefined : Number(textOfWritten(written, world));
    };
    const [count = 0, interval = 0, delta, most] = [number("count"), number("interval"), number("delta"), number("max-interval")];
    const isFast = (attributeOf(element, "first-fast-retry")?.value ?? "false") === "true";
    run(element.children, world);
    for (let i = 1; i <= count && world.answeredBy === undefined && isTrue(attributeOf(element, "condition")?.value ?? "", world); i++) {
      world.waits.push(isFast && i === 1 ? 0 : pause(i, interval, delta, most));
      run(element.children, world);
    }
  },

  "set-variable"(element, world) {
    const name = textOfWritten(attributeOf(element, "name")?.value ?? "", world);
    world.variables.set(name, valueOf(attributeOf(element, "value")?.value ?? "", world));
  },

  /** All of them run: what is awaited is whether the first to end is enough. */
  wait: (element, world, run) => run(onlyPolicies(element, world), world),
};

function onlyPolicies(element: XmlElement, world: World): readonly XmlElement[] {
  for (const { value } of element.attributes) textOfWritten(value, world);
  return childElements(element);
}

/** With a maximum it doubles, without one it grows by the same each time (Microsoft's page of retry; there with a random part). */
function pause(count: number, interval: number, delta: number | undefined, most: number | undefined): number {
  if (delta === undefined) return interval;
  if (most === undefined) return interval + (count - 1) * delta;
  return Math.min(most, interval + (2 ** (count - 1) - 1) * delta);
}
