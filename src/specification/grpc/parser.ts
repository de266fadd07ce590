import { tokenize, type Problem, type Token } from "./tokens.js";
import type { ProtoEnum, ProtoField, ProtoFile, ProtoImport, ProtoMessage, ProtoMethod, ProtoService, ProtoTypeName } from "./tree.js";

/** Ends the reading at the first mistake. */
class Mistake extends Error {
  constructor(readonly problem: Problem) {
    super(problem.problem);
  }
}

/** Reads Protocol Buffers 2, 3 and editions (protobuf.dev/reference/protobuf/proto3-spec). Options are passed over. */
export function parseProto(text: string): { readonly file: ProtoFile | undefined; readonly problem: Problem | undefined } {
  const { tokens, problem } = tokenize(text);
  if (problem !== undefined) return { file: undefined, problem };
  try {
    return { file: new Parser(tokens, text.length).file(), problem: undefined };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { file: undefined, problem: error.problem };
  }
}

const labels: readonly string[] = ["required", "optional", "repeated"];

class Parser {
  private i = 0;
  private syntax: ProtoFile["syntax"] = "proto2";
  private package = "";
  private readonly imports: ProtoImport[] = [];
  private readonly messages: ProtoMessage[] = [];
  private readonly enums: ProtoEnum[] = [];
  private readonly services: ProtoService[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
  ) {}

  file(): ProtoFile {
    while (this.i < this.tokens.length) this.topLevel();
    const { syntax, imports, messages, enums, services } = this;
    return { syntax, package: this.package, imports, messages, enums, services };
  }

  private topLevel(): void {
    const token = this.next("a definition");
    switch (token.value) {
      case ";":
        return;
      case "syntax":
      case "edition":
        { this.version(token.value); return; }
      case "package":
        this.package = this.name();
        { this.expect(";"); return; }
      case "import":
        { this.import(); return; }
      case "option":
        { this.skipStatement(); return; }
      case "message":
        { this.message(this.package); return; }
      case "enum":
        { this.enum(this.package); return; }
      case "service":
        { this.service(); return; }
      case "extend":
        this.name();
        { this.skipBlock(); return; }
      default:
        throw this.unexpected(token, "`message`, `enum`, `service`, `import`, `option` or `package`");
    }
  }

  private version(keyword: "syntax" | "edition"): void {
    this.expect("=");
    const token = this.next("a version");
    if (token.kind !== "text" || (keyword === "syntax" && token.value !== "proto2" && token.value !== "proto3")) throw this.unexpected(token, '"proto2" or "proto3"');
    this.syntax = keyword === "edition" ? "editions" : (token.value as "proto2" | "proto3");
    this.expect(";");
  }

  private import(): void {
    if (this.sees("public") || this.sees("weak")) this.i++;
    const token = this.next("the path of a file");
    if (token.kind !== "text") throw this.unexpected(token, "the path of a file in quotes");
    this.imports.push({ path: token.value, start: token.start, end: token.end });
    this.expect(";");
  }

  private message(outer: string): void {
    const name = inside(outer, this.word("the name of the message").value);
    const fields: ProtoField[] = [];
    this.expect("{");
    while (!this.takes("}")) this.member(name, fields);
    this.messages.push({ name, fields });
  }

  private member(message: string, fields: ProtoField[], oneof?: string): void {
    const token = this.next("a field or `}`");
    switch (token.value) {
      case ";":
        return;
      case "message":
        if (this.peek()?.kind === "word" && this.peek(1)?.value === "{") { this.message(message); return; }
        break;
      case "enum":
        if (this.peek()?.kind === "word" && this.peek(1)?.value === "{") { this.enum(message); return; }
        break;
      case "oneof":
        if (this.peek(1)?.value === "{") { this.oneof(message, fields); return; }
        break;
      case "extend":
        if (this.peek()?.value !== "=") {
          this.name();
          this.skipBlock(); return;
        }
        break;
      case "option":
      case "reserved":
      case "extensions":
        if (this.peek(1)?.value !== "=" || token.value === "option") { this.skipStatement(); return; }
    }
    this.i--;
    fields.push(this.field(message, oneof));
  }

  private oneof(message: string, fields: ProtoField[]): void {
    const name = this.word("the name of the choice").value;
    this.expect("{");
    while (!this.takes("}")) this.member(message, fields, name);
  }

  private field(message: string, oneof: string | undefined): ProtoField {
    const labelled = labels.includes(this.peek()?.value ?? "") && this.peek(1)?.value !== "=";
    const label = labelled ? (this.next("a label").value as ProtoField["label"]) : "none";
    if (this.sees("group")) return this.group(message, label, oneof);
    const type = this.type(message);
    const name = this.word("the name of the field").value;
    this.expect("=");
    const number = this.number();
    if (this.takes("[")) this.skipTo("]");
    this.expect(";");
    return { name, type, number, label: type.value === undefined ? label : "repeated", ...(oneof === undefined ? {} : { oneof }) };
  }

  /** Of proto2: a message and a field at once. */
  private group(message: string, label: ProtoField["label"], oneof: string | undefined): ProtoField {
    this.i++;
    const at = this.word("the name of the group");
    this.expect("=");
    const number = this.number();
    if (this.takes("[")) this.skipTo("]");
    const fields: ProtoField[] = [];
    const name = inside(message, at.value);
    this.expect("{");
    while (!this.takes("}")) this.member(name, fields);
    this.messages.push({ name, fields });
    return { name: at.value.toLowerCase(), type: { written: at.value, scope: message, start: at.start, end: at.end }, number, label, ...(oneof === undefined ? {} : { oneof }) };
  }

