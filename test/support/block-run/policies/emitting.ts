import { attribute, childNamed, childrenNamed, contentText, readElement } from "../read.js";
import type { Handlers } from "./handler.js";

export const emittingPolicies: Handlers = {
  "emit-metric"(element, world) {
    const read = readElement(element, world);
    const dimensions = Object.fromEntries(childrenNamed(read, "dimension").map((d) => [attribute(d, "name") ?? "", attribute(d, "value") ?? null]));
    world.emitted.push({ metric: attribute(read, "name"), namespace: attribute(read, "namespace"), value: Number(attribute(read, "value") ?? 1), dimensions });
  },

  "log-to-eventhub"(element, world) {
    const read = readElement(element, world);
    world.emitted.push({ logger: attribute(read, "logger-id"), ...(attribute(read, "partition-key") === undefined ? {} : { "partition-key": attribute(read, "partition-key") }), text: parsed(contentText(read)) });
  },

  trace(element, world) {
    const read = readElement(element, world);
    const message = childNamed(read, "message");
    const metadata = Object.fromEntries(childrenNamed(read, "metadata").map((m) => [attribute(m, "name") ?? "", attribute(m, "value")]));
    world.emitted.push({ trace: attribute(read, "source"), severity: attribute(read, "severity") ?? "verbose", message: message === undefined ? contentText(read) : contentText(message), metadata });
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
