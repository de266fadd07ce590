import { throwArgument, throwArgumentRange, throwFormat } from "../language/throw.js";

/** `Convert.ToBase64String`. */
export function toBase64(bytes: Uint8Array, options: number): string {
  if (options !== 0 && options !== 1) throwArgument(`Illegal enum value: ${options}.`);
  const text = Buffer.from(bytes).toString("base64");
  return options === 1 ? (text.match(/.{1,76}/g) ?? []).join("\r\n") : text;
}

export function checkBytesRange(offset: number, length: number, size: number): void {
  if (length < 0) throwArgumentRange("length", "Index was out of range. Must be non-negative and less than the size of the collection.");
  if (offset < 0) throwArgumentRange("offset", "Value must be positive.");
  if (offset > size - length) throwArgumentRange("offset", "Offset and length must refer to a position in the string.");
}

/** White space may stand anywhere, other characters than those of base 64 nowhere. */
export function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/[ \t\r\n]/g, "");
  if (plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(plain)) throwFormat("The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.");
  return Buffer.from(plain, "base64");
}
