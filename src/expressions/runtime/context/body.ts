import { byteArray } from "../collections/array.js";
import { throwNet } from "../language/throw.js";
import { netType, typeText } from "../net-type.js";
import { parseJson } from "../json/load.js";
import type { CallContext, MemberTable, NetObject, NetValue } from "../value.js";
import { formDictionary } from "./url.js";
import { parseDocument, parseElement } from "../xml/parse.js";

/** IMessageBody: whoever reads it without asking to preserve it leaves nothing behind. */
export class MessageBody implements NetObject {
  readonly netType = netType("IMessageBody");

  constructor(private content: string) {}

  take(preserves: boolean): string {
    const { content } = this;
    if (!preserves) this.content = "";
    return content;
  }
}

type Read = (call: CallContext, text: string) => NetValue;

/** What a body can be read as, by the full name of the type. */
const readers = new Map<string, Read>([
  ["System.String", (_, text) => text],
  ["System.Byte[]", (_, text) => byteArray(Buffer.from(text, "utf8"))],
  ["Newtonsoft.Json.Linq.JObject", ({ host }, text) => parseJson(host, text, "JObject")],
  ["Newtonsoft.Json.Linq.JArray", ({ host }, text) => parseJson(host, text, "JArray")],
  ["Newtonsoft.Json.Linq.JToken", ({ host }, text) => parseJson(host, text)],
  ["System.Xml.Linq.XElement", ({ host }, text) => parseElement(host, text)],
  ["System.Xml.Linq.XDocument", ({ host }, text) => parseDocument(host, text)],
  ["System.Xml.Linq.XNode", ({ host }, text) => parseDocument(host, text)],
]);

function readAs(call: CallContext, body: MessageBody, preserves: boolean): NetValue {
  const [type] = call.typeArguments;
  const name = type === undefined ? "" : typeText(type);
  const read = readers.get(name);
  if (read === undefined) throwNet("System.NotSupportedException", `A body cannot be read as '${name}'.`);
  const text = body.take(preserves);
  call.host.spend(text.length);
  return read(call, text);
}

export const bodyMembers: MemberTable = {
  "IMessageBody.As(bool)": readAs,
  "IMessageBody.AsFormUrlEncodedContent(bool)": ({ host }, body: MessageBody, preserves: boolean) => {
    const text = body.take(preserves);
    host.spend(text.length);
    return formDictionary(text);
  },
};
