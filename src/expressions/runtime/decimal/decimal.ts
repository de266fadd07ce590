import { bufferOfReal, bufferOfScaled, type NumberBuffer } from "../format/number-buffer.js";
import { formatCustomNumber } from "../format/custom-number.js";
import { formatStandardNumber, readStandardFormat } from "../format/standard-number.js";
import { throwFormat, throwNet, throwOverflow } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";

const type = netType("System.Decimal");
const largest = (1n << 96n) - 1n;
const maxScale = 28;
const powers: readonly bigint[] = Array.from({ length: 64 }, (_, i) => 10n ** BigInt(i));

export function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/** `decimal`: a 96-bit integer divided by ten to the power of 0 to 28. The scale is kept, as 1.10 is not written 1.1. */
export class Decimal implements NetObject {
  readonly netType = type;

  private constructor(
    readonly unscaled: bigint,
    readonly scale: number,
  ) {}

  static readonly zero = new Decimal(0n, 0);
  static readonly one = new Decimal(1n, 0);
  static readonly minusOne = new Decimal(-1n, 0);
  static readonly max = new Decimal(largest, 0);
  static readonly min = new Decimal(-largest, 0);

  /** Rounds half to even where there are more digits than fit; undefined when the number is too large. */
  static tryFit(unscaled: bigint, scale: number): Decimal | undefined {
    const negative = unscaled < 0n;
    let size = negative ? -unscaled : unscaled;
    let places = scale;
    if (places < 0) {
      if (places < -64) return size === 0n ? Decimal.zero : undefined;
      size *= powerOfTen(-places);
      places = 0;
    }
    if (size > largest || places > maxScale) {
      let drop = Math.max(places - maxScale, 0);
      while (drop <= places && size / powerOfTen(drop) > largest) drop++;
      for (; drop <= places; drop++) {
        const rounded = divideHalfEven(size, powerOfTen(drop));
        if (rounded > largest) continue;
        return new Decimal(negative ? -rounded : rounded, places - drop);
      }
      return undefined;
    }
    return new Decimal(unscaled < 0n ? -size : size, places);
  }

  static fit(unscaled: bigint, scale: number): Decimal {
    return Decimal.tryFit(unscaled, scale) ?? overflow();
  }

  static ofInteger(value: number | bigint): Decimal {
    return new Decimal(BigInt(value), 0);
  }

  /** 15 significant digits of a double, 7 of a float. */
  static ofReal(value: number, single = false): Decimal {
    if (!Number.isFinite(value)) return overflow();
    const { digits, scale, negative } = bufferOfReal(value, single ? 7 : 15);
    const plain = digits.replace(/0+$/, "");
    if (plain === "" || scale < -maxScale - 1) return Decimal.zero;
    const fitted = Decimal.fit(BigInt(negative ? `-${plain}` : plain), plain.length - scale);
    return fitted.scale > 0 ? fitted.withoutTrailingZeros() : fitted;
  }

  toNumber(): number {
    return this.scale === 0 ? Number(this.unscaled) : Number(this.unscaled) / Number(`1e${this.scale}`);
  }

  /** Towards zero. */
  toInteger(): bigint {
    return this.scale === 0 ? this.unscaled : this.unscaled / powerOfTen(this.scale);
  }

