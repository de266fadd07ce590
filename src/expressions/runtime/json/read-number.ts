/** A number as JSON has it: an Integer of any size, or a Float. */
export type JsonNumber = { readonly kind: "Integer"; readonly value: bigint } | { readonly kind: "Float"; readonly value: number; readonly text: string };

/** Reads what stands where a number should, or gives undefined. A leading zero means octal and `0x` hexadecimal. */
export function readNumber(text: string): JsonNumber | undefined {
  if (/^0[^.eE]/.test(text)) return readInBase(text);
  if (/^-?\d+$/.test(text)) return { kind: "Integer", value: BigInt(text) };
  if (!/^-?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? { kind: "Float", value, text } : undefined;
}

function readInBase(text: string): JsonNumber | undefined {
  if (/^0x[0-9a-f]+$/i.test(text)) return { kind: "Integer", value: BigInt.asIntN(64, BigInt(text)) };
  return /^0[0-7]+$/.test(text) ? { kind: "Integer", value: BigInt.asIntN(64, BigInt(`0o${text.slice(1)}`)) } : undefined;
}
