import type { NetArray } from "../collections/array.js";
import type { CallContext, MemberImplementation, MemberTable, NetObject } from "../value.js";
import { cryptoType } from "./names.js";

export const parameterNames = ["Exponent", "Modulus", "P", "Q", "DP", "DQ", "InverseQ", "D"] as const;
export type ParameterName = (typeof parameterNames)[number];

/** `RSAParameters`: a struct, so that writing a field makes another one. */
export class NetRsaParameters implements NetObject {
  readonly netType = cryptoType("RSAParameters");

  constructor(private readonly fields: Readonly<Partial<Record<ParameterName, NetArray | null>>>) {}

  static readonly empty = new NetRsaParameters({});

  read(name: ParameterName): NetArray | null {
    return this.fields[name] ?? null;
  }

  with(name: ParameterName, value: NetArray | null): NetRsaParameters {
    return new NetRsaParameters({ ...this.fields, [name]: value });
  }
}

export const parametersMembers: MemberTable = Object.fromEntries(
  parameterNames.flatMap((name): [string, MemberImplementation][] => [
    [`System.Security.Cryptography.RSAParameters.${name}`, (_: CallContext, self: NetRsaParameters) => self.read(name)],
    [`System.Security.Cryptography.RSAParameters.${name} =`, (_: CallContext, self: NetRsaParameters, value: NetArray | null) => self.with(name, value)],
  ]),
);
