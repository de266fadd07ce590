import { parsingError } from "../parsing-error.js";

export interface Token {
  readonly text: string;
  readonly line: number;
}

const pattern = /\s+|\/\/[^\n]*|\/\*[^]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[A-Za-z_.][\w.]*|[-+]?\d[\w.+-]*|[-+{}()[\]<>;:=,]/y;

/** The words and marks of a text in protocol buffers' language. */
export function protoTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw parsingError(`Line ${line}: '${text.charAt(at)}' is not expected in a .proto file.`);
    if (!/^(?:\s|\/\/|\/\*)/.test(found)) tokens.push({ text: found, line });
    line += found.split("\n").length - 1;
  }
  return tokens;
}
