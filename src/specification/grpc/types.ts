import type { LineIndex } from "../../diagnostics/index.js";
import type { ProtoEnum, ProtoFile, ProtoMessage, ProtoTypeName } from "./tree.js";

export interface ProtoText {
  readonly file: string;
  readonly lines: LineIndex;
  readonly tree: ProtoFile;
}

const scalars = new Set(["double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64", "bool", "string", "bytes"]);

/** The types of several files, looked up by name. */
export class ProtoTypes {
  readonly messages = new Map<string, ProtoMessage>();
  readonly enums = new Map<string, ProtoEnum>();

  constructor(private readonly files: readonly ProtoText[]) {
    for (const { tree } of files) {
      for (const message of tree.messages) this.messages.set(message.name, message);
      for (const each of tree.enums) this.enums.set(each.name, each);
    }
  }

  /** The full name of a type: names are looked up from the innermost scope outwards. Undefined when it is not there. */
  resolve({ written, scope }: ProtoTypeName): string | undefined {
    if (scalars.has(written)) return written;
    if (written.startsWith(".")) return this.known(written.slice(1));
    for (let outer = scope; ; outer = outer.includes(".") ? outer.slice(0, outer.lastIndexOf(".")) : "") {
      const found = this.known(outer === "" ? written : `${outer}.${written}`);
      if (found !== undefined || outer === "") return found;
    }
  }

  private known(name: string): string | undefined {
    return name.startsWith("google.protobuf.") || this.messages.has(name) || this.enums.has(name) ? name : undefined;
  }

  /** Names that lead nowhere. */
  *unknown(): Generator<{ readonly file: ProtoText; readonly name: string; readonly start: number; readonly end: number }> {
    for (const file of this.files) {
      const fields = file.tree.messages.flatMap((m) => m.fields.map((f) => f.type.value ?? f.type));
      const sides = file.tree.services.flatMap((s) => s.methods.flatMap((m) => [m.input, m.output]));
      for (const type of [...fields, ...sides]) if (this.resolve(type) === undefined) yield { file, name: type.written, start: type.start, end: type.end };
    }
  }
}
