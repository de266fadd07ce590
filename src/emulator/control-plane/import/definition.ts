import { entryOf, stringOf, type JsonObject } from "../../state/json.js";
import { generatedName } from "../../state/secrets.js";
import { ArmError, validationError } from "../errors.js";
import type { WriteInput } from "../kind.js";
import { importers } from "./formats.js";
import type { Imported } from "./imported.js";
import { isLinkFormat } from "./linked-document.js";
import { parsingError } from "./parsing-error.js";

const read = new WeakMap<JsonObject, Imported>();

/** What the `format` and `value` of a PUT of an API say; undefined when it imports nothing. */
export function readDefinition(input: WriteInput): Imported | undefined {
  const { body, key } = input;
  const [format, value] = [stringOf(body.format), stringOf(body.value)];
  if (format === undefined || value === undefined) return undefined;
  const before = read.get(body);
  if (before !== undefined) return before;
  const importer = entryOf(importers, format);
  if (importer === undefined) throw validationError({ target: "format", message: `'${format}' is no format of a definition: ${Object.keys(importers).join(", ")}.` });
  const source = {
    text: textOf(format, value, input),
    url: isLinkFormat(format) ? value : undefined,
    request: body,
    type: stringOf(input.existing?.properties.type),
    generated: (...seed: readonly string[]) => generatedName(...seed, key),
  };
  const definition = importer(source);
  read.set(body, definition);
  return definition;
}

function textOf(format: string, value: string, { context }: WriteInput): string {
  if (!isLinkFormat(format)) return value;
  const { linked } = context.request;
  if (linked !== undefined && "text" in linked) return linked.text;
  throw parsingError(`Unable to retrieve the document from '${value}': ${linked?.problem ?? "it was not asked for"}.`);
}

/** More than a request may have: the document has to be linked (DOC; Azure/apiops#339). */
const maxInlineBytes = 4 * 1024 * 1024;

export function checkInlineSize({ format, value }: JsonObject): void {
  const text = stringOf(value);
  if (text === undefined || isLinkFormat(stringOf(format) ?? "") || Buffer.byteLength(text) <= maxInlineBytes) return;
  throw new ArmError(
    413,
    { error: { code: "RequestedSizeExceeded", message: "The size of requested exceeded the system limitation." } },
    { "x-ms-failure-cause": "gateway" },
  );
}
