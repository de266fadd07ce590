// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { Out, bool, byte, int } from "./language.js";
import type { Object } from "./system.js";
import type { TextWriter } from "./system-io.js";
import type { AddressFamily } from "./system-net-sockets.js";

export declare const WebUtility: {
  HtmlEncode(value: string | null): string;
  HtmlEncode(value: string | null, output: TextWriter | null): void;
  HtmlDecode(value: string | null): string;
  HtmlDecode(value: string | null, output: TextWriter | null): void;
  UrlEncode(value: string | null): string;
  UrlEncodeToBytes(value: byte[] | null, offset: int, count: int): byte[];
  UrlDecode(encodedValue: string | null): string;
  UrlDecodeToBytes(encodedValue: byte[] | null, offset: int, count: int): byte[];
};

export interface IPAddress extends Object {
  readonly AddressFamily: AddressFamily;
  GetAddressBytes(): byte[];
  ToString(): string;
  Equals(comparand: unknown): bool;
  GetHashCode(): int;
}
export declare const IPAddress: {
  TryParse(ipString: string | null, address: Out<IPAddress>): bool;
  Parse(ipString: string | null): IPAddress;
  IsLoopback(address: IPAddress | null): bool;
};
