/** A .proto file, as far as callers see it. Offsets are into its text. */
export interface ProtoFile {
  readonly syntax: "proto2" | "proto3" | "editions";
  readonly package: string;
  readonly imports: readonly ProtoImport[];
  readonly messages: readonly ProtoMessage[];
  readonly enums: readonly ProtoEnum[];
  readonly services: readonly ProtoService[];
}

export interface ProtoImport {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export interface ProtoMessage {
  /** With package and outer messages: `shop.Order.Line`. */
  readonly name: string;
  readonly fields: readonly ProtoField[];
}

export interface ProtoField {
  readonly name: string;
  readonly type: ProtoTypeName;
  readonly number: string;
  readonly label: "required" | "optional" | "repeated" | "none";
  /** The other fields of the same choice exclude it. */
  readonly oneof?: string;
}

export interface ProtoTypeName {
  /** As written; of a map `map<string, Order>`. */
  readonly written: string;
  /** The message in which it stands, from which its name is looked up. */
  readonly scope: string;
  readonly start: number;
  readonly end: number;
  /** The value of a map. */
  readonly value?: ProtoTypeName;
}

export interface ProtoEnum {
  readonly name: string;
  readonly values: readonly { readonly name: string; readonly number: string }[];
}

export interface ProtoService {
  readonly name: string;
  readonly comment: string | undefined;
  readonly methods: readonly ProtoMethod[];
}

export interface ProtoMethod {
  readonly name: string;
  readonly input: ProtoTypeName;
  readonly output: ProtoTypeName;
  readonly streamsIn: boolean;
  readonly streamsOut: boolean;
}
