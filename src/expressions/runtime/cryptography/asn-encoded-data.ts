import { byteArray, bytesOf, type NetArray } from "../collections/array.js";
import { requireArgument } from "../language/throw.js";
import type { NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject } from "../value.js";
import { formatAsn } from "./format-asn.js";
import { cryptoType } from "./names.js";
import { NetOid } from "./oid.js";

/** `AsnEncodedData`, and the base of what is one. */
export class NetAsnValue implements NetObject {
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

  copyFrom(other: NetAsnValue): void {
    this.oid = other.oid?.copy() ?? null;
    this.rawData = other.rawData;
  }

  format(isMultiLine: boolean): string {
    return formatAsn(this.oid?.value ?? null, this.bytes, isMultiLine);
  }
}

function copyOf(data: NetArray | null): NetArray {
  return byteArray(bytesOf(requireArgument(data, "RawData")));
}

const own = "System.Security.Cryptography.AsnEncodedData";

export const asnValueMembers: MemberTable = {
  [`${own}.AsnEncodedData(string, byte[])`]: (_: CallContext, oid: string | null, data: NetArray | null) => new NetAsnValue(NetOid.of(oid), data),
  [`${own}.AsnEncodedData(Oid, byte[])`]: (_: CallContext, oid: NetOid | null, data: NetArray | null) => new NetAsnValue(oid?.copy() ?? null, data),
  [`${own}.AsnEncodedData(AsnEncodedData)`]: (_: CallContext, other: NetAsnValue | null) => {
    const { oid, rawData } = requireArgument(other, "asnEncodedData");
    return new NetAsnValue(oid?.copy() ?? null, rawData);
  },
  [`${own}.AsnEncodedData(byte[])`]: (_: CallContext, data: NetArray | null) => new NetAsnValue(null, data),
  [`${own}.Oid`]: (_: CallContext, self: NetAsnValue) => self.oid,
  [`${own}.Oid =`]: (_: CallContext, self: NetAsnValue, oid: NetOid | null) => void (self.oid = oid?.copy() ?? null),
  [`${own}.RawData`]: (_: CallContext, self: NetAsnValue) => self.rawData,
  [`${own}.RawData =`]: (_: CallContext, self: NetAsnValue, data: NetArray | null) => void (self.rawData = data),
  [`${own}.CopyFrom(AsnEncodedData)`]: (_: CallContext, self: NetAsnValue, other: NetAsnValue | null) => self.copyFrom(requireArgument(other, "asnEncodedData")),
  [`${own}.Format(bool)`]: (_: CallContext, self: NetAsnValue, isMultiLine: boolean) => self.format(isMultiLine),
};
