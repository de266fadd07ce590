import { MessageBody } from "../../../../src/expressions/runtime/context/body.js";
import { readElement } from "../read.js";
import type { Handlers } from "./handler.js";

export const conversionPolicies: Handlers = {
  /** Properties become elements, items of a list the same element again; the blocks use no namespaces or attributes. */
  "json-to-xml"(element, world) {
    readElement(element, world);
    const { message } = world;
    if (message.body !== undefined) message.body = new MessageBody(elementsOf("Document", JSON.parse(message.body.take(true))));
  },
};

function elementsOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => elementsOf(name, item)).join("");
  const content = typeof value === "object" && value !== null ? Object.entries(value).map(([key, inner]) => elementsOf(key, inner)).join("") : escaped(typeof value === "string" ? value : value === null ? "" : JSON.stringify(value));
  return `<${name}>${content}</${name}>`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
