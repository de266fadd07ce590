import type { Scalar } from "yaml";
import { escapeDouble, inlineScalar, literalBlock } from "../../policy/decompile/yaml-scalar.js";

export interface ScalarPlace {
  readonly inFlow: boolean;
  /** Where the lines of a block are to start. */
  readonly indent: number;
  readonly lineEnd: string;
}

type ScalarValue = string | number | boolean | null;

/** A value in the style that another one was written in, as far as that style can hold it. */
export function scalarText(value: ScalarValue, like: { readonly type: Scalar["type"]; readonly source: string } | undefined, place: ScalarPlace): string {
  if (typeof value !== "string") return String(value);
  switch (like?.type) {
    case "QUOTE_DOUBLE":
      return `"${escapeDouble(value)}"`;
    case "QUOTE_SINGLE":
      return inlineScalar(value, false).startsWith('"') && /[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/.test(value) ? `"${escapeDouble(value)}"` : `'${value.replaceAll("'", "''")}'`;
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL":
      return blockText(value, like.source, place) ?? flowText(value, place);
    default:
      return flowText(value, place);
  }
}

function flowText(value: string, place: ScalarPlace): string {
  const block = value.includes("\n") && !place.inFlow ? literalBlock(value) : undefined;
  return block === undefined ? inlineScalar(value, place.inFlow) : [block.header, ...indented(block.lines, place.indent)].join(place.lineEnd);
}

/** As a block with the same indicator, where the text is one that a block can hold. */
function blockText(value: string, source: string, { indent, lineEnd }: ScalarPlace): string | undefined {
  const [, indicator = "|", remark = ""] = /^([|>])[-+0-9]*([ \t]+#[^\r\n]*)?/.exec(source) ?? [];
  const body = value.endsWith("\n") ? value.slice(0, -1) : value;
  if (body.trim() === "" || body.endsWith("\n") || /^\s/.test(body) || /[^\n\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/.test(value)) return undefined;
  // A folded block would join the lines.
  const header = `${body.includes("\n") ? "|" : indicator}${value.endsWith("\n") ? "" : "-"}${remark}`;
  return [header, ...indented(body.split("\n"), indent)].join(lineEnd);
}

function indented(lines: readonly string[], indent: number): string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(indent) + line));
}
