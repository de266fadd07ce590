import { boxValue, typeOfObject } from "../collections/boxing.js";
import { NetArray } from "../collections/array.js";
import { isFormattable, textOfObject } from "../format/value-text.js";
import { throwArgument } from "../language/throw.js";
import type { Target } from "../convert/convertible.js";
import { enumOf } from "../language/enums.js";
import { netType, typeText, type NetType } from "../net-type.js";
import { Boxed, type NetValue } from "../value.js";
import { compareContents, contentsEqual } from "./compare-contents.js";
import { JToken } from "./token.js";
import { convertibleToChar, convertibleToDate, convertibleToNumber, linqNamespace, tokenTypeName, tokenTypes } from "./token-type.js";

const noChildren: readonly JToken[] = [];
const valueType = netType(`${linqNamespace}.JValue`);
const rawType = netType(`${linqNamespace}.JRaw`);

/** `JValue`: anything without children. Its content is held as an `object`. */
export class JValue extends JToken {
  constructor(
    public content: NetValue,
    public type: number = tokenTypeOf(content),
  ) {
    super();
  }

  get netType(): NetType {
    return valueType;
  }

  get children(): readonly JToken[] {
    return noChildren;
  }

  static ofNull(): JValue {
    return new JValue(null, tokenTypes.Null);
  }

  setContent(value: NetValue): void {
    const isText = [tokenTypes.Comment, tokenTypes.String, tokenTypes.Raw].some((type) => type === this.type);
    this.type = typeof value === "string" && isText ? this.type : tokenTypeOf(value);
    this.content = value;
  }

  deepClone(): JValue {
    return new JValue(this.content, this.type);
  }

  deepEquals(other: JToken): boolean {
    return other instanceof JValue && contentsEqual(this, other);
  }

  netEquals(other: NetValue): boolean {
    return other instanceof JValue && contentsEqual(this, other);
  }

  override netKey(): unknown {
    const { content } = this;
    return content === null ? this.type : `${this.type}:${content instanceof Boxed ? String(content.value) : textOfObject(content)}`;
  }

  netCompare(other: NetValue): number {
    if (other === null) return 1;
    return compareContents(this.type, this.content, other instanceof JValue ? other.content : other);
  }

  /** Convert casts it: what a cast takes becomes what the content does. */
  netConvertible(target?: Target): NetValue {
    const taken = target === undefined || target === "String" ? undefined : target === "Char" ? convertibleToChar : target === "DateTime" ? convertibleToDate : convertibleToNumber;
    if (taken !== undefined && !taken.includes(this.type)) throwArgument(`Can not convert ${tokenTypeName(this.type)} to ${target ?? ""}.`);
    return this.content;
  }

  netToString(): string {
    return textOfObject(this.content);
  }

  netFormat(format: string | null): string {
    const { content } = this;
    if (format === null || content === null) return this.netToString();
    return content instanceof Boxed || isFormattable(content) ? textOfObject(content, format) : this.netToString();
  }
}

/** A number that JsonConvert reads, with its digits: what a decimal keeps of them, a double does not. */
export class WrittenNumber extends JValue {
  constructor(
    content: NetValue,
    readonly written: string,
  ) {
    super(content, tokenTypes.Float);
  }
}

/** `JRaw`: JSON that is written as it is. */
export class JRaw extends JValue {
  constructor(content: NetValue) {
    super(content, tokenTypes.Raw);
  }

  override get netType(): NetType {
    return rawType;
  }

  override deepClone(): JRaw {
    return new JRaw(this.content);
  }
}

const typesByContent = new Map<string, number>([
  ...["SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Numerics.BigInteger"].map((name): [string, number] => [`System.${name}`, tokenTypes.Integer]),
  ...["Single", "Double", "Decimal"].map((name): [string, number] => [`System.${name}`, tokenTypes.Float]),
  ["System.Boolean", tokenTypes.Boolean],
  ["System.DateTime", tokenTypes.Date],
  ["System.DateTimeOffset", tokenTypes.Date],
  ["System.Guid", tokenTypes.Guid],
  ["System.Uri", tokenTypes.Uri],
  ["System.TimeSpan", tokenTypes.TimeSpan],
]);

/** The token type of an `object`. */
export function tokenTypeOf(content: NetValue): number {
  if (content === null) return tokenTypes.Null;
  if (typeof content === "string") return tokenTypes.String;
  const type = typeOfObject(content);
  const known = typesByContent.get(type.name);
  if (known !== undefined) return known;
  if (content instanceof NetArray && content.elementType.name === "System.Byte") return tokenTypes.Bytes;
  if (content instanceof Boxed && enumOf(type.name).members.length > 0) return tokenTypes.Integer;
  throwArgument(`Could not determine JSON object type for type ${typeText(type)}.`);
}

/** The JValue of a bare value whose static type is known. */
export function valueOf(type: NetType, value: NetValue, tokenType?: number): JValue {
  return new JValue(boxValue(type, value), tokenType);
}

export function longValue(value: bigint): JValue {
  return new JValue(new Boxed(netType("System.Int64"), value), tokenTypes.Integer);
}
