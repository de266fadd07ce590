import type { ErrorToken } from "../token.js";

const problems: Readonly<Record<ErrorToken["problem"], { readonly problem: string; readonly fix: string }>> = {
  "character-unexpected": { problem: "this character has no meaning in C#", fix: "Remove it, or put it into a string." },
  "comment-unterminated": { problem: "the comment is never closed", fix: "Add `*/`." },
  "string-unterminated": { problem: "the string is never closed", fix: "Add the closing quote; a string over several lines starts with `@\"`." },
  "interpolation-unterminated": { problem: "the interpolated string is never closed", fix: "Add the closing quote or brace; a brace in the text is written twice." },
  "character-unterminated": { problem: "the character is never closed", fix: "Add the closing quote." },
  "character-empty": { problem: "there is no character between the quotes", fix: "Write one character, or a string in double quotes." },
  "character-long": { problem: "there is more than one character between single quotes", fix: "Write a string in double quotes." },
  "escape-unknown": { problem: "this escape does not exist", fix: "Write `\\\\` for a backslash, or start the string with `@\"`." },
  "number-malformed": { problem: "this is no number", fix: "Correct its digits or its suffix." },
  "number-large": { problem: "this number is larger than any of C#'s types holds", fix: "Write a smaller one, or a decimal with `m`." },
  "format-empty": { problem: "there is no format after the `:`", fix: "Write the format, or remove the colon." },
  "format-blank": { problem: "a format ends with white space", fix: "Remove the white space before the brace." },
  "brace-single": { problem: "a single brace in the text of an interpolated string", fix: "Write it twice." },
};

export function describeTokenProblem(token: ErrorToken): { readonly problem: string; readonly fix: string } {
  return problems[token.problem];
}
