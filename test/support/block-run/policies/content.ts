import { MessageBody } from "../../../../src/expressions/runtime/context/body.js";
import { attribute, readElement } from "../read.js";
import type { World } from "../world.js";
import type { Handler, Handlers } from "./handler.js";

export const contentPolicies: Handlers = {
  "find-and-replace"(element, world) {
    const read = readElement(element, world);
    replaceBody(world, (body) => body.replaceAll(attribute(read, "from") ?? "", attribute(read, "to") ?? ""));
  },

  /** Links to the backend become links to the gateway. */
  "redirect-content-urls"(_, world) {
    const [backend, gateway] = [new URL(world.request.url), new URL(String(world.request.other["OriginalUrl"]))];
    replaceBody(world, (body) => body.replaceAll(backend.origin, gateway.origin));
  },

  "validate-content": judged("validate-content", 400, "The content is not valid."),
  "validate-parameters": judged("validate-parameters", 400, "A parameter is not valid."),
  "validate-headers": judged("validate-headers", 400, "A header is not valid."),
  "validate-status-code": judged("validate-status-code", 502, "The status code is not valid."),
  "validate-odata-request": judged("validate-odata-request", 400, "The query is not valid."),
};

/** What an API's description says is not known to a block: the case says whether the request fits it. */
function judged(name: string, status: number, words: string): Handler {
  return (element, world) => {
    readElement(element, world);
    if (world.given.invalid?.includes(name) === true) world.refuse(name, status, words);
  };
}

function replaceBody(world: World, change: (text: string) => string): void {
  const { message } = world;
  if (message.body !== undefined) message.body = new MessageBody(change(message.body.take(true)));
}
