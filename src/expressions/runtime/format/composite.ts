import { throwArgumentNull, throwFormat } from "../language/throw.js";
import type { Host, NetValue } from "../value.js";
import { textOfObject } from "./value-text.js";

/** `string.Format`: the arguments are objects. */
export function formatComposite(host: Host, format: string | null, values: readonly NetValue[]): string {
  if (format === null) throwArgumentNull("format");
  let out = "";
  let i = 0;
  while (i < format.length) {
    const c = format[i] ?? "";
    if (c === "{" || c === "}") {
      if (format[i + 1] === c) {
        out += c;
        i += 2;
        continue;
      }
      if (c === "}") badFormat();
      const hole = readHole(format, i + 1);
      if (hole.index >= values.length) throwFormat("Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
      const text = textOfObject(values[hole.index] ?? null, hole.format === "" ? null : hole.format);
      out += alignText(host, text, hole.alignment);
      i = hole.end;
    } else {
      const next = nextBrace(format, i);
      out += format.slice(i, next);
      i = next;
    }
  }
  host.spend(out.length);
  return out;
}

/** Padded on the left, or on the right when the width is negative. */
export function alignText(host: Host, text: string, width: number): string {
  if (width === 0) return text;
  host.spend(Math.abs(width));
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}

function nextBrace(format: string, from: number): number {
  for (let i = from; i < format.length; i++) if (format[i] === "{" || format[i] === "}") return i;
  return format.length;
}

function badFormat(): never {
  return throwFormat("Input string was not in a correct format.");
}

interface Hole {
  readonly index: number;
  readonly alignment: number;
  readonly format: string;
  readonly end: number;
}

const headPattern = /(\d+) *(?:, *(-?)(\d+) *)?([:}])/y;

function readHole(format: string, start: number): Hole {
  headPattern.lastIndex = start;
  const head = headPattern.exec(format);
  if (head === null) return badFormat();
  const [, index = "", minus = "", width = "0", stop = ""] = head;
  if (index.length > 7 || width.length > 7) badFormat();
  const alignment = minus === "-" ? -Number(width) : Number(width);
  let end = headPattern.lastIndex;
  if (stop === "}") return { index: Number(index), alignment, format: "", end };
  let text = "";
  for (; ; end++) {
    const c = format[end];
    if (c === undefined) return badFormat();
    if (c === "{" || c === "}") {
      if (format[end + 1] === c) end++;
      else if (c === "{") badFormat();
      else break;
    }
    text += c;
  }
  return { index: Number(index), alignment, format: text, end: end + 1 };
}
