import { netType, type NetType } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";

/** EncoderFallback: what stands for a character that an encoding does not have. `point` may be one half of a surrogate pair. */
export class EncoderFallback implements NetObject {
  readonly netType: NetType;

  constructor(
    typeName: string,
    readonly replacement: string,
    private readonly replace: (point: number) => string | undefined = () => undefined,
  ) {
    this.netType = netType(typeName);
  }

  /** A character of two units is replaced twice. */
  textFor(point: number): string {
    return this.replace(point) ?? (point > 0xffff ? this.replacement + this.replacement : this.replacement);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof EncoderFallback && other.netType === this.netType && other.replacement === this.replacement && other.replace === this.replace;
  }

  netKey(): unknown {
    return this.replacement;
  }
}

/** DecoderFallback: what stands for bytes that are no character. */
export class DecoderFallback implements NetObject {
  readonly netType: NetType;

  constructor(
    typeName: string,
    readonly textFor: (bytes: readonly number[]) => string,
    readonly replacement: string,
  ) {
    this.netType = netType(typeName);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof DecoderFallback && other.netType === this.netType && other.replacement === this.replacement;
  }

  netKey(): unknown {
    return this.replacement;
  }
}

export function encoderReplacement(text: string): EncoderFallback {
  return new EncoderFallback("System.Text.EncoderReplacementFallback", text, plain);
}

export function decoderReplacement(text: string): DecoderFallback {
  return new DecoderFallback("System.Text.DecoderReplacementFallback", () => text, text);
}

function plain(): undefined {
  return undefined;
}
