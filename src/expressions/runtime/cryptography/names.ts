import { throwNet } from "../language/throw.js";
import { netType, type NetType } from "../net-type.js";

const namespace = "System.Security.Cryptography";

export function cryptoType(name: string): NetType {
  return netType(`${namespace}.${name}`);
}

export function certificateType(name: string): NetType {
  return netType(`${namespace}.X509Certificates.${name}`);
}

export function throwCryptographic(message: string): never {
  throwNet(`${namespace}.CryptographicException`, message);
}

export function throwDisposed(): never {
  throwNet("System.ObjectDisposedException", "Cannot access a disposed object.");
}

export const invalidKeySize = "Specified key is not a valid size for this algorithm.";
