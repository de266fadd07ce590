import { attribute, childrenNamed, contentText, readElement, type Read } from "../read.js";
import { changedValues } from "../headers.js";
import { MessageBody } from "../../../../src/expressions/runtime/context/body.js";
import { withQuery, queryOf } from "../url.js";
import { text, type Message, type Response, type World } from "../world.js";
import type { Handlers } from "./handler.js";

export const messagePolicies: Handlers = {
  "set-header": (element, world) => setHeader(readElement(element, world), world.message),
  "set-body": (element, world) => setBody(readElement(element, world), world.message),
  "set-method": (element, world) => void (world.request.method = contentText(readElement(element, world)).trim()),
  "set-status": (element, world) => setStatus(readElement(element, world), responseIn(world)),

  "set-query-parameter"(element, world) {
    const read = readElement(element, world);
    const query = queryOf(world.request.url);
    const name = attribute(read, "name") ?? "";
    const values = changedValues(query.get(name), childrenNamed(read, "value").map(contentText), attribute(read, "exists-action") ?? "override");
    if (values === undefined) query.delete(name);
    else query.set(name, values);
    world.request.url = withQuery(world.request.url, query);
  },

  "rewrite-uri"(element, world) {
    const read = readElement(element, world);
    const matched = (world.request.other["MatchedParameters"] ?? {}) as Readonly<Record<string, unknown>>;
    const template = (attribute(read, "template") ?? "").replace(/\{(\w+)\}/g, (_, name: string) => text(matched[name] ?? ""));
    const [path = "", own = ""] = template.split("?");
    const url = new URL(world.request.url);
    const kept = attribute(read, "copy-unmatched-params") === "false" ? "" : url.search.slice(1);
    const query = [own, kept].filter((part) => part !== "").join("&");
    world.request.url = `${url.origin}${path.startsWith("/") ? "" : "/"}${path}${query === "" ? "" : `?${query}`}`;
  },
};

function responseIn(world: World): Response {
  const { message } = world;
  if (world.response === undefined || message !== world.response) throw new Error("<set-status> stands where there is no response.");
  return world.response;
}

export function setHeader(read: Read, message: Pick<Message, "headers">): void {
  const name = attribute(read, "name") ?? "";
  const values = changedValues(message.headers.get(name), childrenNamed(read, "value").map(contentText), attribute(read, "exists-action") ?? "override");
  if (values === undefined) message.headers.delete(name);
  else message.headers.set(name, values);
}

export function setBody(read: Read, message: Message): void {
  if (attribute(read, "template") === "liquid") throw new Error("A Liquid template is not run in tests of blocks.");
  message.body = new MessageBody(contentText(read));
}

export function setStatus(read: Read, response: Response): void {
  response.status = Number(attribute(read, "code"));
  response.reason = attribute(read, "reason") ?? response.reason;
}
