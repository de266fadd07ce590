/** Addresses from one to another, both included, of one family. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly from: bigint;
  readonly to: bigint;
}

/** An address, or a block as `10.0.0.0/8`. Undefined for anything else. */
export function readAddress(text: string): AddressRange | undefined {
  const [address = "", bits, ...rest] = text.trim().split("/");
  const found = parse(address);
  if (found === undefined || rest.length > 0) return undefined;
  if (bits === undefined) return { family: found.family, from: found.value, to: found.value };
  const width = found.family === 4 ? 32 : 128;
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > width) return undefined;
  const size = 1n << BigInt(width - Number(bits));
  const from = (found.value / size) * size;
  return { family: found.family, from, to: from + size - 1n };
}

export function readRange(from: string, to: string): AddressRange | undefined {
  const [low, high] = [parse(from.trim()), parse(to.trim())];
  if (low === undefined || high === undefined || low.family !== high.family || low.value > high.value) return undefined;
  return { family: low.family, from: low.value, to: high.value };
}

/** In order, those that touch or overlap made one. */
export function mergeRanges(ranges: readonly AddressRange[]): AddressRange[] {
  const sorted = [...ranges].sort((a, b) => a.family - b.family || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const merged: AddressRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last?.family !== range.family || range.from > last.to + 1n) merged.push(range);
    else if (range.to > last.to) merged[merged.length - 1] = { ...last, to: range.to };
  }
  return merged;
}

/** Whether merged ranges hold every address of another one. */
export function covers(merged: readonly AddressRange[], { family, from, to }: AddressRange): boolean {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = merged[middle];
    if (at !== undefined && (at.family < family || (at.family === family && at.to < from))) low = middle + 1;
    else high = middle;
  }
  const found = merged[low];
  return found?.family === family && found.from <= from && found.to >= to;
}

function parse(text: string): { readonly family: 4 | 6; readonly value: bigint } | undefined {
  return text.includes(":") ? parseSix(text) : parseFour(text);
}

function parseFour(text: string): { readonly family: 4; readonly value: bigint } | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || parts.some((p) => !/^\d{1,3}$/.test(p) || Number(p) > 255)) return undefined;
  return { family: 4, value: parts.reduce((sum, p) => sum * 256n + BigInt(p), 0n) };
}

function parseSix(text: string): { readonly family: 6; readonly value: bigint } | undefined {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const four = tail === null ? undefined : parseFour(tail[2] ?? "");
  if (tail !== null && four === undefined) return undefined;
  const plain = four === undefined ? text : `${tail?.[1] ?? ""}${(four.value >> 16n).toString(16)}:${(four.value & 0xffffn).toString(16)}`;
  const halves = plain.split("::");
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  const [left = [], right = []] = groups;
  const missing = 8 - left.length - right.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
  const all = [...left, ...new Array<string>(halves.length === 2 ? missing : 0).fill("0"), ...right];
  if (all.some((g) => !/^[0-9a-f]{1,4}$/i.test(g))) return undefined;
  return { family: 6, value: all.reduce((sum, g) => sum * 65536n + BigInt(`0x${g}`), 0n) };
}
