import { XMLValidator } from "fast-xml-parser";

/** What another parser finds wrong with a text as XML; `true` when nothing is. */
export function wellFormed(text: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
  return XMLValidator.validate(text);
}
