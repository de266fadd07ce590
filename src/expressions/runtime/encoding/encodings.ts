import { requireArgument, throwArgument, throwArgumentRange, throwNet } from "../language/throw.js";
import { absentCodePages, codePageForms } from "./code-pages.js";
import { NetEncoding, type EncodingForm } from "./encoding.js";
import { asciiForm, latin1Form, utf16BigForm, utf16Form, utf32BigForm, utf32Form, utf7Form, utf8Form } from "./forms.js";

const forms: readonly EncodingForm[] = [...codePageForms, utf16Form, utf16BigForm, utf32Form, utf32BigForm, asciiForm, latin1Form, utf7Form, utf8Form];

/** The one read-only encoding of each form, by code page. */
const byCodePage: ReadonlyMap<number, NetEncoding> = new Map(forms.map((form) => [form.codePage, new NetEncoding(form)]));

const codePages: ReadonlyMap<string, number> = new Map([...absentCodePages, ...forms.flatMap(({ webName, aliases, codePage }) => [webName.toLowerCase(), ...aliases].map((name) => [name, codePage] as const))]);

const register = "For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.";

/** `Encoding.GetEncoding(int)`; 0 is the default, which is UTF-8. */
export function encodingOf(codePage: number): NetEncoding {
  if (codePage < 0 || codePage > 65535) throwArgumentRange("codepage", "Valid values are between 0 and 65535, inclusive.");
  if ([1, 2, 3, 42].includes(codePage)) throwArgument(`${codePage} is not a supported code page.`, "codepage");
  return byCodePage.get(codePage === 0 ? utf8Form.codePage : codePage) ?? throwNet("System.NotSupportedException", `No data is available for encoding ${codePage}. ${register}`);
}

/** `Encoding.GetEncoding(string)`: names have no other case and no blanks around them. */
export function encodingNamed(name: string | null): NetEncoding {
  const codePage = codePages.get(requireArgument(name, "name").toLowerCase());
  return codePage === undefined ? throwArgument(`'${name}' is not a supported encoding name. ${register}`, "name") : encodingOf(codePage);
}

export function allEncodings(): readonly NetEncoding[] {
  return [...byCodePage.values()].sort((a, b) => a.form.codePage - b.form.codePage);
}

export const utf8Encoding = encodingOf(utf8Form.codePage);
export const utf16Encoding = encodingOf(utf16Form.codePage);
