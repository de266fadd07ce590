import type { NetArray } from "../collections/array.js";
import { byteArray, bytesOf } from "../collections/array.js";
import { hashCodeOf } from "../collections/equality.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject, NetValue, Reference } from "../value.js";
import { GuidProblem, readAnyGuid, readGuidAs, type ReadGuid } from "./guid-text.js";
import { requireArgument, throwArgument, throwFormat } from "./throw.js";

const type = netType("System.Guid");

/** Held as its 32 hexadecimal digits in lower case. */
export class NetGuid implements NetObject {
  readonly netType = type;

  constructor(readonly digits: string) {}

  static readonly empty = new NetGuid("0".repeat(32));

  netFormat(format: string | null): string {
    const d = this.digits;
    const dashed = `${d.slice(0, 8)}-${d.slice(8, 12)}-${d.slice(12, 16)}-${d.slice(16, 20)}-${d.slice(20)}`;
    switch ((format ?? "").toUpperCase()) {
      case "":
      case "D":
        return dashed;
      case "N":
        return d;
      case "B":
        return `{${dashed}}`;
      case "P":
        return `(${dashed})`;
      case "X":
        return `{0x${d.slice(0, 8)},0x${d.slice(8, 12)},0x${d.slice(12, 16)},{${(d.slice(16).match(/../g) ?? []).map((pair) => `0x${pair}`).join(",")}}}`;
      default:
        return throwFormat(badFormat);
    }
  }

  /** The first three parts have their low byte first. */
  toBytes(): Uint8Array {
    const bytes = Buffer.from(this.digits, "hex");
    return Uint8Array.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15], (i) => bytes[i] ?? 0);
  }

  static ofBytes(bytes: Uint8Array): NetGuid {
    return new NetGuid(Buffer.from([3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map((i) => bytes[i] ?? 0)).toString("hex"));
  }

  /** Parts compare one after the other, the first three as unsigned numbers: the digits' order. */
  compareTo(other: NetGuid): number {
    return this.digits < other.digits ? -1 : this.digits > other.digits ? 1 : 0;
  }

  netToString(): string {
    return this.netFormat(null);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetGuid && other.digits === this.digits;
  }

  netKey(): unknown {
    return `guid:${this.digits}`;
  }

  netCompare(other: NetValue): number {
    return other instanceof NetGuid ? this.compareTo(other) : throwArgument("Object must be of type GUID.", "value");
  }
}

const badFormat = "Format String can be only 'D', 'd', 'N', 'n', 'P', 'p', 'B', 'b', 'X' or 'x'.";

export function readGuid(text: string): NetGuid | undefined {
  return guidOf(readAnyGuid(text.trim()));
}

function guidOf(read: ReadGuid): NetGuid | undefined {
  return read instanceof GuidProblem ? undefined : new NetGuid(read.digits);
}

function orThrow(read: ReadGuid): NetGuid {
  return read instanceof GuidProblem ? throwFormat(read.message) : new NetGuid(read.digits);
}

/** As its constructor reads it. */
export function parseGuid(text: string | null, parameter = "g"): NetGuid {
  return orThrow(readAnyGuid(requireArgument(text, parameter).trim()));
}

function checkFormat(format: string | null): string {
  const letter = requireArgument(format, "format").toUpperCase();
  return letter.length === 1 && "DNBPX".includes(letter) ? letter : throwFormat(badFormat);
}

function ofParts(a: number, b: number, c: number, rest: readonly number[]): NetGuid {
  const hex = (value: number, width: number): string => (value >>> 0).toString(16).padStart(8, "0").slice(-width);
  return new NetGuid(hex(a, 8) + hex(b, 4) + hex(c, 4) + rest.map((each) => hex(each, 2)).join(""));
}

