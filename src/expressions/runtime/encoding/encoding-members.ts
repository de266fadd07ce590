import { byteArray, NetArray } from "../collections/array.js";
import { hashCodeOf } from "../collections/equality.js";
import { requireArgument, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject, NetValue } from "../value.js";
import { conversionMembers } from "./conversion-members.js";
import { NetEncoding } from "./encoding.js";
import { allEncodings, encodingNamed, encodingOf, utf16Encoding, utf8Encoding } from "./encodings.js";
import type { DecoderFallback, EncoderFallback } from "./fallback.js";
import { asciiForm, utf16BigForm, utf32Form, utf7Form } from "./forms.js";

class EncodingInfo implements NetObject {
  readonly netType = netType("System.Text.EncodingInfo");

  constructor(readonly encoding: NetEncoding) {}

  netEquals(other: NetValue): boolean {
    return other instanceof EncodingInfo && other.encoding === this.encoding;
  }

  netKey(): unknown {
    return this.encoding.form.codePage;
  }
}

function withFallbacks(encoding: NetEncoding, encoder: EncoderFallback | null, decoder: DecoderFallback | null): NetEncoding {
  return new NetEncoding(encoding.form, requireArgument(encoder, "value"), requireArgument(decoder, "value"), false);
}

function requireWritable(encoding: NetEncoding): void {
  if (encoding.isReadOnly) throwNet("System.InvalidOperationException", "Instance is read-only.");
}

const type = "System.Text.Encoding";
const info = "System.Text.EncodingInfo";
const [ascii, bigEndian, utf7, utf32] = [asciiForm, utf16BigForm, utf7Form, utf32Form].map((form) => encodingOf(form.codePage));

const instances: MemberTable = {
  [`${type}.ASCII`]: () => ascii,
  [`${type}.Unicode`]: () => utf16Encoding,
  [`${type}.BigEndianUnicode`]: () => bigEndian,
  [`${type}.UTF7`]: () => utf7,
  [`${type}.UTF8`]: () => utf8Encoding,
  [`${type}.UTF32`]: () => utf32,
  [`${type}.Default`]: () => utf8Encoding,
  [`${type}.GetEncoding(int)`]: (_: CallContext, codePage: number) => encodingOf(codePage),
  [`${type}.GetEncoding(string)`]: (_: CallContext, name: string | null) => encodingNamed(name),
  [`${type}.GetEncoding(int, EncoderFallback, DecoderFallback)`]: (_: CallContext, codePage: number, encoder: EncoderFallback | null, decoder: DecoderFallback | null) => withFallbacks(encodingOf(codePage), encoder, decoder),
  [`${type}.GetEncoding(string, EncoderFallback, DecoderFallback)`]: (_: CallContext, name: string | null, encoder: EncoderFallback | null, decoder: DecoderFallback | null) => withFallbacks(encodingNamed(name), encoder, decoder),
  [`${type}.GetEncodings()`]: () => new NetArray(netType(info), allEncodings().map((encoding) => new EncodingInfo(encoding))),
  [`${type}.Clone()`]: (_: CallContext, encoding: NetEncoding) => encoding.netClone(),
  [`${type}.Equals(object)`]: (_: CallContext, encoding: NetEncoding, other: NetValue) => encoding.netEquals(other),
  [`${type}.GetHashCode()`]: (_: CallContext, encoding: NetEncoding) => hashCodeOf(encoding),
};

const properties: MemberTable = {
  [`${type}.BodyName`]: (_: CallContext, { form }: NetEncoding) => form.bodyName ?? form.webName,
  [`${type}.EncodingName`]: (_: CallContext, { form }: NetEncoding) => form.displayName,
  [`${type}.HeaderName`]: (_: CallContext, { form }: NetEncoding) => form.webName,
  [`${type}.WebName`]: (_: CallContext, { form }: NetEncoding) => form.webName,
  [`${type}.WindowsCodePage`]: (_: CallContext, { form }: NetEncoding) => form.windowsCodePage,
  [`${type}.CodePage`]: (_: CallContext, { form }: NetEncoding) => form.codePage,
  [`${type}.IsBrowserDisplay`]: (_: CallContext, { form }: NetEncoding) => form.uses.includes("b"),
  [`${type}.IsBrowserSave`]: (_: CallContext, { form }: NetEncoding) => form.uses.includes("B"),
  [`${type}.IsMailNewsDisplay`]: (_: CallContext, { form }: NetEncoding) => form.uses.includes("m"),
  [`${type}.IsMailNewsSave`]: (_: CallContext, { form }: NetEncoding) => form.uses.includes("M"),
  [`${type}.IsSingleByte`]: (_: CallContext, { form }: NetEncoding) => form.isSingleByte === true,
  [`${type}.IsReadOnly`]: (_: CallContext, encoding: NetEncoding) => encoding.isReadOnly,
  [`${type}.EncoderFallback`]: (_: CallContext, encoding: NetEncoding) => encoding.encoder,
  [`${type}.EncoderFallback =`]: (_: CallContext, encoding: NetEncoding, value: EncoderFallback | null) => {
    requireWritable(encoding);
    return (encoding.encoder = requireArgument(value, "value"));
  },
  [`${type}.DecoderFallback`]: (_: CallContext, encoding: NetEncoding) => encoding.decoder,
  [`${type}.DecoderFallback =`]: (_: CallContext, encoding: NetEncoding, value: DecoderFallback | null) => {
    requireWritable(encoding);
    return (encoding.decoder = requireArgument(value, "value"));
  },
  [`${type}.GetPreamble()`]: (_: CallContext, { form }: NetEncoding) => byteArray(form.preamble ?? []),
  [`${type}.IsAlwaysNormalized()`]: (_: CallContext, { form }: NetEncoding) => form.isNormalizedC === true,
  [`${type}.IsAlwaysNormalized(NormalizationForm)`]: (_: CallContext, { form }: NetEncoding, normalization: number) => form.isNormalizedC === true && normalization === 1,
};

const infoMembers: MemberTable = {
  [`${info}.CodePage`]: (_: CallContext, { encoding }: EncodingInfo) => encoding.form.codePage,
  [`${info}.Name`]: (_: CallContext, { encoding }: EncodingInfo) => encoding.form.webName,
  [`${info}.DisplayName`]: (_: CallContext, { encoding }: EncodingInfo) => encoding.form.displayName,
  [`${info}.GetEncoding()`]: (_: CallContext, { encoding }: EncodingInfo) => encoding,
  [`${info}.Equals(object)`]: (_: CallContext, one: EncodingInfo, other: NetValue) => one.netEquals(other),
  [`${info}.GetHashCode()`]: (_: CallContext, { encoding }: EncodingInfo) => encoding.form.codePage,
};

const fallbackMembers: MemberTable = {
  "System.Text.EncoderFallback.MaxCharCount": (_: CallContext, fallback: EncoderFallback) => fallback.replacement.length,
  "System.Text.DecoderFallback.MaxCharCount": (_: CallContext, fallback: DecoderFallback) => Math.max(1, fallback.replacement.length),
};

export const encodingMembers: MemberTable = { ...instances, ...properties, ...conversionMembers, ...infoMembers, ...fallbackMembers };
