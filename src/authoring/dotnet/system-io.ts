// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, char, int, opaque } from "./language.js";
import type { Exception, IFormatProvider, Object, SystemException } from "./system.js";
import type { Encoding, StringBuilder } from "./system-text.js";

export interface IOException extends SystemException {
}
export declare const IOException: {
  new (): IOException;
  new (message: string | null): IOException;
  new (message: string | null, hresult: int): IOException;
  new (message: string | null, innerException: Exception | null): IOException;
};

export interface TextReader extends Object {
  readonly [opaque]: "System.IO.TextReader";
}

export interface TextWriter extends Object {
  readonly [opaque]: "System.IO.TextWriter";
}

export interface StringReader extends TextReader {
  Close(): void;
  Peek(): int;
  Read(): int;
  Read(buffer: char[] | null, index: int, count: int): int;
  ReadToEnd(): string;
  ReadLine(): string;
}
export declare const StringReader: {
  new (s: string | null): StringReader;
  readonly Null: TextReader;
  Synchronized(reader: TextReader | null): TextReader;
};

export interface StringWriter extends TextWriter {
  readonly Encoding: Encoding;
  Close(): void;
  GetStringBuilder(): StringBuilder;
  Write(value: char): void;
  Write(buffer: char[] | null, index: int, count: int): void;
  Write(value: string | null): void;
  Write(buffer: char[] | null): void;
  Write(value: bool): void;
  Write(value: int): void;
  Write(value: unknown): void;
  Write(format: string | null, arg0: unknown): void;
  Write(format: string | null, arg0: unknown, arg1: unknown): void;
  Write(format: string | null, arg0: unknown, arg1: unknown, arg2: unknown): void;
  Write(format: string | null, arg: unknown[] | null): void;
  Write(format: string | null, ...arg: unknown[]): void;
  ToString(): string;
}
export declare const StringWriter: {
  new (): StringWriter;
  new (formatProvider: IFormatProvider | null): StringWriter;
  new (sb: StringBuilder | null): StringWriter;
  new (sb: StringBuilder | null, formatProvider: IFormatProvider | null): StringWriter;
  readonly Null: TextWriter;
  Synchronized(writer: TextWriter | null): TextWriter;
};
