import type { TokenStream } from "../../parser/token-stream.js";
import { parseType } from "../../parser/types.js";
import type { NotAllowed } from "../../symbols/index.js";
import { parseConstant } from "./constants.js";
import { parseConstraints, parseParameters, parseTypeParameters } from "./parameters.js";
import type { FieldDeclaration, MemberDeclaration, MethodDeclaration, PropertyDeclaration } from "./syntax.js";

export interface MemberMarks {
  readonly isStatic: boolean;
  readonly isConstant: boolean;
  readonly isReadOnly: boolean;
  readonly notAllowed: NotAllowed | undefined;
}

/** A member, from behind its modifiers to its `;` or the end of its accessors. */
export function parseMember(p: TokenStream, owner: string, marks: MemberMarks): MemberDeclaration {
  if (p.isWord(owner) && p.isPunctuator("(", 1)) return parseConstructor(p, marks);
  if (p.acceptKeyword("implicit")) return parseConversion(p, "implicit", marks);
  if (p.acceptKeyword("explicit")) return parseConversion(p, "explicit", marks);
  const type = parseType(p);
  const returnText = p.textOf(type);
  if (p.acceptKeyword("operator")) {
    const name = `operator ${operatorSign(p)}`;
    return { ...method(p, name, "operator", marks), returnType: type, returnText };
  }
  if (p.acceptKeyword("this")) return parseProperty(p, "this[]", type, marks);
  const { name } = p.expectIdentifier("a member's name");
  if (p.isPunctuator("(") || p.isPunctuator("<")) return { ...method(p, name, "method", marks), returnType: type, returnText };
  return p.isPunctuator("{") ? parseProperty(p, name, type, marks) : parseField(p, name, type, marks);
}

function method(p: TokenStream, name: string, role: MethodDeclaration["role"], { isStatic, notAllowed }: MemberMarks): Omit<MethodDeclaration, "returnType" | "returnText"> {
  const open = parseTypeParameters(p);
  const parameters = parseParameters(p, "(", ")");
  const typeParameters = parseConstraints(p, open);
  p.expectPunctuator(";");
  return { kind: "method", role, name, isStatic, notAllowed, typeParameters, parameters };
}

function parseConstructor(p: TokenStream, marks: MemberMarks): MethodDeclaration {
  p.next();
  return { ...method(p, ".ctor", "constructor", marks), returnType: undefined, returnText: "" };
}

function parseConversion(p: TokenStream, name: "implicit" | "explicit", marks: MemberMarks): MethodDeclaration {
  if (!p.acceptKeyword("operator")) p.missing("`operator`");
  const type = parseType(p);
  return { ...method(p, name, `${name}-conversion`, marks), returnType: type, returnText: p.textOf(type) };
}

/** `==`, `+`, `true`; `>>` is two tokens. */
function operatorSign(p: TokenStream): string {
  const token = p.next();
  const sign = token.kind === "punctuator" || token.kind === "keyword" ? token.name : "";
  return sign === ">" && p.acceptPunctuator(">") ? ">>" : sign;
}

function parseProperty(p: TokenStream, name: string, type: PropertyDeclaration["type"], { isStatic, notAllowed }: MemberMarks): PropertyDeclaration {
  const parameters = name === "this[]" ? parseParameters(p, "[", "]") : [];
  p.expectPunctuator("{");
  const canRead = p.acceptWord("get");
  if (canRead) p.expectPunctuator(";");
  const canWrite = p.acceptWord("set");
  if (canWrite) p.expectPunctuator(";");
  p.expectPunctuator("}");
  return { kind: "property", name, type, parameters, isStatic, canRead, canWrite, notAllowed };
}

function parseField(p: TokenStream, name: string, type: FieldDeclaration["type"], { isStatic, isConstant, isReadOnly, notAllowed }: MemberMarks): FieldDeclaration {
  const value = isConstant && p.acceptPunctuator("=") ? parseConstant(p) : undefined;
  p.expectPunctuator(";");
  return { kind: "field", name, type, isStatic, isReadOnly, notAllowed, constant: value?.kind === "value" ? value.value : undefined };
}
