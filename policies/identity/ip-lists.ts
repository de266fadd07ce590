import { definePolicy, ipFilter, type PolicyItem } from "apiops";

interface Range {
  readonly from: string;
  readonly to: string;
}

const bitsOf = (address: string): number | undefined => {
  const parts = address.split(".").map(Number);
  return parts.length === 4 && parts.every((part) => part >= 0 && part <= 255) ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
};
const addressOf = (bits: number): string => [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join(".");

/** One address is a range of its own; undefined for what is none, or ends before it begins, or is a block that does not begin where it says. */
function rangeOf(text: string): Range | undefined {
  const [, first = "", length, last] = /^([\d.]+)(?:\/(\d+)|-([\d.]+))?$/.exec(text) ?? [];
  const from = bitsOf(first);
  if (from === undefined) return undefined;
  if (last !== undefined) return (bitsOf(last) ?? -1) >= from ? { from: first, to: last } : undefined;
  const size = 2 ** (32 - Number(length ?? 32));
  return size < 1 || from % size !== 0 ? undefined : { from: first, to: addressOf(from + size - 1) };
}

function filter(action: "allow" | "forbid", list: readonly string[]): PolicyItem[] {
  const ranges = list.map(rangeOf).filter((range) => range !== undefined);
  if (ranges.length === 0) return [];
  const [addresses, wide] = [ranges.filter(({ from, to }) => from === to), ranges.filter(({ from, to }) => from !== to)];
  return [ipFilter({ action, ...(addresses.length > 0 ? { address: addresses.map(({ from }) => from) } : {}), ...(wide.length > 0 ? { addressRange: wide } : {}) })];
}

const list = { type: "array", items: { type: "string", pattern: "^[0-9.]+(/[0-9]+|-[0-9.]+)?$" }, default: [] } as const;

/** The address is that of the connection: behind Front Door it is Front Door's, and the list belongs into its WAF. */
export const ipLists = definePolicy({
  name: "ip-lists",
  description: "Lets only listed addresses connect, or keeps some out, which goes first; protects an API with known callers from everybody else.",
  parameters: {
    allow: { ...list, description: "Addresses (203.0.113.7), ranges (203.0.113.7-203.0.113.9) or blocks (203.0.113.0/24) that are let in, IPv4; empty: all." },
    deny: { ...list, description: "Those that are kept out, also where `allow` lists them." },
  },
  check: ({ allow, deny }) => {
    if (allow.length + deny.length === 0) return { parameter: "allow", problem: "neither `allow` nor `deny` lists anything", fix: "List the addresses, or leave the block out." };
    for (const [parameter, addresses] of [["allow", allow], ["deny", deny]] as const) {
      const odd = addresses.find((address) => rangeOf(address) === undefined);
      if (odd !== undefined) return { parameter, problem: `"${odd}" is no IPv4 address, range or block`, fix: "A range ends after it begins, and a block begins at a multiple of its size, such as 10.1.0.0/16." };
    }
    return undefined;
  },
  policies: ({ allow, deny }) => [...filter("forbid", deny), ...filter("allow", allow)],
});

export default ipLists;
