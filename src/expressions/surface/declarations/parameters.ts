import type { TokenStream } from "../../parser/token-stream.js";
import { parseType } from "../../parser/types.js";
import type { Variance } from "../../symbols/index.js";
import type { TypeSyntax } from "../../syntax/index.js";
import { parseConstant } from "./constants.js";
import type { ParameterDeclaration, TypeParameterSyntax } from "./syntax.js";

export interface OpenTypeParameter {
  readonly name: string;
  readonly variance: Variance;
}

/** `<in T, out TResult>`. */
export function parseTypeParameters(p: TokenStream): readonly OpenTypeParameter[] {
  if (!p.acceptPunctuator("<")) return [];
  const parameters: OpenTypeParameter[] = [];
  do {
    const variance = p.acceptKeyword("in") ? "in" : p.acceptKeyword("out") ? "out" : undefined;
    parameters.push({ name: p.expectIdentifier("a type parameter").name, variance });
  } while (p.acceptPunctuator(","));
  p.expectPunctuator(">");
  return parameters;
}

/** `where T : class, IComparable<T>`, as often as it stands there. */
export function parseConstraints(p: TokenStream, parameters: readonly OpenTypeParameter[]): readonly TypeParameterSyntax[] {
  const found = new Map<string, Pick<TypeParameterSyntax, "constraint" | "bounds">>();
  while (p.acceptWord("where")) {
    const { name } = p.expectIdentifier("a type parameter");
    p.expectPunctuator(":");
    found.set(name, parseConstraint(p));
  }
  return parameters.map((parameter) => ({ constraint: undefined, bounds: [], ...parameter, ...found.get(parameter.name) }));
}

function parseConstraint(p: TokenStream): Pick<TypeParameterSyntax, "constraint" | "bounds"> {
  let constraint: "class" | "struct" | undefined;
  const bounds: TypeSyntax[] = [];
  do {
    if (p.acceptKeyword("class")) constraint = "class";
    else if (p.acceptKeyword("struct")) constraint = "struct";
    else if (p.acceptKeyword("new")) {
      p.expectPunctuator("(");
      p.expectPunctuator(")");
    } else bounds.push(parseType(p));
  } while (p.acceptPunctuator(","));
  return { constraint, bounds };
}

export function parseParameters(p: TokenStream, open: string, close: string): readonly ParameterDeclaration[] {
  const parameters: ParameterDeclaration[] = [];
  p.expectPunctuator(open);
  if (p.acceptPunctuator(close)) return parameters;
  do parameters.push(parseParameter(p));
  while (p.acceptPunctuator(","));
  p.expectPunctuator(close);
  return parameters;
}

function parseParameter(p: TokenStream): ParameterDeclaration {
  const isThis = p.acceptKeyword("this");
  const isParams = p.acceptKeyword("params");
  const modifier = p.acceptKeyword("out") ? "out" : p.acceptKeyword("ref") ? "ref" : p.acceptKeyword("in") ? "in" : "value";
  const type = parseType(p);
  const { name } = p.expectIdentifier("a parameter's name");
  const fallback = p.acceptPunctuator("=") ? parseConstant(p) : undefined;
  return { name, type, text: p.textOf(type), modifier, isParams, isThis, fallback };
}
