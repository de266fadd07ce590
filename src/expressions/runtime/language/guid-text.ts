/** Why a text is no GUID. */
export class GuidProblem {
  constructor(readonly message: string) {}
}

export type ReadGuid = { readonly digits: string } | GuidProblem;

const badLength = new GuidProblem("Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).");
const badPlaces = new GuidProblem("Dashes are in the wrong position for GUID parsing.");
const badDigit = new GuidProblem("Guid string should only contain hexadecimal characters.");
const noDigit = new GuidProblem("Could not find any recognizable digits.");
const noPrefix = new GuidProblem("Expected hex 0x in '{0}'.");
const unknownFormat = new GuidProblem("Unrecognized Guid format.");

/** The format is chosen by what the text has: dashes, then braces. */
export function readAnyGuid(text: string): ReadGuid {
  if (text === "") return unknownFormat;
  if (text.includes("-")) return readDashed(text);
  return text.includes("{") ? readHex(text) : readPlain(text);
}

/** A text without the format's marks, or with those of another, is not even looked at. */
export function readGuidAs(text: string, format: string): ReadGuid {
  switch (format) {
    case "D":
      return text.includes("-") && !/[{(]/.test(text) ? readDashed(text) : unknownFormat;
    case "N":
      return text === "" || /[-{(]/.test(text) ? unknownFormat : readPlain(text);
    case "B":
      return text.includes("-") && text.includes("{") ? readDashed(text) : unknownFormat;
    case "P":
      return text.includes("-") && text.includes("(") ? readDashed(text) : unknownFormat;
    default:
      return text.includes("{") && !text.includes("-") ? readHex(text) : unknownFormat;
  }
}

function readPlain(text: string): ReadGuid {
  if (text.length !== 32) return badLength;
  return /^[0-9a-f]{32}$/i.test(text) ? { digits: text.toLowerCase() } : badDigit;
}

const closing: Readonly<Record<string, string>> = { "{": "}", "(": ")" };

function readDashed(text: string): ReadGuid {
  const close = closing[text[0] ?? ""];
  if (close !== undefined && (text.length !== 38 || !text.endsWith(close))) return badLength;
  const inner = close === undefined ? text : text.slice(1, -1);
  if (inner.length !== 36) return badLength;
  if ([8, 13, 18, 23].some((at) => inner[at] !== "-")) return badPlaces;
  let digits = "";
  for (const [start, end] of [[0, 8], [9, 13], [14, 18], [19, 23], [24, 36]] as const) {
    const part = inner.slice(start, end);
    // Each part is read as any hexadecimal number is: `+` and `0x` may stand before it.
    const [number = "", found = ""] = /^\+?(?:0x)?([0-9a-f]+)/i.exec(part) ?? [];
    if (found === "") return noDigit;
    if (number.length !== part.length) return end === 36 ? badLength : badDigit;
    digits += found.padStart(part.length, "0");
  }
  return { digits: digits.toLowerCase() };
}

const hexPattern = /^\{0x([0-9a-f]{1,8}),0x([0-9a-f]{1,4}),0x([0-9a-f]{1,4}),\{((?:0x[0-9a-f]{1,2},){7}0x[0-9a-f]{1,2})\}\}$/i;

function readHex(text: string): ReadGuid {
  const match = hexPattern.exec(text.replace(/\s/g, ""));
  if (match === null) return /^\s*\{\s*(?!\s|0x)/i.test(text) ? noPrefix : badLength;
  const [, a = "", b = "", c = "", rest = ""] = match;
  const tail = rest.split(",").map((each) => each.slice(2).padStart(2, "0"));
  return { digits: (a.padStart(8, "0") + b.padStart(4, "0") + c.padStart(4, "0") + tail.join("")).toLowerCase() };
}
