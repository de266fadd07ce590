import { parsingError } from "../parsing-error.js";
import { protoTokens, type Token } from "./tokens.js";

export interface ProtoMethod {
  /** With its package. */
  readonly service: string;
  readonly name: string;
  readonly request: string;
  readonly response: string;
}

/** The methods of the services of a .proto file; of all else only that its brackets match. */
export function readProto(text: string): ProtoMethod[] {
  return new ProtoReader(protoTokens(text)).read();
}

class ProtoReader {
  private at = 0;
  private package = "";
  private readonly methods: ProtoMethod[] = [];

  constructor(private readonly tokens: readonly Token[]) {}

  read(): ProtoMethod[] {
    while (this.at < this.tokens.length) this.statement();
    if (this.methods.length === 0) throw parsingError("The .proto file has no service with a method.");
    return this.methods;
  }

  private statement(): void {
    const { text } = this.next();
    switch (text) {
      case ";":
        return;
      case "package":
        this.package = this.name();
        { this.expect(";"); return; }
      case "import":
        { this.import(); return; }
      case "service":
        { this.service(); return; }
      case "syntax":
      case "edition":
      case "option":
      case "message":
      case "enum":
      case "extend":
        { this.skip(); return; }
      default:
        throw this.unexpected(text);
    }
  }

  /** One file is all that is taken (DOC); what comes with every compiler is no file of the author's. */
  private import(): void {
    while (this.peek() !== undefined && this.peek()?.startsWith('"') === false) this.at++;
    const file = this.next().text.slice(1, -1);
    if (!file.startsWith("google/")) throw parsingError(`The .proto file imports '${file}': import is limited to a single file.`);
    this.expect(";");
  }

  private service(): void {
    const name = this.name();
    const service = this.package === "" ? name : `${this.package}.${name}`;
    this.expect("{");
    while (this.peek() !== "}") {
      if (this.peek() === "rpc") this.method(service);
      else this.skip();
    }
    this.expect("}");
  }

  private method(service: string): void {
    this.expect("rpc");
    const name = this.name();
    const request = this.messageType();
    this.expect("returns");
    const response = this.messageType();
    this.methods.push({ service, name, request, response });
    if (this.peek() === "{") this.braces();
    else this.expect(";");
  }

  private messageType(): string {
    this.expect("(");
    const first = this.name();
    const type = first === "stream" && this.peek() !== ")" ? this.name() : first;
    this.expect(")");
    return type.replace(/^\./, "");
  }

  /** To the end of the statement: a semicolon, or the brace that closes it. */
  private skip(): void {
    for (;;) {
      const text = this.peek();
      if (text === "{") {
        this.braces();
        // `option (x) = { … };` goes on to its semicolon, a message ends at its brace.
        if (this.peek() === ";") this.at++;
        return;
      }
      if (this.next().text === ";") return;
    }
  }

  private braces(): void {
    let depth = 0;
    do {
      const { text } = this.next();
      if (text === "{") depth++;
      else if (text === "}") depth--;
    } while (depth > 0);
  }

  private name(): string {
    const { text } = this.next();
    if (!/^[A-Za-z_.]/.test(text)) throw this.unexpected(text);
    return text;
  }

  private expect(wanted: string): void {
    const { text } = this.next();
    if (text !== wanted) throw this.unexpected(text, wanted);
  }

  private peek(): string | undefined {
    return this.tokens[this.at]?.text;
  }

  private next(): Token {
    const token = this.tokens[this.at++];
    if (token === undefined) throw parsingError(`Line ${this.tokens.at(-1)?.line ?? 1}: the .proto file ends too early.`);
    return token;
  }

  private unexpected(text: string, wanted?: string): Error {
    const line = this.tokens[this.at - 1]?.line ?? 1;
    return parsingError(`Line ${line}: '${text}' is not expected in a .proto file${wanted === undefined ? "" : `, but '${wanted}'`}.`);
  }
}
