import { readTokens } from "../../lexer.js";
import { TokenStream } from "../../parser/token-stream.js";
import { parseType } from "../../parser/types.js";
import type { DefinitionKind, NotAllowed } from "../../symbols/index.js";
import type { TypeSyntax } from "../../syntax/index.js";
import { parseConstant } from "./constants.js";
import { parseMember } from "./members.js";
import { parseConstraints, parseParameters, parseTypeParameters } from "./parameters.js";
import type { EnumMemberDeclaration, MemberDeclaration, MethodDeclaration, TypeDeclaration } from "./syntax.js";

/** Thrown for a declaration that cannot be read: a mistake in the texts, never in what a user wrote. */
export class DeclarationError extends Error {}

/** Reads the declaration of a type: of enums and delegates whole, of others what stands before their members. */
export function parseTypeDeclaration(text: string): TypeDeclaration {
  const p = streamOf(text);
  const notAllowed = parseMark(p);
  const given = parseModifiers(p);
  const declaration = parseTypeAfter(p, notAllowed, given);
  requireNoProblem(p, text);
  return declaration;
}

function streamOf(text: string): TokenStream {
  return new TokenStream(text, readTokens(text), text.length);
}

function requireNoProblem(p: TokenStream, text: string): void {
  const [problem] = p.findings;
  if (problem !== undefined) throw new DeclarationError(`${problem.diagnostic.message} at "${text.slice(problem.start, problem.start + 60)}"`);
  const { kind, start } = p.peek();
  if (kind !== "end") throw new DeclarationError(`Nothing was expected after the declaration, but "${text.slice(start, start + 60)}"`);
}

const kinds: readonly DefinitionKind[] = ["class", "struct", "interface", "enum", "delegate"];
const modifiers = ["public", "static", "abstract", "sealed", "virtual", "override", "readonly", "const", "new"] as const;
type Modifier = (typeof modifiers)[number];

/** `[NotAllowed]`, `[NotAllowed("Write this instead.")]`. */
function parseMark(p: TokenStream): NotAllowed | undefined {
  if (!p.acceptPunctuator("[")) return undefined;
  const { name } = p.expectIdentifier("a mark");
  if (name !== "NotAllowed") throw new DeclarationError(`There is no mark "${name}"`);
  let instead: string | undefined;
  if (p.acceptPunctuator("(")) {
    const token = p.next();
    instead = token.kind === "string" ? token.value : undefined;
    p.expectPunctuator(")");
  }
  p.expectPunctuator("]");
  return instead === undefined ? {} : { instead };
}

function parseModifiers(p: TokenStream): ReadonlySet<Modifier> {
  const found = new Set<Modifier>();
  for (;;) {
    const next = modifiers.find((modifier) => p.acceptKeyword(modifier));
    if (next === undefined) return found;
    found.add(next);
  }
}

function parseKind(p: TokenStream): DefinitionKind {
  const found = kinds.find((kind) => p.acceptKeyword(kind));
  if (found === undefined) p.missing("`class`, `struct`, `interface`, `enum` or `delegate`");
  return found ?? "class";
}

function parseTypeAfter(p: TokenStream, notAllowed: NotAllowed | undefined, given: ReadonlySet<Modifier>): TypeDeclaration {
  const kind = parseKind(p);
  const isStatic = given.has("static");
  const parts = { kind, isStatic, isAbstract: given.has("abstract") || kind === "interface", isSealed: isStatic || given.has("sealed") || kind === "struct" || kind === "enum" || kind === "delegate", notAllowed };
  if (kind === "delegate") return { ...parts, ...parseDelegate(p), bases: [] };
  const { name } = p.expectIdentifier("a type's name");
  const open = parseTypeParameters(p);
  const bases: TypeSyntax[] = [];
  if (p.acceptPunctuator(":")) do bases.push(parseType(p)); while (p.acceptPunctuator(","));
  const typeParameters = parseConstraints(p, open);
  p.expectPunctuator("{");
  if (kind === "enum") return { ...parts, name, typeParameters, bases, members: parseEnumMembers(p) };
  p.expectPunctuator("}");
  return { ...parts, name, typeParameters, bases, members: [] };
}

function parseDelegate(p: TokenStream): Pick<TypeDeclaration, "name" | "typeParameters" | "members"> {
  const returnType = parseType(p);
  const { name } = p.expectIdentifier("a delegate's name");
  const open = parseTypeParameters(p);
  const parameters = parseParameters(p, "(", ")");
  const typeParameters = parseConstraints(p, open);
  p.expectPunctuator(";");
  const invoke: MethodDeclaration = { kind: "method", role: "method", name: "Invoke", isStatic: false, notAllowed: undefined, typeParameters: [], parameters, returnType, returnText: p.textOf(returnType) };
  return { name, typeParameters, members: [invoke] };
}

function parseEnumMembers(p: TokenStream): EnumMemberDeclaration[] {
  const members: EnumMemberDeclaration[] = [];
  let next = 0n;
  while (!p.acceptPunctuator("}")) {
    const notAllowed = parseMark(p);
    const { name } = p.expectIdentifier("a member's name");
    const constant = p.acceptPunctuator("=") ? parseConstant(p) : undefined;
    const value = constant?.kind === "value" && typeof constant.value === "number" ? BigInt(constant.value) : next;
    members.push({ kind: "enum-member", name, isStatic: true, notAllowed, value });
    next = value + 1n;
    if (!p.acceptPunctuator(",")) {
      p.expectPunctuator("}");
      break;
    }
  }
  return members;
}

/** Reads members of a type of that name, one after the other. */
export function parseMemberDeclarations(text: string, owner: string): readonly MemberDeclaration[] {
  const p = streamOf(text);
  const members: MemberDeclaration[] = [];
  while (p.peek().kind !== "end" && p.findings.length === 0) {
    const notAllowed = parseMark(p);
    const given = parseModifiers(p);
    members.push(parseMember(p, owner, { isStatic: given.has("static") || given.has("const"), isConstant: given.has("const"), isReadOnly: given.has("readonly") || given.has("const"), notAllowed }));
  }
  requireNoProblem(p, text);
  return members;
}