function ofByteArray(bytes: NetArray | null): NetGuid {
  const known = requireArgument(bytes, "b");
  if (known.items.length !== 16) throwArgument("Byte array for GUID must be exactly 16 bytes long.", "b");
  return NetGuid.ofBytes(bytesOf(known));
}

function assign(found: NetGuid | undefined, result: Reference<NetGuid>): boolean {
  result.value = found ?? NetGuid.empty;
  return found !== undefined;
}

export const guidMembers: MemberTable = {
  "System.Guid.Guid(byte[])": (_: CallContext, bytes: NetArray | null) => ofByteArray(bytes),
  "System.Guid.Guid(string)": (_: CallContext, text: string | null) => parseGuid(text),
  "System.Guid.Guid(int, short, short, byte[])": (_: CallContext, a: number, b: number, c: number, rest: NetArray | null) => {
    const known = requireArgument(rest, "d");
    if (known.items.length !== 8) throwArgument("Byte array for GUID must be exactly 8 bytes long.", "d");
    return ofParts(a, b, c, known.items as number[]);
  },
  "System.Guid.Guid(int, short, short, byte, byte, byte, byte, byte, byte, byte, byte)": (_: CallContext, a: number, b: number, c: number, ...rest: readonly number[]) => ofParts(a, b, c, rest),
  "System.Guid.Guid(uint, ushort, ushort, byte, byte, byte, byte, byte, byte, byte, byte)": (_: CallContext, a: number, b: number, c: number, ...rest: readonly number[]) => ofParts(a, b, c, rest),
  "System.Guid.Empty": () => NetGuid.empty,
  "System.Guid.NewGuid()": (call: CallContext) => readGuid(call.host.newGuid()) ?? NetGuid.empty,
  "System.Guid.Parse(string)": (_: CallContext, text: string | null) => parseGuid(text, "input"),
  "System.Guid.TryParse(string, Guid)": (_: CallContext, text: string | null, result: Reference<NetGuid>) => assign(text === null ? undefined : readGuid(text), result),
  "System.Guid.ParseExact(string, string)": (_: CallContext, text: string | null, format: string | null) => {
    const known = requireArgument(text, "input");
    return orThrow(readGuidAs(known.trim(), checkFormat(format)));
  },
  "System.Guid.TryParseExact(string, string, Guid)": (_: CallContext, text: string | null, format: string | null, result: Reference<NetGuid>) => assign(text === null || !/^[dnbpx]$/i.test(format ?? "") ? undefined : guidOf(readGuidAs(text.trim(), (format ?? "").toUpperCase())), result),
  "System.Guid.ToByteArray()": (_: CallContext, value: NetGuid) => byteArray(value.toBytes()),
  "System.Guid.ToString()": (_: CallContext, value: NetGuid) => value.netFormat(null),
  "System.Guid.ToString(string)": (_: CallContext, value: NetGuid, format: string | null) => value.netFormat(format),
  "System.Guid.ToString(string, IFormatProvider)": (_: CallContext, value: NetGuid, format: string | null) => value.netFormat(format),
  "System.Guid.GetHashCode()": (_: CallContext, value: NetGuid) => hashCodeOf(value),
  "System.Guid.Equals(object)": (_: CallContext, value: NetGuid, other: NetValue) => value.netEquals(other),
  "System.Guid.Equals(Guid)": (_: CallContext, value: NetGuid, other: NetGuid) => value.digits === other.digits,
  "System.Guid.CompareTo(object)": (_: CallContext, value: NetGuid, other: NetValue) => (other === null ? 1 : value.netCompare(other)),
  "System.Guid.CompareTo(Guid)": (_: CallContext, value: NetGuid, other: NetGuid) => value.compareTo(other),
  "System.Guid.operator ==(Guid, Guid)": (_: CallContext, a: NetGuid, b: NetGuid) => a.digits === b.digits,
  "System.Guid.operator !=(Guid, Guid)": (_: CallContext, a: NetGuid, b: NetGuid) => a.digits !== b.digits,
};
