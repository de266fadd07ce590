import { byteArray, type NetArray } from "../collections/array.js";
import { throwArgument, throwArgumentNull, throwArgumentRange } from "../language/throw.js";
import type { CallContext, MemberImplementation, MemberTable } from "../value.js";

const indexMessage = "Index was out of range. Must be non-negative and less than the size of the collection.";
const shortMessage = "Destination array is not long enough to copy all the items in the collection. Check array index and length.";

interface Layout {
  readonly size: number;
  readonly read: (view: DataView) => boolean | number | bigint;
  readonly write: (view: DataView, value: never) => void;
}

/** Low byte first, as on every machine that runs a gateway. */
const layouts: Readonly<Record<string, readonly [name: string, layout: Layout]>> = {
  bool: ["Boolean", { size: 1, read: (v) => v.getUint8(0) !== 0, write: (v, value: boolean) => v.setUint8(0, value ? 1 : 0) }],
  char: ["Char", { size: 2, read: (v) => v.getUint16(0, true), write: (v, value: number) => v.setUint16(0, value, true) }],
  short: ["Int16", { size: 2, read: (v) => v.getInt16(0, true), write: (v, value: number) => v.setInt16(0, value, true) }],
  ushort: ["UInt16", { size: 2, read: (v) => v.getUint16(0, true), write: (v, value: number) => v.setUint16(0, value, true) }],
  int: ["Int32", { size: 4, read: (v) => v.getInt32(0, true), write: (v, value: number) => v.setInt32(0, value, true) }],
  uint: ["UInt32", { size: 4, read: (v) => v.getUint32(0, true), write: (v, value: number) => v.setUint32(0, value, true) }],
  long: ["Int64", { size: 8, read: (v) => v.getBigInt64(0, true), write: (v, value: bigint) => v.setBigInt64(0, value, true) }],
  ulong: ["UInt64", { size: 8, read: (v) => v.getBigUint64(0, true), write: (v, value: bigint) => v.setBigUint64(0, value, true) }],
  float: ["Single", { size: 4, read: (v) => v.getFloat32(0, true), write: (v, value: number) => v.setFloat32(0, value, true) }],
  double: ["Double", { size: 8, read: (v) => v.getFloat64(0, true), write: (v, value: number) => v.setFloat64(0, value, true) }],
};

function viewOf(bytes: NetArray | null, start: number, size: number): DataView {
  if (bytes === null) throwArgumentNull("value");
  if (start < 0 || start >= bytes.items.length) throwArgumentRange("startIndex", indexMessage);
  if (start > bytes.items.length - size) throwArgument(shortMessage, "value");
  return new DataView(Uint8Array.from(bytes.items.slice(start, start + size) as number[]).buffer);
}

function bytesOfValue(layout: Layout, value: never): NetArray {
  const view = new DataView(new ArrayBuffer(layout.size));
  layout.write(view, value);
  return byteArray(new Uint8Array(view.buffer));
}

function hexText(call: CallContext, bytes: NetArray | null, start: number, length: number): string {
  if (bytes === null) throwArgumentNull("value");
  const size = bytes.items.length;
  if (start < 0 || (start >= size && start > 0)) throwArgumentRange("startIndex", indexMessage);
  if (length < 0) throwArgumentRange("length", "Value must be positive.");
  if (start > size - length) throwArgument(shortMessage, "value");
  call.host.spend(length * 3);
  return (bytes.items as number[]).slice(start, start + length).map((each) => each.toString(16).toUpperCase().padStart(2, "0")).join("-");
}

const layoutMembers: MemberTable = Object.fromEntries(
  Object.entries(layouts).flatMap(([word, [name, layout]]): [string, MemberImplementation][] => [
    [`System.BitConverter.GetBytes(${word})`, (_: CallContext, value: never) => bytesOfValue(layout, value)],
    [`System.BitConverter.To${name}(byte[], int)`, (_: CallContext, bytes: NetArray | null, start: number) => layout.read(viewOf(bytes, start, layout.size))],
  ]),
);

function reinterpret(write: (view: DataView) => void): DataView {
  const view = new DataView(new ArrayBuffer(8));
  write(view);
  return view;
}

export const bitConverterMembers: MemberTable = {
  ...layoutMembers,
  "System.BitConverter.IsLittleEndian": () => true,
  "System.BitConverter.ToString(byte[])": (call: CallContext, bytes: NetArray | null) => hexText(call, bytes, 0, bytes?.items.length ?? 0),
  "System.BitConverter.ToString(byte[], int)": (call: CallContext, bytes: NetArray | null, start: number) => hexText(call, bytes, start, Math.max(0, (bytes?.items.length ?? 0) - start)),
  "System.BitConverter.ToString(byte[], int, int)": hexText,
  "System.BitConverter.DoubleToInt64Bits(double)": (_: CallContext, value: number) => reinterpret((v) => v.setFloat64(0, value)).getBigInt64(0),
  "System.BitConverter.SingleToInt32Bits(float)": (_: CallContext, value: number) => reinterpret((v) => v.setFloat32(0, value)).getInt32(0),
  "System.BitConverter.Int32BitsToSingle(int)": (_: CallContext, value: number) => reinterpret((v) => v.setInt32(0, value)).getFloat32(0),
  "System.BitConverter.Int64BitsToDouble(long)": (_: CallContext, value: bigint) => reinterpret((v) => v.setBigInt64(0, value)).getFloat64(0),
};
