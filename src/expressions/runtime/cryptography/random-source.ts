import type { NetArray } from "../collections/array.js";
import { requireArgument } from "../language/throw.js";
import type { CallContext, MemberTable, NetObject } from "../value.js";
import { cryptoType } from "./names.js";
import { drawBytes, writeBytes } from "./transform.js";

/** `RNGCryptoServiceProvider`: it follows the seed of the run, so that a run can be had again. */
export class NetRandomSource implements NetObject {
  readonly netType = cryptoType("RNGCryptoServiceProvider");
}

const own = "System.Security.Cryptography.RNGCryptoServiceProvider";

export const randomSourceMembers: MemberTable = {
  [`${own}.RNGCryptoServiceProvider()`]: () => new NetRandomSource(),
  // What is given to it is not used as a seed in .NET either.
  [`${own}.RNGCryptoServiceProvider(byte[])`]: () => new NetRandomSource(),
  [`${own}.RNGCryptoServiceProvider(string)`]: () => new NetRandomSource(),
  [`${own}.GetBytes(byte[])`]: ({ host }: CallContext, _: NetRandomSource, data: NetArray | null) => {
    const target = requireArgument(data, "data");
    writeBytes(drawBytes(host, target.count), target, 0);
  },
  [`${own}.GetNonZeroBytes(byte[])`]: ({ host }: CallContext, _: NetRandomSource, data: NetArray | null) => {
    const target = requireArgument(data, "data");
    host.spend(target.count);
    writeBytes(Uint8Array.from({ length: target.count }, () => 1 + Math.floor(host.random() * 255)), target, 0);
  },
};
