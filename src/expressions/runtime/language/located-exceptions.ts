import { netType } from "../net-type.js";
import { NetException, type CallContext, type MemberImplementation, type MemberTable } from "../value.js";

/** A place in a text that is read: the first line is 1. No line is known where it is 0. */
export interface TextPlace {
  readonly line: number;
  readonly position: number;
}

export const nowhere: TextPlace = { line: 0, position: 0 };

/** An exception of a reader or writer of XML or JSON. */
export class LocatedException extends NetException {
  constructor(
    typeName: string,
    message: string,
    readonly place: TextPlace = nowhere,
    readonly path: string | null = null,
    inner: NetException | null = null,
  ) {
    super(netType(typeName), message, inner);
  }
}

const xml = "System.Xml.XmlException";

/** Its message ends with the place, where one is known. */
function xmlException(text: string | null, inner: NetException | null = null, place: TextPlace = nowhere): LocatedException {
  const message = text ?? "An XML error has occurred.";
  return new LocatedException(xml, place.line === 0 ? message : `${message} Line ${place.line}, position ${place.position}.`, place, null, inner);
}

export function throwXml(message: string, place: TextPlace = nowhere): never {
  throw xmlException(message, null, place);
}

const xmlMembers: MemberTable = {
  [`${xml}.XmlException()`]: () => xmlException(null),
  [`${xml}.XmlException(string)`]: (_: CallContext, text: string | null) => xmlException(text),
  [`${xml}.XmlException(string, Exception)`]: (_: CallContext, text: string | null, inner: NetException | null) => xmlException(text, inner),
  [`${xml}.XmlException(string, Exception, int, int)`]: (_: CallContext, text: string | null, inner: NetException | null, line: number, position: number) => xmlException(text, inner, { line, position }),
  [`${xml}.LineNumber`]: (_: CallContext, error: LocatedException) => error.place.line,
  [`${xml}.LinePosition`]: (_: CallContext, error: LocatedException) => error.place.position,
  // Only texts are read, and they have no address.
  [`${xml}.SourceUri`]: (_: CallContext, error: LocatedException) => (error.place === nowhere ? null : ""),
  [`${xml}.Message`]: (_: CallContext, error: LocatedException) => error.message,
};

const json = "Newtonsoft.Json";

/** The three usual constructors of each. */
const jsonConstructors: MemberTable = Object.fromEntries(
  ["JsonException", "JsonReaderException", "JsonSerializationException", "JsonWriterException"].flatMap((short): [string, MemberImplementation][] => {
    const name = `${json}.${short}`;
    const make = (text: string | null, inner: NetException | null = null): LocatedException => new LocatedException(name, text ?? `Exception of type '${name}' was thrown.`, nowhere, null, inner);
    return [
      [`${name}.${short}()`, () => make(null)],
      [`${name}.${short}(string)`, (_: CallContext, text: string | null) => make(text)],
      [`${name}.${short}(string, Exception)`, (_: CallContext, text: string | null, inner: NetException | null) => make(text, inner)],
    ];
  }),
);

const jsonMembers: MemberTable = {
  ...jsonConstructors,
  [`${json}.JsonReaderException.LineNumber`]: (_: CallContext, error: LocatedException) => error.place.line,
  [`${json}.JsonReaderException.LinePosition`]: (_: CallContext, error: LocatedException) => error.place.position,
  [`${json}.JsonReaderException.Path`]: (_: CallContext, error: LocatedException) => error.path,
  [`${json}.JsonWriterException.Path`]: (_: CallContext, error: LocatedException) => error.path,
};

export const locatedExceptionMembers: MemberTable = { ...xmlMembers, ...jsonMembers };
