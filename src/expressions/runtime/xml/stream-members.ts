import { throwArgumentNull, throwNet } from "../language/throw.js";
import type { CallContext, Host, MemberTable } from "../value.js";
import { textOfNode } from "./node-members.js";
import { XDocument, type XElement, type XObject } from "./nodes.js";
import { parseElement } from "./parse.js";

/** A TextReader and a TextWriter, as far as XML is read from and written to them. */
interface TextSource {
  readToEnd(host: Host): string;
}
interface TextSink {
  write(host: Host, text: string): void;
}

const e = "System.Xml.Linq.XElement";
const d = "System.Xml.Linq.XDocument";

/** `SaveOptions.DisableFormatting` and `LoadOptions.PreserveWhitespace`. */
const firstOption = 1;

/** A writer of text holds UTF-16, and the declaration says so. */
function save(call: CallContext, node: XDocument | XElement, sink: TextSink | null, options = 0): void {
  if (sink === null) throwArgumentNull("output");
  if (node instanceof XDocument && node.rootElement === null) throwNet("System.InvalidOperationException", "Token EndDocument in state Document would result in an invalid XML document.");
  const standalone = node instanceof XDocument ? node.declaration?.standalone : undefined;
  const declaration = `<?xml version="1.0" encoding="utf-16"${standalone === "yes" || standalone === "no" ? ` standalone="${standalone}"` : ""}?>`;
  const text = textOfNode(call, node, options);
  sink.write(call.host, `${declaration}${(options & firstOption) === 0 ? "\n" : ""}${text}`);
}

function load({ host }: CallContext, source: TextSource | null, options = 0): XElement {
  if (source === null) throwArgumentNull("input");
  return parseElement(host, source.readToEnd(host), (options & firstOption) !== 0);
}

/** Expressions have no files to write, and nowhere to read from. */
function refuse(path: string | null, parameter: string): never {
  if (path === null) throwArgumentNull(parameter);
  return throwNet("System.UnauthorizedAccessException", `Access to the path '${path}' is denied.`);
}

const saveMembers = (type: string): MemberTable => ({
  [`${type}.Save(TextWriter)`]: (call: CallContext, node: XDocument | XElement, sink: TextSink | null) => save(call, node, sink),
  [`${type}.Save(TextWriter, SaveOptions)`]: save,
  [`${type}.Save(string)`]: (_: CallContext, _node: XObject, path: string | null) => refuse(path, "outputFileName"),
  [`${type}.Save(string, SaveOptions)`]: (_: CallContext, _node: XObject, path: string | null) => refuse(path, "outputFileName"),
});

export const streamMembers: MemberTable = {
  ...saveMembers(e),
  ...saveMembers(d),
  [`${e}.Load(TextReader)`]: (call: CallContext, source: TextSource | null) => load(call, source),
  [`${e}.Load(TextReader, LoadOptions)`]: load,
  [`${e}.Load(string)`]: (_: CallContext, uri: string | null) => refuse(uri, "inputUri"),
  [`${e}.Load(string, LoadOptions)`]: (_: CallContext, uri: string | null) => refuse(uri, "inputUri"),
};
