import type { NetMatch } from "./match.js";
import type { NetRegex } from "./regex.js";

/** A piece of a replacement: text as it is, or what it takes from the match. */
type Piece = string | ((match: NetMatch) => string);

const markPattern = /\$(?:\$|(\d+)|\{(\w+)\}|([&`'+_]))/g;

/** Reads `$1`, `${name}`, `$&` and the like; what names no group stays as it is written. */
export function readReplacement(regex: NetRegex, replacement: string): (match: NetMatch) => string {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of replacement.matchAll(markPattern)) {
    const piece = pieceOf(regex, match);
    if (piece === undefined) continue;
    pieces.push(replacement.slice(end, match.index), piece.piece);
    end = match.index + piece.length;
  }
  pieces.push(replacement.slice(end));
  return (found) => pieces.map((piece) => (typeof piece === "string" ? piece : piece(found))).join("");
}

function pieceOf(regex: NetRegex, [all, digits, name, sign]: RegExpMatchArray): { readonly piece: Piece; readonly length: number } | undefined {
  if (all === "$$") return { piece: "$", length: 2 };
  if (digits !== undefined) {
    const number = Number(digits);
    return regex.groupName(number) === undefined ? undefined : { piece: (match) => match.groupOf(number).value, length: all.length };
  }
  if (name !== undefined) {
    const number = /^\d+$/.test(name) ? Number(name) : regex.groupNumber(name);
    return number === undefined || regex.groupName(number) === undefined ? undefined : { piece: (match) => match.groupOf(number).value, length: all.length };
  }
  return { piece: specialPiece(sign ?? ""), length: all.length };
}

function specialPiece(sign: string): (match: NetMatch) => string {
  switch (sign) {
    case "&":
      return (match) => match.value;
    case "`":
      return (match) => match.input.slice(0, match.index);
    case "'":
      return (match) => match.input.slice(match.index + match.length);
    case "_":
      return (match) => match.input;
    default:
      // The group with the highest number.
      return (match) => {
        const [last = 0] = match.regex?.parsed.groups.at(-1) ?? [];
        return match.groupOf(last).value;
      };
  }
}
