import { byteArray } from "../collections/array.js";
import { hashCodeOf } from "../collections/equality.js";
import { requireArgument, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject, NetValue, Reference } from "../value.js";
import { printIPv6, readIPv4, readIPv6 } from "./ip-address.js";

/** AddressFamily. */
const families = { interNetwork: 2, interNetworkV6: 23 } as const;

/** `System.Net.IPAddress`: four bytes, or sixteen with the number of a scope. */
export class NetIPAddress implements NetObject {
  readonly netType = netType("System.Net.IPAddress");

  constructor(
    readonly bytes: readonly number[],
    private readonly scope = 0,
  ) {}

  get family(): number {
    return this.bytes.length === 4 ? families.interNetwork : families.interNetworkV6;
  }

  get isLoopback(): boolean {
    return this.bytes.length === 4 ? this.bytes[0] === 127 : this.bytes.every((byte, i) => byte === (i === 15 ? 1 : 0));
  }

  netToString(): string {
    if (this.bytes.length === 4) return this.bytes.join(".");
    const groups = Array.from({ length: 8 }, (_, i) => (this.bytes[i * 2] ?? 0) * 256 + (this.bytes[i * 2 + 1] ?? 0));
    return printIPv6(groups) + (this.scope === 0 ? "" : `%${this.scope}`);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetIPAddress && other.netKey() === this.netKey();
  }

  netKey(): string {
    return `${this.bytes.join(".")}%${this.scope}`;
  }
}

/** A scope that is no number is dropped, and so is a port behind brackets. */
function readAddress(text: string): NetIPAddress | undefined {
  if (!text.includes(":")) {
    const bytes = readIPv4(text);
    return bytes === undefined ? undefined : new NetIPAddress(bytes);
  }
  const inner = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? text;
  const [, address = "", scope = ""] = /^([^%]*)(?:%([^%/]+))?$/.exec(inner) ?? [];
  const groups = readIPv6(address);
  if (groups === undefined) return undefined;
  return new NetIPAddress(groups.flatMap((group) => [group >> 8, group & 255]), /^\d{1,10}$/.test(scope) && Number(scope) <= 0xffffffff ? Number(scope) : 0);
}

const type = "System.Net.IPAddress";

export const ipAddressMembers: MemberTable = {
  [`${type}.Parse(string)`]: (_: CallContext, text: string | null) => readAddress(requireArgument(text, "ipString")) ?? throwNet("System.FormatException", "An invalid IP address was specified."),
  [`${type}.TryParse(string, IPAddress)`]: (_: CallContext, text: string | null, result: Reference<NetIPAddress | null>) => {
    result.value = (text === null ? undefined : readAddress(text)) ?? null;
    return result.value !== null;
  },
  [`${type}.AddressFamily`]: (_: CallContext, address: NetIPAddress) => address.family,
  [`${type}.GetAddressBytes()`]: (_: CallContext, address: NetIPAddress) => byteArray(address.bytes),
  [`${type}.ToString()`]: (_: CallContext, address: NetIPAddress) => address.netToString(),
  [`${type}.IsLoopback(IPAddress)`]: (_: CallContext, address: NetIPAddress | null) => requireArgument(address, "address").isLoopback,
  [`${type}.Equals(object)`]: (_: CallContext, address: NetIPAddress, other: NetValue) => address.netEquals(other),
  [`${type}.GetHashCode()`]: (_: CallContext, address: NetIPAddress) => hashCodeOf(address),
};
