import { byteArray, type NetArray } from "../collections/array.js";
import { ItemsEnumerator, type Enumerator, type NetEnumerable } from "../collections/sequence.js";
import { requireArgument, throwArgument, throwArgumentRange, throwNet, throwNullReference } from "../language/throw.js";
import type { CallContext, MemberTable } from "../value.js";
import { NetAsnValue } from "./asn-encoded-data.js";
import type { CertificateFields } from "./certificate-fields.js";
import { certificateType } from "./names.js";
import { NetOid } from "./oid.js";

const extensionType = certificateType("X509Extension");

/** Kinds that .NET has a class for. */
const classes = new Map([
  ["2.5.29.14", certificateType("X509SubjectKeyIdentifierExtension")],
  ["2.5.29.15", certificateType("X509KeyUsageExtension")],
  ["2.5.29.19", certificateType("X509BasicConstraintsExtension")],
  ["2.5.29.37", certificateType("X509EnhancedKeyUsageExtension")],
]);

/** `X509Extension`. */
export class NetExtension extends NetAsnValue {
  constructor(
    oid: NetOid,
    data: NetArray | null,
    public isCritical: boolean,
    type = extensionType,
  ) {
    super(oid, data, type);
  }
}

/** `X509ExtensionCollection`. */
export class NetExtensions implements NetEnumerable {
  readonly netType = certificateType("X509ExtensionCollection");
  readonly elementType = extensionType;

  constructor(readonly items: NetExtension[]) {}

  static of({ extensions }: CertificateFields): NetExtensions {
    return new NetExtensions(extensions.map(({ oid, data, isCritical }) => new NetExtension(new NetOid(oid), byteArray(data), isCritical, classes.get(oid))));
  }

  get count(): number {
    return this.items.length;
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator(this.elementType, this.items);
  }
}

const own = "System.Security.Cryptography.X509Certificates.X509Extension";
const all = `${own}Collection`;

const extensionMembers: MemberTable = {
  [`${own}.X509Extension(AsnEncodedData, bool)`]: (_: CallContext, data: NetAsnValue | null, isCritical: boolean) => {
    if (data === null) throwNullReference();
    return new NetExtension(requireArgument(data.oid, "encodedExtension.Oid").copy(), data.rawData, isCritical);
  },
  [`${own}.X509Extension(Oid, byte[], bool)`]: (_: CallContext, oid: NetOid | null, data: NetArray | null, isCritical: boolean) => new NetExtension(requireArgument(oid, "oid").copy(), data, isCritical),
  [`${own}.X509Extension(string, byte[], bool)`]: (_: CallContext, oid: string | null, data: NetArray | null, isCritical: boolean) => new NetExtension(NetOid.of(oid), data, isCritical),
  [`${own}.Critical`]: (_: CallContext, self: NetExtension) => self.isCritical,
  [`${own}.Critical =`]: (_: CallContext, self: NetExtension, isCritical: boolean) => void (self.isCritical = isCritical),
  [`${own}.CopyFrom(AsnEncodedData)`]: (_: CallContext, self: NetExtension, other: NetAsnValue | null) => {
    const known = requireArgument(other, "asnEncodedData");
    if (!(known instanceof NetExtension)) throwArgument("Expected a X509Extension instance.");
    self.copyFrom(known);
    self.isCritical = known.isCritical;
  },
};

function itemAt({ items }: NetExtensions, index: number): NetExtension {
  if (index < 0) throwNet("System.InvalidOperationException", "Enumeration has not started. Call MoveNext.");
  return items[index] ?? throwArgumentRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.");
}

/** By the number or the name of its kind. */
function itemNamed({ items }: NetExtensions, oid: string | null): NetExtension | null {
  const { value } = NetOid.of(requireArgument(oid, "oid"));
  return items.find((each) => each.oid?.value?.toLowerCase() === value?.toLowerCase()) ?? null;
}

export const extensionsMembers: MemberTable = {
  ...extensionMembers,
  [`${all}.X509ExtensionCollection()`]: () => new NetExtensions([]),
  [`${all}.Count`]: (_: CallContext, self: NetExtensions) => self.count,
  [`${all}.IsSynchronized`]: () => false,
  [`${all}.SyncRoot`]: (_: CallContext, self: NetExtensions) => self,
  [`${all}.this[int]`]: (_: CallContext, self: NetExtensions, index: number) => itemAt(self, index),
  [`${all}.this[string]`]: (_: CallContext, self: NetExtensions, oid: string | null) => itemNamed(self, oid),
  [`${all}.Add(X509Extension)`]: ({ host }: CallContext, self: NetExtensions, extension: NetExtension | null) => {
    host.spend(1);
    return self.items.push(requireArgument(extension, "extension")) - 1;
  },
  [`${all}.CopyTo(X509Extension[], int)`]: (_: CallContext, { items }: NetExtensions, target: NetArray | null, index: number) => {
    const array = requireArgument(target, "array");
    if (index < 0 || index >= array.count) throwArgumentRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.");
    if (index + items.length > array.count) throwArgument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
    for (const [i, item] of items.entries()) array.items[index + i] = item;
  },
};
