import { lowerOf } from "../text/characters.js";

/** A part of a character class. */
export type SetItem = { readonly kind: "range"; readonly from: number; readonly to: number } | { readonly kind: "category"; readonly test: RegExp; readonly negated: boolean };

/** Which characters one place of a pattern takes. ASCII is looked up in a table. */
export class CharSet {
  private readonly ascii = new Uint8Array(128);

  constructor(
    private readonly items: readonly SetItem[],
    private readonly negated: boolean,
    private readonly ignoreCase: boolean,
    private readonly except?: CharSet,
  ) {
    for (let code = 0; code < 128; code++) this.ascii[code] = this.compute(code) ? 1 : 0;
  }

  has(code: number): boolean {
    return code < 128 ? this.ascii[code] === 1 : this.compute(code);
  }

  private compute(code: number): boolean {
    const inside = this.holds(code) || (this.ignoreCase && (this.holds(lowerOf(code)) || this.holds(upperVariant(code))));
    return inside !== this.negated && this.except?.has(code) !== true;
  }

  private holds(code: number): boolean {
    for (const item of this.items) {
      if (item.kind === "range" ? code >= item.from && code <= item.to : item.test.test(String.fromCharCode(code)) !== item.negated) return true;
    }
    return false;
  }

  /** The same for a text of ASCII characters, in JavaScript's notation. */
  asciiSource(): string {
    let source = "";
    for (let code = 0; code < 128; code++) {
      if (this.ascii[code] !== 1) continue;
      let end = code;
      while (end < 127 && this.ascii[end + 1] === 1) end++;
      source += `${hex(code)}-${hex(end)}`;
      code = end;
    }
    return `[${source}]`;
  }
}

function upperVariant(code: number): number {
  const upper = String.fromCharCode(code).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : code;
}

function hex(code: number): string {
  return `\\x${code.toString(16).padStart(2, "0")}`;
}

export function charRange(from: number, to = from): SetItem {
  return { kind: "range", from, to };
}

const words = /^[\p{L}\p{Mn}\p{Nd}\p{Pc}]$/u;
const digits = /^\p{Nd}$/u;
const spaces = /^[\f\n\r\t\v\x85\p{Z}]$/u;

/** `\w`, `\d`, `\s` and, in capitals, their opposites. */
export function escapedClass(letter: string, ecmaScript: boolean): SetItem {
  const negated = letter >= "A" && letter <= "Z";
  switch (letter.toLowerCase()) {
    case "w":
      return { kind: "category", test: ecmaScript ? /^[A-Za-z0-9_]$/ : words, negated };
    case "d":
      return { kind: "category", test: ecmaScript ? /^[0-9]$/ : digits, negated };
    default:
      return { kind: "category", test: ecmaScript ? /^[\f\n\r\t\v ]$/ : spaces, negated };
  }
}

export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  // The joiners count where words end.
  return code === 0x200d || code === 0x200c || words.test(String.fromCharCode(code));
}

/** Blocks that .NET names, by their ranges. */
const blocks: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["IsBasicLatin", [0x0000, 0x007f]],
  ["IsLatin-1Supplement", [0x0080, 0x00ff]],
  ["IsLatinExtended-A", [0x0100, 0x017f]],
  ["IsLatinExtended-B", [0x0180, 0x024f]],
  ["IsIPAExtensions", [0x0250, 0x02af]],
  ["IsSpacingModifierLetters", [0x02b0, 0x02ff]],
  ["IsCombiningDiacriticalMarks", [0x0300, 0x036f]],
  ["IsGreek", [0x0370, 0x03ff]],
  ["IsGreekandCoptic", [0x0370, 0x03ff]],
  ["IsCyrillic", [0x0400, 0x04ff]],
  ["IsCyrillicSupplement", [0x0500, 0x052f]],
  ["IsArmenian", [0x0530, 0x058f]],
  ["IsHebrew", [0x0590, 0x05ff]],
  ["IsArabic", [0x0600, 0x06ff]],
  ["IsSyriac", [0x0700, 0x074f]],
  ["IsThaana", [0x0780, 0x07bf]],
  ["IsDevanagari", [0x0900, 0x097f]],
  ["IsBengali", [0x0980, 0x09ff]],
  ["IsGurmukhi", [0x0a00, 0x0a7f]],
  ["IsGujarati", [0x0a80, 0x0aff]],
  ["IsTamil", [0x0b80, 0x0bff]],
  ["IsThai", [0x0e00, 0x0e7f]],
  ["IsHangulJamo", [0x1100, 0x11ff]],
  ["IsLatinExtendedAdditional", [0x1e00, 0x1eff]],
  ["IsGreekExtended", [0x1f00, 0x1fff]],
  ["IsGeneralPunctuation", [0x2000, 0x206f]],
  ["IsSuperscriptsandSubscripts", [0x2070, 0x209f]],
  ["IsCurrencySymbols", [0x20a0, 0x20cf]],
  ["IsLetterlikeSymbols", [0x2100, 0x214f]],
  ["IsNumberForms", [0x2150, 0x218f]],
  ["IsArrows", [0x2190, 0x21ff]],
  ["IsMathematicalOperators", [0x2200, 0x22ff]],
  ["IsMiscellaneousTechnical", [0x2300, 0x23ff]],
  ["IsBoxDrawing", [0x2500, 0x257f]],
  ["IsBlockElements", [0x2580, 0x259f]],
  ["IsGeometricShapes", [0x25a0, 0x25ff]],
  ["IsMiscellaneousSymbols", [0x2600, 0x26ff]],
  ["IsDingbats", [0x2700, 0x27bf]],
  ["IsCJKSymbolsandPunctuation", [0x3000, 0x303f]],
  ["IsHiragana", [0x3040, 0x309f]],
  ["IsKatakana", [0x30a0, 0x30ff]],
  ["IsCJKUnifiedIdeographs", [0x4e00, 0x9fff]],
  ["IsHangulSyllables", [0xac00, 0xd7af]],
  ["IsHighSurrogates", [0xd800, 0xdb7f]],
  ["IsLowSurrogates", [0xdc00, 0xdfff]],
  ["IsPrivateUse", [0xe000, 0xf8ff]],
  ["IsHalfwidthandFullwidthForms", [0xff00, 0xffef]],
]);

const categories = new Set(["L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co", "Cn"]);

/** `\p{…}`; undefined when .NET knows no such property. */
export function propertyClass(name: string, negated: boolean): SetItem | undefined {
  if (categories.has(name)) return { kind: "category", test: new RegExp(`^\\p{${name}}$`, "u"), negated };
  const block = blocks.get(name);
  if (block === undefined) return undefined;
  const unit = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;
  return { kind: "category", test: new RegExp(`^[${unit(block[0])}-${unit(block[1])}]$`), negated };
}
