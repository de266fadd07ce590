import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { requireArgument } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject } from "../value.js";
import { formatData } from "./format-data.js";
import { cryptoType } from "./names.js";
import { NetOid } from "./oid.js";

/** `AsnEncodedData`, and the base of what is one. */
export class NetAsnData implements NetObject {
  private data: NetArray;

  constructor(
    public oid: NetOid | null,
    data: NetArray | null,
    readonly netType: NetType = cryptoType("AsnEncodedData"),
  ) {
    this.data = copyOf(data);
  }

  get rawData(): NetArray {
    return this.data;
  }

  set rawData(data: NetArray | null) {
    this.data = copyOf(data);
  }

  get bytes(): Uint8Array {
    return bytesOf(this.data);
  }

  copyFrom(other: NetAsnData): void {
    this.oid = other.oid?.copy() ?? null;
    this.rawData = other.rawData;
  }

  format(isMultiLine: boolean): string {
    return formatData(this.oid?.value ?? null, this.bytes, isMultiLine);
  }
}

function copyOf(data: NetArray | null): NetArray {
  return byteArray(bytesOf(requireArgument(data, "RawData")));
}

const own = "System.Security.Cryptography.AsnEncodedData";

export const asnDataMembers: MemberTable = {
  [`${own}.AsnEncodedData(string, byte[])`]: (_: CallContext, oid: string | null, data: NetArray | null) => new NetAsnData(NetOid.of(oid), data),
  [`${own}.AsnEncodedData(Oid, byte[])`]: (_: CallContext, oid: NetOid | null, data: NetArray | null) => new NetAsnData(oid?.copy() ?? null, data),
  [`${own}.AsnEncodedData(AsnEncodedData)`]: (_: CallContext, other: NetAsnData | null) => {
    const { oid, rawData } = requireArgument(other, "asnEncodedData");
    return new NetAsnData(oid?.copy() ?? null, rawData);
  },
  [`${own}.AsnEncodedData(byte[])`]: (_: CallContext, data: NetArray | null) => new NetAsnData(null, data),
  [`${own}.Oid`]: (_: CallContext, self: NetAsnData) => self.oid,
  [`${own}.Oid =`]: (_: CallContext, self: NetAsnData, oid: NetOid | null) => void (self.oid = oid?.copy() ?? null),
  [`${own}.RawData`]: (_: CallContext, self: NetAsnData) => self.rawData,
  [`${own}.RawData =`]: (_: CallContext, self: NetAsnData, data: NetArray | null) => void (self.rawData = data),
  [`${own}.CopyFrom(AsnEncodedData)`]: (_: CallContext, self: NetAsnData, other: NetAsnData | null) => self.copyFrom(requireArgument(other, "asnEncodedData")),
  [`${own}.Format(bool)`]: (_: CallContext, self: NetAsnData, isMultiLine: boolean) => self.format(isMultiLine),
};