  private type(scope: string): ProtoTypeName {
    const start = this.peek()?.start ?? this.length;
    if (this.sees("map") && this.peek(1)?.value === "<") {
      this.i += 2;
      const key = this.name();
      this.expect(",");
      const value = this.type(scope);
      this.expect(">");
      return { written: `map<${key}, ${value.written}>`, scope, start, end: this.last().end, value };
    }
    const written = this.name();
    return { written, scope, start, end: this.last().end };
  }

  private enum(outer: string): void {
    const name = inside(outer, this.word("the name of the enum").value);
    const values: { name: string; number: string }[] = [];
    this.expect("{");
    while (!this.takes("}")) {
      if (this.takes(";")) continue;
      if ((this.sees("option") || this.sees("reserved")) && this.peek(1)?.value !== "=") {
        this.skipStatement();
        continue;
      }
      const value = this.word("the name of a value").value;
      this.expect("=");
      const sign = this.takes("-") ? "-" : "";
      values.push({ name: value, number: sign + this.number() });
      if (this.takes("[")) this.skipTo("]");
      this.expect(";");
    }
    this.enums.push({ name, values });
  }

  private service(): void {
    const name = inside(this.package, this.word("the name of the service").value);
    const methods: ProtoMethod[] = [];
    this.expect("{");
    while (!this.takes("}")) {
      const token = this.next("`rpc` or `}`");
      if (token.value === ";") continue;
      if (token.value === "option") this.skipStatement();
      else if (token.value === "rpc") methods.push(this.method());
      else throw this.unexpected(token, "`rpc`, `option` or `}`");
    }
    this.services.push({ name, comment: undefined, methods });
  }

  private method(): ProtoMethod {
    const name = this.word("the name of the call").value;
    const side = (): { readonly type: ProtoTypeName; readonly streams: boolean } => {
      this.expect("(");
      // A message may be called `stream` too, and have others inside.
      const [first, second] = [this.peek(), this.peek(1)];
      const streams = this.sees("stream") && second?.value !== ")" && !(second?.value === "." && second.start === first?.end);
      if (streams) this.i++;
      const type = this.type(this.package);
      this.expect(")");
      return { type, streams };
    };
    const input = side();
    this.expect("returns");
    const output = side();
    if (this.sees("{")) this.skipBlock();
    else this.expect(";");
    return { name, input: input.type, output: output.type, streamsIn: input.streams, streamsOut: output.streams };
  }

  private name(): string {
    let name: string = this.takes(".") ? "." : "";
    name += this.word("a name").value;
    while (this.takes(".")) name += `.${this.word("a name").value}`;
    return name;
  }

  private word(what: string): Token {
    const token = this.next(what);
    if (token.kind !== "word") throw this.unexpected(token, what);
    return token;
  }

  private number(): string {
    const token = this.next("a number");
    if (token.kind !== "number") throw this.unexpected(token, "a number");
    return token.value;
  }

  private peek(ahead = 0): Token | undefined {
    return this.tokens[this.i + ahead];
  }

  private last(): Token {
    return this.tokens[this.i - 1] ?? { kind: "symbol", value: "", start: 0, end: 1 };
  }

  private sees(value: string): boolean {
    return this.peek()?.value === value && this.peek()?.kind !== "text";
  }

  private takes(value: string): boolean {
    if (!this.sees(value)) return false;
    this.i++;
    return true;
  }

  private next(what: string): Token {
    const token = this.tokens[this.i];
    if (token === undefined) throw new Mistake({ problem: `the text ends where ${what} is expected`, start: Math.max(this.length - 1, 0), end: this.length });
    this.i++;
    return token;
  }

  private expect(value: string): void {
    const token = this.next(`\`${value}\``);
    if (token.value !== value || token.kind === "text") throw this.unexpected(token, `\`${value}\``);
  }

  private unexpected(token: Token, wanted: string): Mistake {
    return new Mistake({ problem: `\`${token.value}\` stands where ${wanted} is expected`, start: token.start, end: token.end });
  }

  /** To the `;` that ends it, past anything in braces. */
  private skipStatement(): void {
    for (let depth = 0; ; ) {
      const token = this.next("`;`");
      if (token.kind === "text") continue;
      if (token.value === "{") depth++;
      else if (token.value === "}") depth--;
      else if (token.value === ";" && depth === 0) return;
    }
  }

  private skipBlock(): void {
    this.expect("{");
    for (let depth = 1; depth > 0; ) {
      const token = this.next("`}`");
      if (token.kind === "text") continue;
      if (token.value === "{") depth++;
      else if (token.value === "}") depth--;
    }
  }

  private skipTo(closing: string): void {
    for (let depth = 0; ; ) {
      const token = this.next(`\`${closing}\``);
      if (token.kind === "text") continue;
      if (token.value === closing && depth === 0) return;
      if (token.value === "{" || token.value === "[") depth++;
      else if (token.value === "}" || token.value === "]") depth--;
    }
  }
}

const inside = (outer: string, name: string): string => (outer === "" ? name : `${outer}.${name}`);
