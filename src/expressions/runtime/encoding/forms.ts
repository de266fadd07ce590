import { bestFit } from "./best-fit.js";
import { controls, upperHalves } from "./code-page-characters.js";
import type { EncodingForm } from "./encoding.js";
import { DecoderFallback, decoderReplacement, EncoderFallback, encoderReplacement } from "./fallback.js";
import { noCharacter, singleByte } from "./single-byte.js";
import { utf16 } from "./utf16.js";
import { utf32 } from "./utf32.js";
import { utf7 } from "./utf7.js";
import { utf8 } from "./utf8.js";

const unicode = { encoder: encoderReplacement(noCharacter), decoder: decoderReplacement(noCharacter) };
const bestFitEncoder = new EncoderFallback("System.Text.InternalEncoderBestFitFallback", "?", bestFit);
const bestFitDecoder = new DecoderFallback("System.Text.InternalDecoderBestFitFallback", () => "?", "?");
const utf7Decoder = new DecoderFallback("System.Text.UTF7Encoding+DecoderUTF7Fallback", (bytes) => String.fromCharCode(...bytes.filter((byte) => byte !== 0)), "");
const wideForm = { typeName: "System.Text.UnicodeEncoding", windowsCodePage: 1200, ...unicode, maxBytes: (chars: number) => (chars + 1) * 2, maxChars: (bytes: number) => (bytes >> 1) + (bytes & 1) + 1 };
const widestForm = { typeName: "System.Text.UTF32Encoding", windowsCodePage: 1200, uses: "", ...unicode, maxBytes: (chars: number) => (chars + 1) * 4, maxChars: (bytes: number) => (bytes >> 1) + 2 };
const singleByteForm = { isSingleByte: true, maxBytes: (chars: number) => chars + 1, maxChars: (bytes: number) => bytes };

export const utf8Form: EncodingForm = {
  codePage: 65001,
  typeName: "System.Text.UTF8Encoding",
  webName: "utf-8",
  displayName: "Unicode (UTF-8)",
  windowsCodePage: 1200,
  uses: "bBmM",
  aliases: ["unicode-1-1-utf-8", "unicode-2-0-utf-8", "x-unicode-1-1-utf-8", "x-unicode-2-0-utf-8"],
  preamble: [0xef, 0xbb, 0xbf],
  ...unicode,
  charset: utf8,
  maxBytes: (chars) => (chars + 1) * 3,
  maxChars: (bytes) => bytes + 1,
};

export const utf7Form: EncodingForm = {
  codePage: 65000,
  typeName: "System.Text.UTF7Encoding",
  webName: "utf-7",
  displayName: "Unicode (UTF-7)",
  windowsCodePage: 1200,
  uses: "mM",
  aliases: ["csunicode11utf7", "unicode-1-1-utf-7", "unicode-2-0-utf-7", "x-unicode-1-1-utf-7", "x-unicode-2-0-utf-7"],
  encoder: encoderReplacement(""),
  decoder: utf7Decoder,
  charset: utf7,
  maxBytes: (chars) => chars * 3 + 2,
  maxChars: (bytes) => Math.max(bytes, 1),
};

export const utf16Form: EncodingForm = { ...wideForm, codePage: 1200, webName: "utf-16", displayName: "Unicode", uses: "B", aliases: ["iso-10646-ucs-2", "ucs-2", "unicode", "utf-16le"], preamble: [0xff, 0xfe], charset: utf16(false) };
export const utf16BigForm: EncodingForm = { ...wideForm, codePage: 1201, webName: "utf-16BE", displayName: "Unicode (Big-Endian)", uses: "", aliases: ["unicodefffe"], preamble: [0xfe, 0xff], charset: utf16(true) };
export const utf32Form: EncodingForm = { ...widestForm, codePage: 12000, webName: "utf-32", displayName: "Unicode (UTF-32)", aliases: ["utf-32le"], preamble: [0xff, 0xfe, 0, 0], charset: utf32(false) };
export const utf32BigForm: EncodingForm = { ...widestForm, codePage: 12001, webName: "utf-32BE", displayName: "Unicode (UTF-32 Big-Endian)", aliases: [], preamble: [0, 0, 0xfe, 0xff], charset: utf32(true) };

export const asciiForm: EncodingForm = {
  ...singleByteForm,
  codePage: 20127,
  typeName: "System.Text.ASCIIEncoding",
  webName: "us-ascii",
  displayName: "US-ASCII",
  windowsCodePage: 1252,
  uses: "mM",
  aliases: ["ansi_x3.4-1968", "ansi_x3.4-1986", "ascii", "cp367", "csascii", "ibm367", "iso-ir-6", "iso646-us", "iso_646.irv:1991", "us"],
  encoder: encoderReplacement("?"),
  decoder: decoderReplacement("?"),
  charset: singleByte(""),
};

export const latin1Form: EncodingForm = {
  ...singleByteForm,
  codePage: 28591,
  typeName: "System.Text.Latin1Encoding",
  webName: "iso-8859-1",
  displayName: "Western European (ISO)",
  windowsCodePage: 1252,
  uses: "bBmM",
  aliases: ["cp819", "csisolatin1", "ibm819", "iso-ir-100", "iso8859-1", "iso_8859-1", "iso_8859-1:1987", "l1", "latin1"],
  isNormalizedC: true,
  encoder: bestFitEncoder,
  decoder: bestFitDecoder,
  charset: singleByte(controls + String.fromCharCode(...Array.from({ length: 96 }, (_, i) => 0xa0 + i))),
};

/** A form of a code page whose characters are in `upperHalves`. */
export function codePageForm(own: Pick<EncodingForm, "codePage" | "webName" | "displayName" | "windowsCodePage" | "uses" | "aliases" | "bodyName">): EncodingForm {
  return { ...singleByteForm, ...own, typeName: "System.Text.SBCSCodePageEncoding", encoder: bestFitEncoder, decoder: bestFitDecoder, charset: singleByte(upperHalves.get(own.codePage) ?? "") };
}
