/** The four bytes of an address as inet_aton reads it: one to four numbers, each decimal, octal (0…) or hexadecimal (0x…). */
export function readIPv4(text: string): number[] | undefined {
  const parts = text.split(".");
  const numbers = parts.map(readNumber);
  const last = numbers.pop();
  if (parts.length > 4 || last === undefined || !numbers.every((each) => each !== undefined && each <= 255)) return undefined;
  if (last >= 256 ** (4 - numbers.length)) return undefined;
  const tail = Array.from({ length: 4 - numbers.length }, (_, i) => Math.floor(last / 256 ** (3 - numbers.length - i)) % 256);
  return [...(numbers as number[]), ...tail];
}

function readNumber(text: string): number | undefined {
  if (/^0[xX][0-9a-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

/** The eight groups of an address without brackets and scope. */
export function readIPv6(text: string): number[] | undefined {
  const withV4 = text.includes(".") ? expandIPv4(text) : text;
  const halves = withV4?.split("::");
  if (halves === undefined || halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  return groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : undefined;
}

/** `::ffff:1.2.3.4` with the last two groups in digits. */
function expandIPv4(text: string): string | undefined {
  const at = text.lastIndexOf(":");
  const quad = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text.slice(at + 1));
  const [a = 0, b = 0, c = 0, d = 0] = (quad ?? []).slice(1).map(Number);
  if (quad === null || at < 0 || [a, b, c, d].some((byte) => byte > 255)) return undefined;
  return `${text.slice(0, at + 1)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** The longest run of zeros becomes `::`, the first of two that are as long; one zero alone does not. */
export function printIPv6(groups: readonly number[]): string {
  const { start, length } = longestZeros(groups);
  const v4 = ipv4Tail(groups);
  const printed = groups.slice(0, v4 === undefined ? 8 : 6).map((group) => group.toString(16));
  const all = v4 === undefined ? printed : [...printed, v4];
  if (length < 2) return all.join(":");
  return `${all.slice(0, start).join(":")}::${all.slice(start + length).join(":")}`;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}

/** Addresses that stand for one of version 4, and ISATAP's, end like it. */
function ipv4Tail(groups: readonly number[]): string | undefined {
  const [e = 0, f = 0, high = 0, low = 0] = groups.slice(4);
  const isEmbedded = groups.slice(0, 4).every((group) => group === 0) && high !== 0 && ((e === 0 && (f === 0 || f === 0xffff)) || (e === 0xffff && f === 0));
  return isEmbedded || (e === 0 && f === 0x5efe) ? [high >> 8, high & 255, low >> 8, low & 255].join(".") : undefined;
}
