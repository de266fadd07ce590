// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, int } from "./language.js";
import type { Exception, Object, SystemException } from "./system.js";

export interface XmlException extends SystemException {
  readonly LineNumber: int;
  readonly LinePosition: int;
  readonly SourceUri: string;
  readonly Message: string;
}
export declare const XmlException: {
  new (): XmlException;
  new (message: string | null): XmlException;
  new (message: string | null, innerException: Exception | null): XmlException;
  new (message: string | null, innerException: Exception | null, lineNumber: int, linePosition: int): XmlException;
};

export declare enum XmlNodeType {
  None = 0,
  Element = 1,
  Attribute = 2,
  Text = 3,
  CDATA = 4,
  EntityReference = 5,
  Entity = 6,
  ProcessingInstruction = 7,
  Comment = 8,
  Document = 9,
  DocumentType = 10,
  DocumentFragment = 11,
  Notation = 12,
  Whitespace = 13,
  SignificantWhitespace = 14,
  EndElement = 15,
  EndEntity = 16,
  XmlDeclaration = 17,
}

export interface IXmlLineInfo extends Object {
  readonly LineNumber: int;
  readonly LinePosition: int;
  HasLineInfo(): bool;
}
