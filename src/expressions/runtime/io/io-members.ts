import type { NetArray } from "../collections/array.js";
import { utf16Encoding } from "../encoding/encodings.js";
import { formatComposite } from "../format/composite.js";
import { NetArgumentException, requireArgument, throwArgumentNull } from "../language/throw.js";
import { writers } from "../text/builder-members.js";
import { textOfChars } from "../text/string-edit.js";
import type { NetStringBuilder } from "../text/string-builder.js";
import type { CallContext, MemberImplementation, MemberTable, NetValue } from "../value.js";
import { NetStringReader, requireBuffer } from "./string-reader.js";
import { NetStringWriter } from "./string-writer.js";

/** The types of value that a TextWriter has an overload for. */
const written = new Set(["char", "char[]", "bool", "int", "uint", "long", "ulong", "float", "double", "decimal", "string", "object"]);

/** Under the name of the class that declares a member and of the one that overrides it. */
function forEachName(names: readonly string[], members: MemberTable): MemberTable {
  return Object.fromEntries(names.flatMap((name) => Object.entries(members).map(([key, run]) => [`${name}.${key}`, run] as const)));
}

function close(_: CallContext, stream: NetStringReader | NetStringWriter): null {
  stream.netDispose();
  return null;
}

const reading: MemberTable = {
  "Close()": close,
  "Peek()": (_: CallContext, reader: NetStringReader) => reader.peek(),
  "Read()": (_: CallContext, reader: NetStringReader) => reader.read(),
  "Read(char[], int, int)": (call: CallContext, reader: NetStringReader, buffer: NetArray | null, index: number, count: number) => reader.readInto(call.host, buffer, index, count),
  "ReadToEnd()": (call: CallContext, reader: NetStringReader) => reader.readToEnd(call.host),
  "ReadLine()": (call: CallContext, reader: NetStringReader) => reader.readLine(call.host),
};

const readerMembers: MemberTable = {
  ...forEachName(["System.IO.TextReader", "System.IO.StringReader"], reading),
  "System.IO.StringReader.StringReader(string)": (_: CallContext, text: string | null) => new NetStringReader(requireArgument(text, "s")),
  "System.IO.TextReader.Dispose()": close,
  "System.IO.TextReader.ReadBlock(char[], int, int)": (call: CallContext, reader: NetStringReader, buffer: NetArray | null, index: number, count: number) => reader.readInto(call.host, buffer, index, count),
};

function charsIn(buffer: NetArray | null, index: number, count: number): string {
  return textOfChars(requireBuffer(buffer, index, count), index, count);
}

/** Of nothing, nothing is written, not even to a writer that is closed. */
function isNothing(word: string, value: NetValue): boolean {
  return value === null && word !== "string";
}

const writing: MemberTable = {
  "Close()": close,
  Encoding: () => utf16Encoding,
  "Write(char)": (call: CallContext, writer: NetStringWriter, unit: number) => writer.write(call.host, String.fromCharCode(unit)),
  "Write(string)": (call: CallContext, writer: NetStringWriter, text: string | null) => writer.write(call.host, text ?? ""),
  "Write(char[], int, int)": (call: CallContext, writer: NetStringWriter, buffer: NetArray | null, index: number, count: number) => writer.write(call.host, charsIn(buffer, index, count)),
};

const valueWriters: MemberTable = Object.fromEntries(
  Object.entries(writers)
    .filter(([word]) => written.has(word))
    .flatMap(([word, textOf]): [string, MemberImplementation][] => [
      [`Write(${word})`, (call: CallContext, writer: NetStringWriter, value: never) => (isNothing(word, value) ? null : writer.write(call.host, textOf(value)))],
      [`WriteLine(${word})`, (call: CallContext, writer: NetStringWriter, value: never) => writer.write(call.host, textOf(value) + writer.newLine)],
    ]),
);

function format(call: CallContext, text: string | null, values: NetArray | null): string {
  return formatComposite(call.host, text, (values ?? throwArgumentNull(text === null ? "format" : "arg")).items);
}

/** `Write` and `WriteLine` of a format: `ending` is what comes after the text. */
function formatWriters(method: string, ending: (writer: NetStringWriter) => string): MemberTable {
  return {
    [`${method}(string, object)`]: (call: CallContext, writer: NetStringWriter, text: string | null, a: NetValue) => writer.write(call.host, formatComposite(call.host, text, [a]) + ending(writer)),
    [`${method}(string, object, object)`]: (call: CallContext, writer: NetStringWriter, text: string | null, a: NetValue, b: NetValue) => writer.write(call.host, formatComposite(call.host, text, [a, b]) + ending(writer)),
    [`${method}(string, object, object, object)`]: (call: CallContext, writer: NetStringWriter, text: string | null, a: NetValue, b: NetValue, c: NetValue) => writer.write(call.host, formatComposite(call.host, text, [a, b, c]) + ending(writer)),
    [`${method}(string, object[])`]: (call: CallContext, writer: NetStringWriter, text: string | null, values: NetArray | null) => writer.write(call.host, format(call, text, values) + ending(writer)),
  };
}

function builderFor(builder: NetStringBuilder | null): NetStringBuilder {
  if (builder === null) throw new NetArgumentException("System.ArgumentNullException", "Buffer cannot be null.", "sb");
  return builder;
}

const writerMembers: MemberTable = {
  ...forEachName(["System.IO.TextWriter"], { ...valueWriters, ...formatWriters("Write", () => ""), ...formatWriters("WriteLine", (writer) => writer.newLine) }),
  ...forEachName(["System.IO.TextWriter", "System.IO.StringWriter"], writing),
  "System.IO.TextWriter.WriteLine()": (call: CallContext, writer: NetStringWriter) => writer.write(call.host, writer.newLine),
  "System.IO.TextWriter.WriteLine(char[], int, int)": (call: CallContext, writer: NetStringWriter, buffer: NetArray | null, index: number, count: number) => writer.write(call.host, charsIn(buffer, index, count) + writer.newLine),
  "System.IO.TextWriter.Dispose()": close,
  "System.IO.TextWriter.Flush()": () => null,
  "System.IO.TextWriter.NewLine": (_: CallContext, writer: NetStringWriter) => writer.newLine,
  "System.IO.TextWriter.NewLine =": (_: CallContext, writer: NetStringWriter, text: string | null) => {
    writer.setNewLine(text);
    return text;
  },
  "System.IO.TextWriter.FormatProvider": (_: CallContext, writer: NetStringWriter) => writer.formatProvider,
  "System.IO.StringWriter.StringWriter()": () => new NetStringWriter(),
  "System.IO.StringWriter.StringWriter(IFormatProvider)": (_: CallContext, provider: NetValue) => new NetStringWriter(undefined, provider),
  "System.IO.StringWriter.StringWriter(StringBuilder)": (_: CallContext, builder: NetStringBuilder | null) => new NetStringWriter(builderFor(builder)),
  "System.IO.StringWriter.StringWriter(StringBuilder, IFormatProvider)": (_: CallContext, builder: NetStringBuilder | null, provider: NetValue) => new NetStringWriter(builderFor(builder), provider),
  "System.IO.StringWriter.GetStringBuilder()": (_: CallContext, writer: NetStringWriter) => writer.builder,
  "System.IO.StringWriter.ToString()": (_: CallContext, writer: NetStringWriter) => writer.builder.text,
};

/** The readers and writers of texts; there is no other kind here. */
export const ioMembers: MemberTable = { ...readerMembers, ...writerMembers };
