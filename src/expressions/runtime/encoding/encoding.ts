import { netType, type NetType } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";
import type { Charset } from "./charset.js";
import type { DecoderFallback, EncoderFallback } from "./fallback.js";

/** What an encoding is, apart from its fallbacks. */
export interface EncodingForm {
  readonly codePage: number;
  /** Of the class that .NET has for it. */
  readonly typeName: string;
  readonly webName: string;
  readonly displayName: string;
  readonly bodyName?: string;
  readonly windowsCodePage: number;
  /** Letters for browser display and save, mail and news display and save. */
  readonly uses: string;
  /** Other names that GetEncoding knows it by, in lower case. */
  readonly aliases: readonly string[];
  readonly isSingleByte?: boolean;
  readonly isNormalizedC?: boolean;
  readonly preamble?: readonly number[];
  readonly encoder: EncoderFallback;
  readonly decoder: DecoderFallback;
  readonly charset: Charset;
  readonly maxBytes: (chars: number) => number;
  readonly maxChars: (bytes: number) => number;
}

export class NetEncoding implements NetObject {
  readonly netType: NetType;

  constructor(
    readonly form: EncodingForm,
    public encoder: EncoderFallback = form.encoder,
    public decoder: DecoderFallback = form.decoder,
    readonly isReadOnly = true,
  ) {
    this.netType = netType(form.typeName);
  }

  encode(text: string): number[] {
    return this.form.charset.encode(text, this.encoder);
  }

  decode(bytes: readonly number[]): string {
    return this.form.charset.decode(bytes, this.decoder);
  }

  /** A clone may be given other fallbacks. */
  netClone(): NetEncoding {
    return new NetEncoding(this.form, this.encoder, this.decoder, false);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetEncoding && other.form === this.form && other.encoder.netEquals(this.encoder) && other.decoder.netEquals(this.decoder);
  }

  netKey(): unknown {
    return `${this.form.codePage}:${this.encoder.replacement}:${this.decoder.replacement}`;
  }
}
