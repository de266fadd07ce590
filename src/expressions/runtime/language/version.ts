import { hashCodeOf } from "../collections/equality.js";
import { netType } from "../net-type.js";
import { intKind, overflowMessage } from "../numbers/integer-kinds.js";
import { numberStyles } from "../numbers/read-number.js";
import { parseInteger } from "../numbers/parse-number.js";
import type { CallContext, MemberTable, NetObject, NetValue, Reference } from "../value.js";
import { requireArgument, throwArgument, throwArgumentNull, throwArgumentRange, throwFormat, throwOverflow } from "./throw.js";

const type = netType("System.Version");

/** Two to four numbers; a build or revision that is left out is -1. */
export class NetVersion implements NetObject {
  readonly netType = type;

  constructor(readonly parts: readonly [major: number, minor: number, build: number, revision: number]) {}

  get fieldCount(): number {
    return this.parts[2] === -1 ? 2 : this.parts[3] === -1 ? 3 : 4;
  }

  compareTo(other: NetVersion): number {
    for (const [i, part] of this.parts.entries()) {
      const difference = part - (other.parts[i] ?? 0);
      if (difference !== 0) return Math.sign(difference);
    }
    return 0;
  }

  netToString(): string {
    return this.parts.slice(0, this.fieldCount).join(".");
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetVersion && this.compareTo(other) === 0;
  }

  netKey(): unknown {
    return this.parts.join(".");
  }

  netCompare(other: NetValue): number {
    return other instanceof NetVersion ? this.compareTo(other) : throwArgument("Object must be of type Version.");
  }
}

const partNames = ["major", "minor", "build", "revision"];

function ofNumbers(numbers: readonly number[]): NetVersion {
  for (const [i, each] of numbers.entries()) if (each < 0) throwArgumentRange(partNames[i] ?? "", "Version's parameters must be greater than or equal to zero.");
  const [major = 0, minor = 0, build = -1, revision = -1] = numbers;
  return new NetVersion([major, minor, build, revision]);
}

type Read = NetVersion | "count" | "negative" | "format" | "overflow";

function readVersion(text: string): Read {
  const parts = text.split(".");
  if (parts.length < 2 || parts.length > 4) return "count";
  const numbers: number[] = [];
  for (const part of parts) {
    const parsed = parseInteger(part, numberStyles.integer, intKind);
    if (typeof parsed === "string") return parsed;
    if (parsed.value < 0) return "negative";
    numbers.push(Number(parsed.value));
  }
  return ofNumbers(numbers);
}

function parseVersion(text: string | null, parameter: string): NetVersion {
  const read = readVersion(requireArgument(text, parameter));
  switch (read) {
    case "count":
      return throwArgument("Version string portion was too short or too long.", parameter);
    case "negative":
      return throwArgumentRange(parameter, "Version's parameters must be greater than or equal to zero.");
    case "format":
      return throwFormat();
    case "overflow":
      return throwOverflow(overflowMessage(intKind.phrase));
    default:
      return read;
  }
}

function textOfFields(version: NetVersion, count: number): string {
  if (count < 0 || count > version.fieldCount) throwArgument(`Argument must be between 0 and ${version.fieldCount}.`, "fieldCount");
  return version.parts.slice(0, count).join(".");
}

function compareVersions(a: NetVersion | null, b: NetVersion | null): number {
  if (a === null) throwArgumentNull("v1");
  return b === null ? 1 : a.compareTo(b);
}

function equalVersions(a: NetVersion | null, b: NetVersion | null): boolean {
  return a === b || (a !== null && b !== null && a.compareTo(b) === 0);
}

/** Of the revision, which may hold two numbers. */
function half(version: NetVersion, shift: number): number {
  return (version.parts[3] << (16 - shift)) >> 16;
}

export const versionMembers: MemberTable = {
  "System.Version.Version()": () => ofNumbers([0, 0]),
  "System.Version.Version(int, int)": (_: CallContext, ...numbers: readonly number[]) => ofNumbers(numbers),
  "System.Version.Version(int, int, int)": (_: CallContext, ...numbers: readonly number[]) => ofNumbers(numbers),
  "System.Version.Version(int, int, int, int)": (_: CallContext, ...numbers: readonly number[]) => ofNumbers(numbers),
  "System.Version.Version(string)": (_: CallContext, text: string | null) => parseVersion(text, "version"),
  "System.Version.Parse(string)": (_: CallContext, text: string | null) => parseVersion(text, "input"),
  "System.Version.TryParse(string, Version)": (_: CallContext, text: string | null, result: Reference<NetVersion | null>) => {
    const read = text === null ? "format" : readVersion(text);
    result.value = typeof read === "string" ? null : read;
    return typeof read !== "string";
  },
  "System.Version.Major": (_: CallContext, version: NetVersion) => version.parts[0],
  "System.Version.Minor": (_: CallContext, version: NetVersion) => version.parts[1],
  "System.Version.Build": (_: CallContext, version: NetVersion) => version.parts[2],
  "System.Version.Revision": (_: CallContext, version: NetVersion) => version.parts[3],
  "System.Version.MajorRevision": (_: CallContext, version: NetVersion) => half(version, 16),
  "System.Version.MinorRevision": (_: CallContext, version: NetVersion) => half(version, 0),
  "System.Version.Clone()": (_: CallContext, version: NetVersion) => new NetVersion(version.parts),
  "System.Version.CompareTo(object)": (_: CallContext, version: NetVersion, other: NetValue) => (other === null ? 1 : version.netCompare(other)),
  "System.Version.CompareTo(Version)": (_: CallContext, version: NetVersion, other: NetVersion | null) => (other === null ? 1 : version.compareTo(other)),
  "System.Version.Equals(object)": (_: CallContext, version: NetVersion, other: NetValue) => version.netEquals(other),
  "System.Version.Equals(Version)": (_: CallContext, version: NetVersion, other: NetVersion | null) => equalVersions(version, other),
  "System.Version.GetHashCode()": (_: CallContext, version: NetVersion) => hashCodeOf(version),
  "System.Version.ToString()": (_: CallContext, version: NetVersion) => version.netToString(),
  "System.Version.ToString(int)": (_: CallContext, version: NetVersion, count: number) => textOfFields(version, count),
  "System.Version.operator ==(Version, Version)": (_: CallContext, a: NetVersion | null, b: NetVersion | null) => equalVersions(a, b),
  "System.Version.operator !=(Version, Version)": (_: CallContext, a: NetVersion | null, b: NetVersion | null) => !equalVersions(a, b),
  "System.Version.operator <(Version, Version)": (_: CallContext, a: NetVersion | null, b: NetVersion | null) => compareVersions(a, b) < 0,
  "System.Version.operator <=(Version, Version)": (_: CallContext, a: NetVersion | null, b: NetVersion | null) => compareVersions(a, b) <= 0,
  "System.Version.operator >(Version, Version)": (_: CallContext, a: NetVersion | null, b: NetVersion | null) => compareVersions(b, a) < 0,
  "System.Version.operator >=(Version, Version)": (_: CallContext, a: NetVersion | null, b: NetVersion | null) => compareVersions(b, a) <= 0,
};
