// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { bool, int, opaque } from "./language.js";
import type { Exception, Object, Type } from "./system.js";

export interface JsonException extends Exception {
}
export declare const JsonException: {
  new (): JsonException;
  new (message: string | null): JsonException;
  new (message: string | null, innerException: Exception | null): JsonException;
};

export interface JsonReaderException extends JsonException {
  readonly LineNumber: int;
  readonly LinePosition: int;
  readonly Path: string;
}
export declare const JsonReaderException: {
  new (): JsonReaderException;
  new (message: string | null): JsonReaderException;
  new (message: string | null, innerException: Exception | null): JsonReaderException;
};

export interface JsonSerializationException extends JsonException {
}
export declare const JsonSerializationException: {
  new (): JsonSerializationException;
  new (message: string | null): JsonSerializationException;
  new (message: string | null, innerException: Exception | null): JsonSerializationException;
};

export interface JsonWriterException extends JsonException {
  readonly Path: string;
}
export declare const JsonWriterException: {
  new (): JsonWriterException;
  new (message: string | null): JsonWriterException;
  new (message: string | null, innerException: Exception | null): JsonWriterException;
};

export interface IJsonLineInfo extends Object {
  readonly LineNumber: int;
  readonly LinePosition: int;
  HasLineInfo(): bool;
}

export declare enum Formatting {
  None = 0,
  Indented = 1,
}

export declare const JsonConvert: {
  SerializeObject(value: unknown): string;
  SerializeObject(value: unknown, formatting: Formatting): string;
  SerializeObject(value: unknown, converters: JsonConverter[] | null): string;
  SerializeObject(value: unknown, ...converters: (JsonConverter | null)[]): string;
  SerializeObject(value: unknown, formatting: Formatting, converters: JsonConverter[] | null): string;
  SerializeObject(value: unknown, formatting: Formatting, ...converters: (JsonConverter | null)[]): string;
  SerializeObject(value: unknown, settings: JsonSerializerSettings | null): string;
  SerializeObject(value: unknown, type: Type | null, settings: JsonSerializerSettings | null): string;
  SerializeObject(value: unknown, formatting: Formatting, settings: JsonSerializerSettings | null): string;
  SerializeObject(value: unknown, type: Type | null, formatting: Formatting, settings: JsonSerializerSettings | null): string;
  DeserializeObject(value: string | null): Object;
  DeserializeObject(value: string | null, settings: JsonSerializerSettings | null): Object;
  DeserializeObject(value: string | null, type: Type | null): Object;
  DeserializeObject<T>(value: string | null): T;
  DeserializeObject<T>(value: string | null, converters: JsonConverter[] | null): T;
  DeserializeObject<T>(value: string | null, ...converters: (JsonConverter | null)[]): T;
  DeserializeObject<T>(value: string | null, settings: JsonSerializerSettings | null): T;
  DeserializeObject(value: string | null, type: Type | null, converters: JsonConverter[] | null): Object;
  DeserializeObject(value: string | null, type: Type | null, ...converters: (JsonConverter | null)[]): Object;
  DeserializeObject(value: string | null, type: Type | null, settings: JsonSerializerSettings | null): Object;
};

export interface JsonSerializerSettings extends Object {
  readonly [opaque]: "Newtonsoft.Json.JsonSerializerSettings";
}

export interface JsonConverter extends Object {
  readonly [opaque]: "Newtonsoft.Json.JsonConverter";
}
