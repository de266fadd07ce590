import { throwArgument } from "../language/throw.js";

/** `System.Globalization.NumberStyles`. */
export const numberStyles = {
  leadingWhite: 1,
  trailingWhite: 2,
  leadingSign: 4,
  trailingSign: 8,
  parentheses: 16,
  point: 32,
  thousands: 64,
  exponent: 128,
  currency: 256,
  hex: 512,
  integer: 7,
  number: 111,
  float: 167,
} as const;

/** 0.`digits` × 10^`scale`, without leading zeros; zeros at the end are kept. */
export interface ReadNumber {
  readonly digits: string;
  readonly scale: number;
  readonly negative: boolean;
  /** Digits after the point, which a decimal keeps though they be zeros. */
  readonly places: number;
}

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Reads a number as .NET's invariant culture writes it; undefined when the text is not one. */
export function readNumberText(text: string, styles: number): ReadNumber | undefined {
  return new NumberReader(text, styles).read();
}

export function checkNumberStyles(styles: number, isInteger: boolean): void {
  if ((styles & ~0x3ff) !== 0) throwArgument("An undefined NumberStyles value is being used.", "style");
  if ((styles & numberStyles.hex) === 0) return;
  if (!isInteger) throwArgument("The number style AllowHexSpecifier is not supported on floating point data types.");
  if ((styles & ~0x203) !== 0) throwArgument("With the AllowHexSpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be a subset of those in HexNumber.");
}

class NumberReader {
  private i = 0;
  private signed = false;
  private negative = false;
  private open = false;
  private currencySeen = false;
  private digits = "";
  private scale = 0;
  private places = 0;

  constructor(
    private readonly text: string,
    private readonly styles: number,
  ) {}

  read(): ReadNumber | undefined {
    this.readStart();
    if (!this.readDigits()) return undefined;
    this.readExponent();
    this.readEnd();
    if (this.open || !/^\0*$/.test(this.text.slice(this.i))) return undefined;
    return { digits: this.digits, scale: this.digits === "" ? 0 : this.scale, negative: this.negative, places: this.places };
  }

  private takes(style: number): boolean {
    return (this.styles & style) !== 0;
  }

  /** A sign where `style` allows one and none was before. */
  private readSign(style: number): boolean {
    const c = this.text[this.i];
    if (this.signed || !this.takes(style) || (c !== "+" && c !== "-")) return false;
    this.signed = true;
    this.negative = c === "-";
    return true;
  }

  private readCurrency(): boolean {
    if (this.currencySeen || !this.takes(numberStyles.currency) || this.text[this.i] !== "¤") return false;
    this.currencySeen = true;
    return true;
  }

  private readStart(): void {
    for (; this.i < this.text.length; this.i++) {
      const white = isWhite(this.text.charCodeAt(this.i)) && this.takes(numberStyles.leadingWhite) && (!this.signed || this.currencySeen);
      if (white || this.readSign(numberStyles.leadingSign) || this.readCurrency()) continue;
      if (this.text[this.i] === "(" && this.takes(numberStyles.parentheses) && !this.signed) {
        this.signed = true;
        this.open = true;
        this.negative = true;
      } else return;
    }
  }

  private readDigits(): boolean {
    let any = false;
    let pointSeen = false;
    const from: string[] = [];
    for (; this.i < this.text.length; this.i++) {
      const c = this.text[this.i] ?? "";
      if (c >= "0" && c <= "9") {
        any = true;
        if (pointSeen) this.places++;
        if (c !== "0" || from.length > 0) {
          from.push(c);
          if (!pointSeen) this.scale++;
        } else if (pointSeen) this.scale--;
      } else if (c === "." && this.takes(numberStyles.point) && !pointSeen) pointSeen = true;
      else if (c !== "," || !this.takes(numberStyles.thousands) || !any || pointSeen) break;
    }
    this.digits = from.join("");
    return any;
  }

  private readExponent(): void {
    if (!this.takes(numberStyles.exponent)) return;
    const match = /^[eE]([+-]?)(\d+)/.exec(this.text.slice(this.i, this.i + 64));
    if (match === null) return;
    this.i += match[0].length;
    while (/^\d/.test(this.text[this.i] ?? "")) this.i++;
    const size = Math.min(Number(match[2]), 9999);
    this.scale += match[1] === "-" ? -size : size;
    this.places -= match[1] === "-" ? -size : size;
  }

  private readEnd(): void {
    for (; this.i < this.text.length; this.i++) {
      const white = isWhite(this.text.charCodeAt(this.i)) && this.takes(numberStyles.trailingWhite);
      if (white || this.readSign(numberStyles.trailingSign) || this.readCurrency()) continue;
      if (this.text[this.i] === ")" && this.open) this.open = false;
      else return;
    }
  }
}
