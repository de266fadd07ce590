import type { EncodingForm } from "./encoding.js";
import { codePageForm } from "./forms.js";

/** One row a code page: number, name, what it is called, Windows' page for it, its uses, other names, and its name in mail bodies. */
type Row = readonly [codePage: number, webName: string, displayName: string, windowsCodePage: number, uses: string, aliases: string, bodyName?: string];

const rows: readonly Row[] = [
  [437, "IBM437", "OEM United States", 1252, "", "437 cp437 cspc8codepage437"],
  [850, "ibm850", "Western European (DOS)", 1252, "", "cp850"],
  [860, "IBM860", "Portuguese (DOS)", 1252, "", "cp860"],
  [861, "ibm861", "Icelandic (DOS)", 1252, "", "cp861"],
  [863, "IBM863", "French Canadian (DOS)", 1252, "", "cp863"],
  [865, "IBM865", "Nordic (DOS)", 1252, "", "cp865"],
  [866, "cp866", "Cyrillic (DOS)", 1251, "bB", "ibm866"],
  [874, "windows-874", "Thai (Windows)", 874, "bBmM", "dos-874 iso-8859-11 tis-620"],
  [1250, "windows-1250", "Central European (Windows)", 1250, "bBmM", "x-cp1250", "iso-8859-2"],
  [1251, "windows-1251", "Cyrillic (Windows)", 1251, "bBmM", "x-cp1251", "koi8-r"],
  [1252, "Windows-1252", "Western European (Windows)", 1252, "bBmM", "x-ansi", "iso-8859-1"],
  [1253, "windows-1253", "Greek (Windows)", 1253, "bBmM", "", "iso-8859-7"],
  [1254, "windows-1254", "Turkish (Windows)", 1254, "bBmM", "", "iso-8859-9"],
  [1255, "windows-1255", "Hebrew (Windows)", 1255, "bBmM", ""],
  [1256, "windows-1256", "Arabic (Windows)", 1256, "bBmM", "cp1256"],
  [1257, "windows-1257", "Baltic (Windows)", 1257, "bBmM", ""],
  [1258, "windows-1258", "Vietnamese (Windows)", 1258, "bBmM", ""],
  [10000, "macintosh", "Western European (Mac)", 1252, "", ""],
  [10079, "x-mac-icelandic", "Icelandic (Mac)", 1252, "", ""],
  [20866, "koi8-r", "Cyrillic (KOI8-R)", 1251, "bBmM", "cskoi8r koi koi8 koi8r"],
  [21866, "koi8-u", "Cyrillic (KOI8-U)", 1251, "bBmM", "koi8-ru"],
  [28592, "iso-8859-2", "Central European (ISO)", 1250, "bBmM", "csisolatin2 iso-ir-101 iso8859-2 iso_8859-2 iso_8859-2:1987 l2 latin2"],
  [28593, "iso-8859-3", "Latin 3 (ISO)", 28593, "mM", "csisolatin3 iso-ir-109 iso_8859-3 iso_8859-3:1988 l3 latin3"],
  [28594, "iso-8859-4", "Baltic (ISO)", 1257, "bBmM", "csisolatin4 iso-ir-110 iso_8859-4 iso_8859-4:1988 l4 latin4"],
  [28595, "iso-8859-5", "Cyrillic (ISO)", 1251, "bBmM", "csisolatincyrillic cyrillic iso-ir-144 iso_8859-5 iso_8859-5:1988"],
  [28596, "iso-8859-6", "Arabic (ISO)", 1256, "bBmM", "arabic csisolatinarabic ecma-114 iso-ir-127 iso_8859-6 iso_8859-6:1987"],
  [28597, "iso-8859-7", "Greek (ISO)", 1253, "bBmM", "csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso_8859-7 iso_8859-7:1987"],
  [28598, "iso-8859-8", "Hebrew (ISO-Visual)", 1255, "bB", "csisolatinhebrew hebrew iso-8859-8 visual iso-ir-138 iso_8859-8 iso_8859-8:1988 logical visual"],
  [28599, "iso-8859-9", "Turkish (ISO)", 1254, "bBmM", "csisolatin5 iso-ir-148 iso_8859-9 iso_8859-9:1989 l5 latin5"],
  [28603, "iso-8859-13", "Estonian (ISO)", 1257, "mM", ""],
  [28605, "iso-8859-15", "Latin 9 (ISO)", 1252, "BmM", "csisolatin9 iso_8859-15 l9 latin9"],
];

export const codePageForms: readonly EncodingForm[] = rows.map(([codePage, webName, displayName, windowsCodePage, uses, aliases, bodyName]) =>
  codePageForm({ codePage, webName, displayName, windowsCodePage, uses, aliases: aliases.split(" "), ...(bodyName === undefined ? {} : { bodyName }) }),
);

/** Names of encodings that .NET knows, and whose characters are not held here. */
export const absentCodePages: ReadonlyMap<string, number> = new Map([
  ["asmo-708", 708],
  ["big5", 950],
  ["euc-jp", 51932],
  ["euc-kr", 51949],
  ["gb18030", 54936],
  ["gb2312", 936],
  ["gbk", 936],
  ["hz-gb-2312", 52936],
  ["ibm852", 852],
  ["iso-2022-jp", 50220],
  ["iso-8859-8-i", 38598],
  ["ks_c_5601-1987", 949],
  ["shift_jis", 932],
  ["sjis", 932],
  ["x-sjis", 932],
]);
