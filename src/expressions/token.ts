/** Offsets are UTF-16 units of the text that was read; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type IntegerSuffix = "" | "u" | "l" | "ul";
export type RealSuffix = "" | "f" | "d" | "m";

/** What is wrong with an error token. */
export type TokenProblem =
  | "character-unexpected"
  | "comment-unterminated"
  | "string-unterminated"
  | "interpolation-unterminated"
  | "character-unterminated"
  | "character-empty"
  | "character-long"
  | "escape-unknown"
  | "number-malformed"
  | "number-large"
  | "brace-single"
  | "format-empty"
  | "format-blank";

/**
 * A token of C# 7 as policy expressions write it. White space is left out: it is what lies between two tokens.
 *
 * An interpolated string is a run of tokens: `interpolation-start`, then any of `interpolation-text` and holes, then
 * `interpolation-end`. A hole is `hole-start`, the tokens of its expression (an alignment follows the punctuator `,`),
 * `hole-format` when it has one, and `hole-end`.
 */
export type Token =
  | IdentifierToken
  | (Span & { readonly kind: "keyword"; readonly name: string })
  | (Span & { readonly kind: "integer"; readonly value: bigint; readonly suffix: IntegerSuffix })
  /** A decimal keeps its digits in the text; `value` is the nearest double. */
  | (Span & { readonly kind: "real"; readonly value: number; readonly suffix: RealSuffix })
  | (Span & { readonly kind: "character"; readonly value: string })
  | StringToken
  | (Span & { readonly kind: "interpolation-start"; readonly verbatim: boolean })
  | (Span & { readonly kind: "interpolation-text"; readonly value: string })
  | (Span & { readonly kind: "hole-start" | "hole-end" | "interpolation-end" })
  | (Span & { readonly kind: "hole-format"; readonly value: string })
  /** `{{name}}` outside a string: the gateway puts a named value's text there before it reads the C#. */
  | (Span & { readonly kind: "named-value"; readonly name: string })
  | (Span & { readonly kind: "comment"; readonly block: boolean })
  | PunctuatorToken
  | ErrorToken;

export interface IdentifierToken extends Span {
  readonly kind: "identifier";
  /** Without `@`, and with its Unicode escapes resolved. */
  readonly name: string;
}

export interface StringToken extends Span {
  readonly kind: "string";
  readonly value: string;
  readonly verbatim: boolean;
}

/** `>>` and `>>=` are read as `>` and what follows, since two type argument lists may end there. */
export interface PunctuatorToken extends Span {
  readonly kind: "punctuator";
  readonly name: string;
}

export interface ErrorToken extends Span {
  readonly kind: "error";
  readonly problem: TokenProblem;
}
