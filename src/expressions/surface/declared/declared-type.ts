import type { DefinitionKind, MemberSymbol, NamedType, NotAllowed, TypeDefinition, TypeParameter } from "../../symbols/index.js";
import { parseMemberDeclarations, parseTypeDeclaration } from "../declarations/parse.js";
import type { TypeDeclaration, TypeParameterSyntax } from "../declarations/syntax.js";
import { LazyMembers } from "./lazy-members.js";
import { declareMembers } from "./members.js";
import { predefinedNames } from "./predefined.js";
import { resolveBase, resolveDeclared, type DeclarationScope, type TypeFinder } from "./scope.js";
import { splitDeclaration, type SplitDeclaration } from "./split.js";

/** A type of the texts. The text is read when more than its name is asked for. */
export class DeclaredType implements TypeDefinition {
  readonly fullName: string;
  private parsed: TypeDeclaration | undefined;
  private parts: SplitDeclaration | undefined;

  constructor(
    readonly namespace: string,
    readonly name: string,
    readonly arity: number,
    private readonly source: string,
    private readonly finder: TypeFinder,
    readonly containingType: DeclaredType | undefined,
  ) {
    const around = containingType?.fullName ?? namespace;
    this.fullName = around === "" ? name : `${around}.${name}`;
  }

  private get split(): SplitDeclaration {
    this.parts ??= splitDeclaration(this.source);
    return this.parts;
  }

  private get declaration(): TypeDeclaration {
    this.parsed ??= parseTypeDeclaration(this.split.head);
    return this.parsed;
  }

  get kind(): DefinitionKind {
    return this.declaration.kind;
  }
  get isStatic(): boolean {
    return this.declaration.isStatic;
  }
  get isAbstract(): boolean {
    return this.declaration.isAbstract;
  }
  get isSealed(): boolean {
    return this.declaration.isSealed;
  }
  get notAllowed(): NotAllowed | undefined {
    return this.declaration.notAllowed;
  }

  private parameters: readonly TypeParameter[] | undefined;
  get typeParameters(): readonly TypeParameter[] {
    this.parameters ??= [...(this.containingType?.typeParameters ?? []), ...declareTypeParameters(this.declaration.typeParameters, () => this.scope)];
    return this.parameters;
  }

  private own: NamedType | undefined;
  get self(): NamedType {
    this.own ??= { kind: "named", definition: this, arguments: this.typeParameters };
    return this.own;
  }

  get scope(): DeclarationScope {
    return { finder: this.finder, owner: this, typeParameters: this.typeParameters };
  }

  private listed: readonly NamedType[] | undefined;
  /** As written after the colon. */
  private get bases(): readonly NamedType[] {
    this.listed ??= this.declaration.bases.map((type) => resolveBase(type, this.scope));
    return this.listed;
  }

  get base(): NamedType | undefined {
    const implied = { class: "System.Object", struct: "System.ValueType", enum: "System.Enum", delegate: "System.Delegate", interface: undefined }[this.kind];
    const written = this.kind === "class" ? this.bases.find((type) => type.definition.kind === "class") : undefined;
    if (written !== undefined || implied === undefined || this.fullName === "System.Object") return written;
    return this.finder.find(implied, 0)?.self;
  }

  get interfaces(): readonly NamedType[] {
    return this.kind === "enum" ? [] : this.bases.filter((type) => type.definition.kind === "interface");
  }

  get underlying(): NamedType | undefined {
    if (this.kind !== "enum") return undefined;
    return this.bases[0] ?? this.finder.find(predefinedNames.get("int") ?? "", 0)?.self;
  }

  private declared: ReadonlyMap<string, readonly MemberSymbol[]> | undefined;
  get members(): ReadonlyMap<string, readonly MemberSymbol[]> {
    this.declared ??= this.kind === "enum" || this.kind === "delegate" ? this.namedMembers() : new LazyMembers(this.split.members, (texts) => declareMembers(this, parseMemberDeclarations(texts.join("\n"), this.name), this.scope));
    return this.declared;
  }

  private namedMembers(): ReadonlyMap<string, readonly MemberSymbol[]> {
    return new Map(declareMembers(this, this.declaration.members, this.scope).map((member) => [member.name, [member]]));
  }

  private inner: ReadonlyMap<string, DeclaredType> | undefined;
  get nestedTypes(): ReadonlyMap<string, DeclaredType> {
    this.inner ??= new Map(this.split.nested.map((text) => this.nestedType(text)).map((type) => [type.name, type]));
    return this.inner;
  }

  private nestedType(text: string): DeclaredType {
    const { name, typeParameters } = parseTypeDeclaration(splitDeclaration(text).head);
    return new DeclaredType(this.namespace, name, typeParameters.length, text, this.finder, this);
  }
}

/** Bounds may name the parameters themselves, so they are looked up when they are asked for. */
export function declareTypeParameters(parameters: readonly TypeParameterSyntax[], scope: () => DeclarationScope): readonly TypeParameter[] {
  return parameters.map(({ name, variance, constraint, bounds }) => ({
    kind: "type-parameter",
    name,
    variance,
    constraint,
    get bounds() {
      return bounds.map((bound) => resolveDeclared(bound, scope()));
    },
  }));
}