  add(other: Decimal): Decimal {
    if (this.scale === other.scale) return Decimal.fit(this.unscaled + other.unscaled, this.scale);
    const scale = Math.max(this.scale, other.scale);
    return Decimal.fit(this.unscaledAt(scale) + other.unscaledAt(scale), scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  multiply(other: Decimal): Decimal {
    return Decimal.fit(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  divide(other: Decimal): Decimal {
    if (other.unscaled === 0n) return divideByZero();
    const scale = this.scale - other.scale;
    if (this.unscaled % other.unscaled === 0n) return Decimal.fit(this.unscaled / other.unscaled, scale);
    const negative = this.unscaled < 0n !== other.unscaled < 0n;
    const dividend = this.unscaled < 0n ? -this.unscaled : this.unscaled;
    const divisor = other.unscaled < 0n ? -other.unscaled : other.unscaled;
    // The most places with which the quotient still fits in 96 bits.
    const whole = scale >= 0 ? dividend / divisor / powerOfTen(scale) : (dividend * powerOfTen(-scale)) / divisor;
    let places = Math.min(maxScale, Math.max(0, 29 - (whole === 0n ? 0 : whole.toString().length)));
    for (; places >= 0; places--) {
      const shift = places - scale;
      const rounded = shift >= 0 ? divideHalfEven(dividend * powerOfTen(shift), divisor) : divideHalfEven(dividend, divisor * powerOfTen(-shift));
      if (rounded <= largest) return new Decimal(negative ? -rounded : rounded, places).withoutTrailingZeros();
    }
    return overflow();
  }

  remainder(other: Decimal): Decimal {
    if (other.unscaled === 0n) return divideByZero();
    if (this.abs().compareTo(other.abs()) < 0) return this;
    const scale = Math.max(this.scale, other.scale);
    return Decimal.fit(this.unscaledAt(scale) % other.unscaledAt(scale), scale);
  }

  negate(): Decimal {
    return new Decimal(-this.unscaled, this.scale);
  }

  abs(): Decimal {
    return this.unscaled < 0n ? this.negate() : this;
  }

  compareTo(other: Decimal): number {
    if (this.scale === other.scale) return this.unscaled < other.unscaled ? -1 : this.unscaled > other.unscaled ? 1 : 0;
    const scale = Math.max(this.scale, other.scale);
    const difference = this.unscaledAt(scale) - other.unscaledAt(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** `awayFromZero` tells how a half is rounded; otherwise it goes to the even neighbour. */
  round(places: number, awayFromZero = false): Decimal {
    if (places >= this.scale) return this;
    const unit = powerOfTen(this.scale - places);
    if (!awayFromZero) return new Decimal(divideHalfEven(this.unscaled, unit), places);
    const half = unit / 2n;
    return new Decimal((this.unscaled + (this.unscaled < 0n ? -half : half)) / unit, places);
  }

  truncate(): Decimal {
    return new Decimal(this.toInteger(), 0);
  }

  floor(): Decimal {
    const whole = this.truncate();
    return this.compareTo(whole) < 0 ? new Decimal(whole.unscaled - 1n, 0) : whole;
  }

  ceiling(): Decimal {
    const whole = this.truncate();
    return this.compareTo(whole) > 0 ? new Decimal(whole.unscaled + 1n, 0) : whole;
  }

  netFormat(format: string | null): string {
    if (format === null || format === "") return this.netToString();
    const standard = readStandardFormat(format);
    if (standard === undefined) return formatCustomNumber(this.buffer(), format);
    if (standard.letter.toUpperCase() === "G" && standard.precision === -1) return this.netToString();
    if ("DRX".includes(standard.letter.toUpperCase())) return throwFormat("Format specifier was invalid.");
    return formatStandardNumber(this.buffer(), standard, 29, true);
  }

  netToString(): string {
    const { unscaled, scale } = this;
    if (scale === 0) return String(unscaled);
    const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
    return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  }

  netEquals(other: NetValue): boolean {
    return other instanceof Decimal && this.compareTo(other) === 0;
  }

  netKey(): unknown {
    return `decimal:${this.withoutTrailingZeros().netToString()}`;
  }

  netCompare(other: NetValue): number {
    return other instanceof Decimal ? this.compareTo(other) : throwNet("System.ArgumentException", "Object must be of type Decimal.");
  }

  withoutTrailingZeros(): Decimal {
    let { unscaled, scale } = this;
    while (scale > 0 && unscaled % 10n === 0n) {
      unscaled /= 10n;
      scale--;
    }
    return scale === this.scale ? this : new Decimal(unscaled, scale);
  }

  private unscaledAt(scale: number): bigint {
    return scale === this.scale ? this.unscaled : this.unscaled * powerOfTen(scale - this.scale);
  }

  private buffer(): NumberBuffer {
    return bufferOfScaled(this.unscaled, this.scale);
  }
}

function overflow(): never {
  return throwOverflow("Value was either too large or too small for a Decimal.");
}

function divideByZero(): never {
  return throwNet("System.DivideByZeroException", "Attempted to divide by zero.");
}

/** To the nearest integer, a half to the even one. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n) return quotient;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (twice < divisor || (twice === divisor && quotient % 2n === 0n)) return quotient;
  return dividend < 0n ? quotient - 1n : quotient + 1n;
}
