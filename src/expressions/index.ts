export { findExpressions, readExpression, readTokens, type LexedExpression } from "./lexer.js";
export { keywords } from "./words.js";
export type { ErrorToken, IdentifierToken, IntegerSuffix, PunctuatorToken, RealSuffix, Span, StringToken, Token, TokenProblem } from "./token.js";
export type { ExpressionFinding } from "./parser/index.js";
