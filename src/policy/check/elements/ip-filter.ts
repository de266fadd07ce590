import { isIP } from "node:net";
import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { attributeOf } from "../../../xml/index.js";
import type { Site } from "../survey.js";

export function* checkIpFilter(site: Site): Generator<Diagnostic> {
  for (const { element } of site.children) {
    const from = attributeOf(element, "from");
    const to = attributeOf(element, "to");
    if (element.name !== "address-range" || from === undefined || to === undefined) continue;
    const low = addressNumber(from.value.trim());
    const high = addressNumber(to.value.trim());
    if (low === undefined || high === undefined) continue;
    const problem = low.family !== high.family ? "mixes IPv4 and IPv6" : low.value > high.value ? "ends before it starts" : undefined;
    if (problem !== undefined) yield diagnose("ip-range-empty", { from: from.value.trim(), to: to.value.trim(), problem }, element.at);
  }
}

interface AddressNumber {
  readonly family: number;
  readonly value: bigint;
}

function addressNumber(text: string): AddressNumber | undefined {
  const family = isIP(text);
  if (family === 4) return { family, value: joinParts(text.split(".").map(Number), 8n) };
  return family === 6 && !text.includes("%") ? { family, value: joinParts(groupsOf(text), 16n) } : undefined;
}

function joinParts(parts: readonly number[], bits: bigint): bigint {
  return parts.reduce((sum, part) => (sum << bits) | BigInt(part), 0n);
}

/** The eight groups, with those that `::` leaves out, and an IPv4 tail as two. */
function groupsOf(text: string): number[] {
  const plain = text.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a: string, b: string, c: string, d: string) => `${((Number(a) << 8) | Number(b)).toString(16)}:${((Number(c) << 8) | Number(d)).toString(16)}`);
  const [head = "", tail] = plain.split("::");
  const groups = (part: string): number[] => (part === "" ? [] : part.split(":").map((group) => parseInt(group, 16)));
  const before = groups(head);
  const after = groups(tail ?? "");
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
